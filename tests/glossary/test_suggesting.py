import pytest

from glossify.glossary.loading import parse_glossary
from glossify.glossary.suggesting import nearest_accepted

GLOSSARY = """
glossify: 1
terms:
  - zh: 粤港澳大湾区
    en: Guangdong-Hong Kong-Macao Greater Bay Area
    also: [Greater Bay Area, {re: "Bay Area.*"}]
  - zh: 组委会
    en: organizing committee
  - zh: 碳达峰
    en: peaking of carbon emissions
"""


@pytest.mark.parametrize(
    ("zh", "written", "suggestion"),
    [
        ("粤港澳大湾区", "Great Bay Area", "Greater Bay Area"),
        ("粤港澳大湾区", "Big Bay", "Guangdong-Hong Kong-Macao Greater Bay Area"),
        ("组委会", "organization committee", "organizing committee"),
        ("组委会", "Organization Committee", "Organizing Committee"),
        ("组委会", "Organization committee", "Organizing committee"),
        ("碳达峰", "Carbon Climax", "Peaking of Carbon Emissions"),
    ],
)
def test_nearest_accepted(zh: str, written: str, suggestion: str) -> None:
    concepts = {concept.zh[0].text: concept for concept in parse_glossary(GLOSSARY).concepts}
    assert nearest_accepted(concepts[zh], written) == suggestion
