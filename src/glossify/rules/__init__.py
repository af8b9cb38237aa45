"""The rules that come with glossify, one a file; a rule that is not in this list does not exist."""

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points

from glossify.errors import UsageError
from glossify.rule import Rule
from glossify.rules.consistency.variant import Variant
from glossify.rules.coverage.added import Added
from glossify.rules.coverage.omitted import Omitted
from glossify.rules.coverage.untranslated import Untranslated
from glossify.rules.markup.link import Link
from glossify.rules.markup.placeholder import Placeholder
from glossify.rules.markup.tag import Tag
from glossify.rules.name.misreading import Misreading
from glossify.rules.name.spelling import Spelling
from glossify.rules.number.mismatch import Mismatch
from glossify.rules.punctuation.unpaired import Unpaired
from glossify.rules.punctuation.width import Width
from glossify.rules.term.forbidden import Forbidden
from glossify.rules.term.inconsistent import Inconsistent
from glossify.rules.term.missing import Missing
from glossify.rules.wording.repeated_word import RepeatedWord

RULES: tuple[type[Rule], ...] = (
    Missing,
    Forbidden,
    Inconsistent,
    Misreading,
    Spelling,
    Mismatch,
    Untranslated,
    Omitted,
    Added,
    Variant,
    Width,
    Unpaired,
    RepeatedWord,
    Placeholder,
    Link,
    Tag,
)


@cache
def all_rules() -> Mapping[str, type[Rule]]:
    """Give every rule by its id: ours, and those of installed packages (entry-point group ``glossify.rules``).

    Raises UsageError for an entry point that cannot be loaded, is not a rule, or has the id of another one.
    """
    rules = {rule.id: rule for rule in RULES}
    for entry in sorted(entry_points(group="glossify.rules"), key=lambda entry: entry.name):
        try:
            rule = entry.load()
        except (ImportError, AttributeError) as error:
            message = f"the installed rule '{entry.name}' ({entry.value}) cannot be loaded: {error}; uninstall it"
            raise UsageError(message) from error
        if not (isinstance(rule, type) and issubclass(rule, Rule)):
            raise UsageError(f"the installed rule '{entry.name}' ({entry.value}) is not a glossify rule; uninstall it")
        if rule.id in rules:
            raise UsageError(f"two rules are called '{rule.id}'; uninstall the package that brings '{entry.value}'")
        rules[rule.id] = rule
    return rules


def families() -> tuple[str, ...]:
    """Give the families of all rules, in the order of the rules."""
    return tuple(dict.fromkeys(rule_id.partition("/")[0] for rule_id in all_rules()))
