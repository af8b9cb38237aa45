"""glossify checks English translations of Chinese documents against a managed glossary."""

__version__ = "0.1.0"
