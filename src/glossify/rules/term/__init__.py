"""Terms of the glossary."""
