"""The same thing in the same words, all through a document."""
