# ruff: noqa: A005 (said below)
"""Measure the rules about numbers; the same as bench/number_mismatch.py, under the name of the family.

This file is called like a module of the standard library that ``fractions`` and numpy import, and a script finds its
own folder first. So whoever imports it is handed the standard module.
"""

if __name__ == "__main__":
    from number_mismatch import main

    main()
else:
    import importlib.util
    import sys
    import sysconfig
    from pathlib import Path

    _place = Path(sysconfig.get_path("stdlib")) / "numbers.py"
    _spec = importlib.util.spec_from_file_location("numbers", _place)
    assert _spec is not None
    assert _spec.loader is not None
    _module = importlib.util.module_from_spec(_spec)
    sys.modules["numbers"] = _module
    _spec.loader.exec_module(_module)
