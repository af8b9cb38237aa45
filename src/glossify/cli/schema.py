"""``glossify schema``."""

from enum import StrEnum
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """What glossify has a JSON Schema of."""

    GLOSSARY = "glossary"
    CONFIG = "config"
    REPORT = "report"


def schema(
    name: Annotated[SchemaName, typer.Argument(help="The file or output to describe.")],
) -> None:
    """Print the JSON Schema of the glossary, the configuration or the JSON report."""
    import json

    print(json.dumps(_schema(name), ensure_ascii=False, indent=2))


def _schema(name: SchemaName) -> object:
    if name is SchemaName.GLOSSARY:
        from glossify.glossary.schema import json_schema

        return json_schema()
    if name is SchemaName.CONFIG:
        from glossify.config import json_schema as config_schema

        return config_schema()
    from glossify.reporting.schema import REPORT_SCHEMA

    return REPORT_SCHEMA
