"""The commands of ``python -m macros``, one module each; ``macros/__main__.py`` lists them."""
