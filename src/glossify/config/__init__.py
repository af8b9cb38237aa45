"""glossify.toml or ``[tool.glossify]`` in pyproject.toml to settings, each with where its value comes from."""

from glossify.config.files import FILE_NAME, find_config
from glossify.config.model import ConfigModel, json_schema
from glossify.config.settings import Settings, load_settings, selected_rules, shown_settings

__all__ = [
    "FILE_NAME",
    "ConfigModel",
    "Settings",
    "find_config",
    "json_schema",
    "load_settings",
    "selected_rules",
    "shown_settings",
]
