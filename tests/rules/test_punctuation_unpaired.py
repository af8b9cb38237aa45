import pytest

from glossify.rules.punctuation.unpaired import Unpaired
from glossify.testing import ExampleCase, example_cases, marked


@pytest.mark.parametrize("case", example_cases([Unpaired]), ids=str)
def test_examples(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target
