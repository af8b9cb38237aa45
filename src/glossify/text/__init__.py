"""What is true of a string wherever it came from: pure functions, no files, no language of this project."""
