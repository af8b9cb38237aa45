"""The command line, as ``glossify`` and as ``python -m glossify``."""

from glossify.cli import main

if __name__ == "__main__":
    main()
