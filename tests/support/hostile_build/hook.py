"""A hook that runs before ours: the guide that is built has hostile words in every text, and no check refuses them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from support.hostile import PIECES, rewrite, spread

from macros.content.guide.guide import Guide
from macros.content.reading.load import load

OURS = "macros/hooks.py"


@event_priority(200)
def on_config(config: MkDocsConfig) -> None:
    """Let our hook load another guide."""
    config.plugins[OURS].run.publication.load = hostile


def hostile(root: Path, *_: object) -> tuple[Guide, list[str]]:
    """Return the guide of a checkout with other words in it, unchecked."""
    guide, _problems = load(root)
    return rewrite(guide, spread(PIECES)), []
