"""The rules behind findings, as SARIF's ``reportingDescriptor`` objects: our own, those about files, strangers."""

import re
from collections.abc import Iterable

from glossify.findings import Severity
from glossify.manual import described, page, summary
from glossify.rule import Rule
from glossify.rules import all_rules

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

# GitHub's code scanning takes descriptions of up to so many characters.
_LONGEST = 1024

# What is told of files has no page: its usual severity, and in a sentence what it means.
FILE_RULES = {
    "file/row": (Severity.WARNING, "A row of a bitext file has a wrong number of columns and was left out."),
    "file/unpaired": (Severity.INFO, "A Chinese file has no English translation beside it."),
    "file/unreadable": (Severity.ERROR, "A file cannot be read as text."),
    "file/unrelated": (Severity.WARNING, "The source that was found does not look like the source of the translation."),
    "waiver/unknown": (Severity.WARNING, "A waiver cannot be read, or names a rule that does not exist."),
    "waiver/unused": (Severity.WARNING, "A waiver accepts nothing any more."),
}


def descriptors(ids: Iterable[str]) -> list[dict[str, object]]:
    """Describe rules, in the order given; of a rule that is not known here there is no more than its id to say."""
    rules = all_rules()
    return [_of_rule(rules[rule_id]) if rule_id in rules else _of_file_rule(rule_id) for rule_id in ids]


def message(text: str) -> dict[str, object]:
    """Give a message object; braces are doubled, since single ones are placeholders there (SARIF 2.1.0, 3.11.5)."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _of_rule(rule: type[Rule]) -> dict[str, object]:
    manual = message(page(rule))
    return {
        "id": rule.id,
        "name": _name(rule.id),
        "shortDescription": message(summary(rule)),
        "fullDescription": message(_short_enough(str(described(rule)["description"]))),
        "help": {**manual, "markdown": manual["text"]},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [_family(rule.id)], "mqm": rule.mqm},
    }


def _short_enough(description: str) -> str:
    """Give the first paragraphs of a description, as many as fit; the page that is the help has all of them."""
    while len(description) > _LONGEST and "\n\n" in description:
        description = description.rpartition("\n\n")[0]
    return description


def _of_file_rule(rule_id: str) -> dict[str, object]:
    known = FILE_RULES.get(rule_id)
    if known is None:
        return {"id": rule_id, "name": _name(rule_id)}
    severity, meaning = known
    return {
        "id": rule_id,
        "name": _name(rule_id),
        "shortDescription": message(meaning),
        "fullDescription": message(meaning),
        "help": message(meaning),
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"tags": [_family(rule_id)]},
    }


def _name(rule_id: str) -> str:
    """Give the name that people read, such as NumberMismatch: SARIF wants one that is not the id."""
    return "".join(word.capitalize() for word in re.split(r"[/-]", rule_id))


def _family(rule_id: str) -> str:
    return rule_id.partition("/")[0]
