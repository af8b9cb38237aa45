"""Files to documents: decoding, one module a format, and which file is the source of which."""
