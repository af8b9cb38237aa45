"""Reports: findings as text for people, as JSON, and in other formats."""

from glossify.reporting.formats import FORMATS, known, render
from glossify.reporting.presentation import Presentation
from glossify.reporting.statistics import statistics

__all__ = ["FORMATS", "Presentation", "known", "render", "statistics"]
