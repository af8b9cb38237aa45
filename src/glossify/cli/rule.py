"""``glossify rule``."""

from enum import StrEnum
from typing import Annotated

import typer

from glossify.cli.completion import complete_rule


class RuleFormat(StrEnum):
    """The forms in which rules are described."""

    TEXT = "text"
    JSON = "json"


def rule(
    rule_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="A rule, such as number/mismatch.", autocompletion=complete_rule)
    ] = None,
    output_format: Annotated[RuleFormat, typer.Option("--format", help="How to print it.")] = RuleFormat.TEXT,
) -> None:
    """Show what a rule reports and why; without ID, list all rules."""
    from glossify.errors import UsageError
    from glossify.manual import described, page, summary
    from glossify.rules import all_rules
    from glossify.text.suggestion import did_you_mean

    rules = all_rules()
    if rule_id is not None and rule_id not in rules:
        raise UsageError(f"there is no rule '{rule_id}'{did_you_mean(rule_id, rules)}; 'glossify rule' lists them")
    chosen = list(rules.values()) if rule_id is None else [rules[rule_id]]
    if output_format is RuleFormat.JSON:
        import json

        value = [described(item) for item in chosen]
        print(json.dumps(value if rule_id is None else value[0], ensure_ascii=False, indent=2))
    elif rule_id is None:
        for item in chosen:
            mark = "" if item.default else " (off by default)"
            print(f"{item.id:<24} {item.severity:<8} {summary(item)}{mark}")
    else:
        print(page(chosen[0]), end="")
