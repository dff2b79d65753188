"""The module that mkdocs-macros-plugin loads: one macro that returns the body of a page of the guide."""

from functools import cache
from pathlib import Path
from typing import Any

from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.site.pages.pages import pages


@cache
def _guide(root: str) -> Guide:
    return load(Path(root))[0]


@cache
def _bodies(root: str, code: str, site_address: str) -> dict[str, str]:
    return {page.address: page.body for page in pages(_guide(root), code, site_address)}


def define_env(env: Any) -> None:
    """Offer ``guide_page(code, address)`` to the pages."""

    @env.macro
    def guide_page(code: str, address: str) -> str:
        return _bodies(env.conf["extra"]["root"], code, env.conf["site_url"])[address]
