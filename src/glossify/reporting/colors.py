"""Colours of a terminal."""

from rich.color import ColorSystem
from rich.style import Style

from glossify.findings import Severity

SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


class Paint:
    """Puts text into a style of rich ("bold red"), in the sixteen colours that every theme has, or leaves it plain."""

    def __init__(self, color: bool) -> None:
        self.color = color

    def __call__(self, text: str, style: str) -> str:
        """Give text with the escape sequences of a style around it, if there is colour."""
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD) if self.color and text else text
