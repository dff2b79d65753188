"""One module for each kind of entry; ``kinds.py`` beside this folder lists them with their place in data/."""
