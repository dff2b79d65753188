"""What is used of the theme: its style sheet, which every page asks for by name."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def styles() -> tuple[str, Path]:
    """Return the address of the theme's style sheet under a language's root, and the file it is copied from.

    Its name holds a hash, which is another in each version of the theme. Raises FileNotFoundError when there is none.
    """
    spec = find_spec("material")
    for place in (spec and spec.submodule_search_locations) or ():
        templates = Path(place) / "templates"
        for file in sorted(templates.glob("assets/stylesheets/main.*.min.css")):
            return file.relative_to(templates).as_posix(), file
    raise FileNotFoundError(
        "mkdocs-material has no assets/stylesheets/main.*.min.css: macros/site/pages/upstream_theme_css.py"
    )
