"""English forms of many entries found in one pass: an index by the first two words of each."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from glossify.glossary.model import Concept, Form
from glossify.text.words import Words, keys_of

_Entry = tuple[Form, Concept]


class Phrases:
    """Forms by their words; regular expressions are not among them."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._by_beginning: dict[tuple[str, ...], list[_Entry]] = {}
        for form, concept in entries:
            keys = () if form.is_regex else keys_of(form.text)
            if keys:
                self._by_beginning.setdefault(keys[:2], []).append((form, concept))

    def candidates(self, words: Words) -> Iterator[_Entry]:
        """Give the forms that may stand in a text, each once: their first two words do."""
        keys = [word.key for word in words.words]
        beginnings = dict.fromkeys((*((key,) for key in keys), *pairwise(keys)))
        for beginning in beginnings:
            yield from self._by_beginning.get(beginning, ())
