import pytest

from glossify.rules.wording.repeated_word import RepeatedWord
from glossify.testing import ExampleCase, example_cases, marked


@pytest.mark.parametrize("case", example_cases([RepeatedWord]), ids=str)
def test_examples(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target
