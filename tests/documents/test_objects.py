from glossify.documents.model import Document, Language
from glossify.documents.objects import object_markup
from glossify.documents.reading import read_document
from glossify.text.passages import OBJECT


def markups(name: str, text: str) -> list[str]:
    document: Document = read_document(name, text, Language.ENGLISH)
    return [object_markup(document, at) for at, character in enumerate(document.prose) if character == OBJECT]


def test_code_and_images_end_where_their_marks_end() -> None:
    assert markups("a.md", "See **`a`**, ![](b.png) and `c`\n") == ["`a`", "![](b.png)", "`c`"]


def test_without_marks_all_that_was_dropped_belongs_to_it() -> None:
    assert markups("a.html", "<p>Use <code>v-if</code> here.</p>") == ["<code>v-if</code>"]
