"""Chinese place names in English: when two forms are one name, how characters are read, known wrong readings."""
