"""``export``: writes plain Markdown and a mkdocs.yml for another engine."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.authoring.command import Command
from macros.content.checks.run import check
from macros.content.reading.load import load


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=Path, help="a new or empty folder, or an earlier export, which is replaced")


def run(options: Namespace) -> int:
    """Write every language into a folder of its own; bad data or a folder of somebody else is left alone."""
    from macros.site.machines.export import ExportError, export  # noqa: PLC0415 - the other commands need no page to be drawn
    from macros.site.pages.render import RenderError  # noqa: PLC0415

    root: Path = options.root
    folder: Path = options.folder.resolve()
    guide, problems = load(root)
    if any(problem.severity == "error" for problem in [*problems, *check(guide, options.today)]):
        print("The data has errors; `python -m macros check` names them. Nothing was written.")
        return 1
    try:
        written = export(guide, root, folder)
    except (ExportError, RenderError) as error:
        print(error)
        return 1
    for code, number in written.items():
        print(f"{folder / code}: {number} pages")
    print("Build each with `mkdocs build` or `zensical build` in its folder.")
    return 0


COMMAND = Command("export", "write plain Markdown and a mkdocs.yml for another engine", options, run)
