"""Rules on place names."""
