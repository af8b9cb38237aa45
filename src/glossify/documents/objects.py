"""What stands in the file where prose has an ``OBJECT``: inline code, an image, a tag."""

from bisect import bisect_left
from itertools import islice, takewhile

from glossify.documents.model import Document, MarkKind
from glossify.text.passages import DROPPED

_OBJECTS = (MarkKind.CODE, MarkKind.IMAGE)


def object_markup(document: Document, offset: int) -> str:
    """Give the markup of the object at an offset: that of its mark, or else all that is dropped behind it.

    A segment may end with the first character of an object, as the rest of it is dropped from the prose.
    """
    first = bisect_left(document.marks, offset, key=lambda mark: mark.start)
    for mark in takewhile(lambda mark: mark.start == offset, islice(document.marks, first, None)):
        if mark.kind in _OBJECTS:
            return document.text[offset : mark.end]
    end = offset + 1
    while document.prose.startswith(DROPPED, end):
        end += 1
    return document.text[offset:end]
