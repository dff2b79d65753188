"""What an entry is made of. In: type hints. Out: models, their fields and leaves, the row of a kind. Knows no kind."""
