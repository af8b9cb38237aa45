"""Grammatical shapes in which a translation renders a term."""

import pytest

from glossify.glossary.loading import parse_glossary
from glossify.glossary.renderings import is_rendered
from glossify.text.acronyms import explained_acronyms
from glossify.text.words import Words


def rendered(form: str, text: str, more: str = "") -> bool:
    glossary = parse_glossary(f"glossify: 1\nterms:\n  - {{zh: 甲, en: '{form}'{more}}}\n")
    return is_rendered(glossary.concepts, Words(text), explained_acronyms(text))


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("risk management", "managing risks"),
        ("asset allocation", "the allocation of its assets"),
        ("credit risks", "credit, market and operational risks"),
        ("annual report", "the interim and annual reports"),
        ("monetary and financial systems", "the financial and the monetary system"),
        ("stress test", "stress testing"),
        ("note-issuing banks", "the noteissuing banks"),
        ("smartphone", "smart phones"),
        ("tokenised bond", "the tokenization of bonds"),
        ("loan-to-value (LTV) ratio", "the LTV ratio"),
        ("loan-to-value (LTV) ratio", "the loan-to-value ratio"),
        ("LTV ratio", "the loan to value (LTV) was low; the loan-to-value ratio rose"),
        ("SMEs", "help small and medium-sized enterprises (SMEs)"),
        ("Deposit Protection Scheme", "DPS (Deposit Protection Scheme) and then the DPS"),
        ("PBOC", "the PBoC"),
        ("THE EXCHANGE FUND", "the Exchange Fund’s assets"),
    ],
)
def test_rendered(form: str, text: str) -> None:
    assert rendered(form, text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("risk management", "the management met. It knew the risks."),
        ("risk management", "management of the company was told by them about many serious new risks"),
        ("asset allocation", "the allocation of funds"),
        ("MOST", "most people"),
        ("IT security", "it has security"),
        ("smartphone", "smart. Phones"),
        ("Pingdi", "Pingshan"),
    ],
)
def test_not_rendered(form: str, text: str) -> None:
    assert not rendered(form, text)


def test_exact_case_has_no_other_shape() -> None:
    assert not rendered("Go", "going", ", case: exact")


def test_regular_expressions_have_no_other_shape() -> None:
    glossary = parse_glossary("glossify: 1\nterms:\n  - {zh: 甲, en: {re: managed}}\n")
    assert not is_rendered(glossary.concepts, Words("managing"), {})
