"""Reports: findings as text for people, as JSON, and in other formats."""

from glossify.reporting.formats import FORMATS, known, render
from glossify.reporting.presentation import Presentation

__all__ = ["FORMATS", "Presentation", "known", "render"]
