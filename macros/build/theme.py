"""The theme's files without its 10,000 icons, which no page loads: MkDocs would look at each of them in each build."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import Environment


def without_icons(environment: Environment, folders: Iterable[str]) -> Environment:
    """Return the theme's environment; it lists the files below ``folders`` but for hidden folders (`.icons`)."""

    def list_templates(
        extensions: Iterable[str] | None = None,  # noqa: ARG001 - as jinja2 declares it; MkDocs gives a filter
        filter_func: Callable[[str], bool] | None = None,
    ) -> list[str]:
        return sorted(
            {name for folder in folders for name in _names(Path(folder)) if not filter_func or filter_func(name)}
        )

    environment.list_templates = list_templates
    return environment


def _names(folder: Path) -> Iterable[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in files:
            yield (Path(place) / file).relative_to(folder).as_posix()
