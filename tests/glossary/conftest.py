"""What the tests of glossaries share."""

from collections.abc import Callable

import pytest

from glossify.errors import GlossaryError
from glossify.glossary.loading import parse_glossary


@pytest.fixture
def problems() -> Callable[[str], list[str]]:
    """Give what is wrong with a glossary, as the user reads it."""

    def of(text: str) -> list[str]:
        try:
            parse_glossary(text, "g.yaml")
        except GlossaryError as error:
            return [str(problem) for problem in error.problems]
        return []

    return of
