"""What is missing, added or left in Chinese."""
