"""What is not prose: links, placeholders, tags."""
