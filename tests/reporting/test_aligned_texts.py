from glossify.documents.model import Document, Language
from glossify.documents.reading import read_document
from glossify.reporting.aligned_texts import Piece, harmless, shown, side_pieces


def english(name: str, text: str) -> Document:
    return read_document(name, text, Language.ENGLISH)


def test_code_and_images_are_pieces_of_their_own() -> None:
    document = english("a.md", "Use **`v-if`** in ![](a.png) here.\n")
    assert side_pieces(document, (0,)) == (
        Piece("Use ", True),
        Piece("`v-if`", False),
        Piece(" in ", True),
        Piece("![](a.png)", False),
        Piece(" here.", True),
    )


def test_the_code_of_html_keeps_its_tags() -> None:
    document = english("a.html", "<p>Use <code>v-if</code> here.</p>")
    assert Piece("<code>v-if</code>", False) in side_pieces(document, (0,))


def test_sides_are_one_line_without_controls() -> None:
    document = english("a.md", "# One\n\nTwo\n")
    assert side_pieces(document, (0, 1)) == (Piece("One Two", True),)
    assert side_pieces(document, ()) == side_pieces(None, (0,)) == ()
    assert harmless("a\tb\r\nc\x1bd\u202ee\ufffff\ud800") == "a b c d e f "


def test_a_confidence_is_not_rounded_over_a_limit() -> None:
    assert [shown(value) for value in (0.7996, 0.8, 0.29, 1.0, 0.0)] == ["0.79", "0.80", "0.29", "1.00", "0.00"]
