"""The rules that guard the data. Each is a small function with a name; ``catalogue.py`` lists them all."""
