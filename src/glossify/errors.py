"""What can go wrong, as exceptions.

    GlossifyError            anything the user can put right: the command line exits with 2
    ├── UsageError           the request itself does not make sense (an unknown rule, no such file)
    ├── UnreadableError      a file cannot be read or decoded
    ├── ConfigError          glossify.toml or [tool.glossify] is wrong
    └── GlossaryError        one or more glossary files are wrong; carries every problem, not the first alone

Every other exception is a bug of glossify (exit 3).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong at one place of a file.

    ``line`` and ``column`` count from 1 in code points; 0 means that the place is not known.
    """

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}:{self.column}"
        return f"{place}: {self.message}" if place else self.message


class GlossifyError(Exception):
    """A mistake the user can put right; its problems say where, what, and what to do."""

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(Problem("", 0, 0, p) if isinstance(p, str) else p for p in problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> "tuple[type[GlossifyError], tuple[Problem, ...]]":
        return type(self), self.problems  # whole again on the other side of a process


class UsageError(GlossifyError):
    """The request does not make sense as it stands."""


class UnreadableError(GlossifyError):
    """A file cannot be read or decoded."""


class ConfigError(GlossifyError):
    """The configuration is wrong."""


class GlossaryError(GlossifyError):
    """A glossary is wrong."""
