"""All pages of the guide in one language, in a fixed order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from macros.content.checks.catalogue import CHECKS
from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.kinds.background_note.model import Background
from macros.model.field_docs import fields
from macros.model.kind import Kind
from macros.site.cards.card import Card, card, entry_card
from macros.site.machines.api import FEED, FOLDER, LICENCE, NO_KINDS
from macros.site.machines.linked_data import linked_data
from macros.site.machines.markdown_twin import TWIN
from macros.site.offline.files import name_of
from macros.site.pages.engine_settings import choose_blocks
from macros.site.pages.moved import with_old_anchors
from macros.site.pages.page import Page
from macros.site.pages.practice_stories import cases
from macros.site.pages.quiz_picture_layout import draw
from macros.site.pages.render import Renderer
from macros.site.voice.glossary_links import TermIndex
from macros.site.voice.inline import plain, summary
from macros.site.voice.voice import Voice, summary_of, title

QUIZ = ("quiz/index.md.jinja", "quiz/", "data/quiz/questions.yml")
RESIGNING = ("etiquette_rule/index.md.jinja", "resigning/", "data/resigning/table.yml")
"""The template of the quiz, its address and its source; those of the page about resigning."""
TEMPLATES = "macros/site/templates"
EMBED = "embed/"
"""Where the quiz stands for pages of others: OTHERS in macros/content/guide/linkable_places.py has it, too."""
OUTGOING = re.compile(
    r"(?m)^( *)(`{3,}|~{3,})[^\n]*\n(?:.*\n)*?\1\2 *$|`+[^`\n]+`+"
    r"|(?P<link>\]\(https?://(?:[^()\s]|\([^()\s]*\))+\)|<https?://[^\s<>]+>)"
)
"""Code, which is left alone, and a link of a hand-written page that leaves the site."""
FOR_MAKERS = 0.1
"""How much a hit counts on a page for contributors and programmers: whoever asks how to leave does not want it."""
ROOM, ROOM_FOR_HAN = 200, 120
"""How many characters of a description a list of results has room for."""

Crumbs = tuple[tuple[str, str], ...]
Made = tuple[str, Callable[[], Page]]
"""The address of a page, and what makes it."""


def pages(guide: Guide, code: str, site_address: str = "", *, with_repository: bool = True) -> list[Page]:
    """Return the pages in the language ``code``; a pure function of its arguments and the templates.

    ``site_address`` is where this language will live (https://…/), for QR codes; ``with_repository`` tells whether
    readers can be sent to one.

    Raises RenderError when a template is wrong.
    """
    return [make() for _, make in page_makers(guide, code, site_address, with_repository=with_repository)]


def page_makers(
    guide: Guide, code: str, site_address: str = "", *, with_repository: bool = True, terms: TermIndex | None = None
) -> Iterator[Made]:
    """Yield what makes each page that ``pages`` returns. ``terms`` are the glossary's, if they have been looked for.

    Making one raises RenderError when a template is wrong.
    """
    fresh = _Pages(guide, code, site_address, with_repository, terms)
    for address, make in fresh.all():
        yield address, lambda make=make: fresh.complete(make())


class _Pages:
    def __init__(
        self, guide: Guide, code: str, site_address: str, with_repository: bool, terms: TermIndex | None
    ) -> None:
        self.guide = guide
        self.with_repository = with_repository
        self.say = Voice.of(guide, code, marking=True)
        self.plain = Voice.of(guide, code)
        self.room = ROOM_FOR_HAN if self.say.language.is_han else ROOM
        self.renderer = Renderer(self.say, site_address, with_repository=with_repository, terms=terms)
        self.home = (self.say.ui("home"), "")

    def all(self) -> Iterator[Made]:
        yield "", lambda: self.section("home", "home.md.jinja", "", f"{TEMPLATES}/home.md.jinja")
        for kind in (kind for kind in KINDS if kind.section):
            if kind.name == "outcomes":
                yield "quiz/", lambda: self.section("quiz", *QUIZ, embedded=False)
                yield EMBED, self.embed
                yield "quiz/tree/", self.tree
            index = kind.name, f"{kind.room}/index.md.jinja", kind.section, f"data/{kind.folder}"
            yield kind.section, partial(self.section, *index)
            yield from self.entries(kind)
            if kind.name == "groups":
                yield RESIGNING[1], lambda: self.section("resigning", *RESIGNING)
                for id_ in self.guide.work_kinds:
                    yield f"resigning/{id_}/", partial(self.work_kind, id_)
        yield from self.tools()
        yield FOLDER, self.machines
        yield "contributing/fields/", self.fields
        for name in self.guide.prose:
            yield f"{name}/", partial(self.hand_written, name)
        yield "contributing/checks/", self.checks

    def complete(self, page: Page) -> Page:
        """Return the page with its card, the anchors it once had, and what search engines are told about it."""
        page = page if page.card else replace(page, card=self.card(page))
        linked = "" if page.is_framed else linked_data(self.plain, self.renderer.site_address, page)
        return replace(with_old_anchors(page, self.guide.old_anchors.get(page.address, {}), self.say), linked=linked)

    def card(self, page: Page) -> Card:
        """Return the card of a page that brings none: its own or its section's, or that of the whole guide."""
        address, said = page.address, page.title
        if not page.kind.endswith(("-index", "practice")):
            said, address = page.crumbs[-1]
        if address.rstrip("/") in ("", *self.guide.prose):
            said, address = self.say.ui("home-title"), ""
        return card(self.plain, address, self.plain.shown(said))

    def entries(self, kind: Kind) -> Iterator[Made]:
        """Yield the pages of the entries that have one of their own."""
        for id_ in self.guide.entries[kind.name] if kind.has_page else ():
            address = self.guide.address(kind.name, id_)
            if "#" not in address:
                yield address, partial(self.entry, kind, id_, address)

    def entry(self, kind: Kind, id_: str, address: str) -> Page:
        """Return the page of an entry."""
        entry = self.guide.entries[kind.name][id_]
        return Page(
            address=address,
            title=title(self.say, kind.name, id_),
            description=summary(plain(self.plain.text(summary_of(entry, kind.sums_up))), self.room),
            body=self.renderer.render(f"{kind.room}/entry.md.jinja", address, entry=entry),
            source=self.guide.files[kind.name, id_],
            kind=kind.name,
            reviewed=entry.reviewed,
            crumbs=(self.home, (self.say.ui(f"{kind.name}-title"), kind.section)),
            card=entry_card(self.plain, kind, entry) if kind.card else None,
        )

    def section(self, name: str, template: str, address: str, source: str, **more: object) -> Page:
        """Return the index page of a section; the template is given ``more``."""
        page = self.page(name, template, address, source, (self.home,) if address else (), **more)
        head_title = self.plain.ui("head-title") if not address else ""
        return replace(page, kind=f"{name}-index", head_title=head_title, boost=1.2)

    def page(self, name: str, template: str, address: str, source: str, crumbs: Crumbs, **more: object) -> Page:
        """Return a page whose title and description are strings of the interface; the template is given ``more``."""
        return Page(
            address=address,
            title=self.say.ui(f"{name}-title"),
            description=self.plain.ui(f"{name}-description"),
            body=self.renderer.render(template, address, **more),
            source=source,
            kind=name,
            crumbs=crumbs,
        )

    def tree(self) -> Page:
        """Return the page that shows the whole quiz in the open."""
        crumbs = (self.home, (self.say.ui("quiz-title"), "quiz/"))
        drawing = draw(self.plain)
        source = "data/quiz/questions.yml"
        return replace(
            self.page("tree", "quiz/tree.md.jinja", "quiz/tree/", source, crumbs, drawing=drawing), boost=0.5
        )

    def embed(self) -> Page:
        """Return the quiz as it stands in a frame of another page."""
        template, above, source = QUIZ
        crumbs = (self.home, (self.say.ui("quiz-title"), above))
        page = self.page("quiz", template, EMBED, source, crumbs, embedded=True)
        return replace(page, kind="embed", is_framed=True)

    def tools(self) -> Iterator[Made]:
        """Yield the page of all tools, and the page of each."""
        template, whole = "tools.md.jinja", name_of(self.say.code, "html")
        yield "tools/", lambda: self.section("tools", template, "tools/", f"{TEMPLATES}/{template}", file=whole)
        yield "sort/", lambda: self.tool("sort", "sorting_rule", "data/sort/rule.yml")
        yield "plan/", lambda: self.tool("plan", "resigning_plan", "data/plan/days.yml")
        below = self.below_tools()
        yield "practice/", lambda: self.of_template("practice", "practice/", below, cases=cases(self.guide))
        yield "saved/", lambda: self.of_template("saved", "saved/", below)

    def of_template(self, name: str, address: str, crumbs: Crumbs, **more: object) -> Page:
        """Return a page whose source is its template; that is given ``more``."""
        template = f"{name}.md.jinja"
        return self.page(name, template, address, f"{TEMPLATES}/{template}", crumbs, **more)

    def tool(self, name: str, room: str, file: str) -> Page:
        """Return the page of a tool that has a room of its own in macros/kinds; ``file`` holds what it works with."""
        return replace(self.section(name, f"{room}/index.md.jinja", f"{name}/", file), crumbs=self.below_tools())

    def below_tools(self) -> Crumbs:
        """Return the way from the home page to a tool."""
        return (self.home, (self.say.ui("tools-title"), "tools/"))

    def machines(self) -> Page:
        """Return the page that explains the interface for machines to people; it stands beside the documents."""
        told = {"kinds": KINDS, "singles": NO_KINDS, "feed": FEED, "licence": LICENCE, "twin": TWIN}
        return replace(self.of_template("api", FOLDER, (self.home,), **told), boost=FOR_MAKERS)

    def checks(self) -> Page:
        """Return the page that explains every rule of the checks to contributors."""
        address, source = "contributing/checks/", "data/vocabulary/rules.yml"
        page = self.page("checks", "checks.md.jinja", address, source, self.below_contributing(), rules=CHECKS)
        return replace(page, boost=FOR_MAKERS)

    def fields(self) -> Page:
        """Return the reference of the fields of each kind of entry, for editors."""
        address, source = "contributing/fields/", "macros/model/base.py"
        known = {kind.name: kind.one for kind in KINDS}
        told = {"said": self.say.doc, "kinds": KINDS, "known": known, "fields": fields}
        page = self.page("fields", "fields.md.jinja", address, source, self.below_contributing(), **told)
        return replace(page, boost=FOR_MAKERS)

    def below_contributing(self) -> Crumbs:
        """Return the way from the home page to a page for contributors."""
        above = self.guide.prose.get("contributing")
        return (self.home, *([(self.say.prose_title("contributing"), "contributing/")] if above else []))

    def work_kind(self, id_: str) -> Page:
        """Return the page about resigning from one kind of work group."""
        group = self.guide.groups[id_]
        address = f"resigning/{id_}/"
        return Page(
            address=address,
            title=self.say.ui("resigning-kind-title", group=self.say.text(group.title)),
            description=self.plain.ui("resigning-kind-description", group=self.plain.text(group.title)),
            body=self.renderer.render("etiquette_rule/work-kind.md.jinja", address, group=group),
            source=self.guide.files["table", "table"],
            kind="resigning",
            reviewed=group.reviewed,
            crumbs=(self.home, (self.say.ui("resigning-title"), "resigning/")),
        )

    def hand_written(self, name: str) -> Page:
        """Return a page of ``docs/``."""
        code, page = self.say.prose(name)
        notes = [note for note in self.guide.background.values() if note.page == name]
        address = f"{name}/"
        body = OUTGOING.sub(_with_rel, choose_blocks(page.body, self.with_repository))
        if code != self.say.code:
            body = f'<div lang="{self.guide.languages[code].html}" markdown="1">\n\n{body}\n\n</div>\n'
        return Page(
            address=address,
            title=self.say.prose_title(name),
            description=page.description,
            body=body + self.notes(address, notes),
            source=page.file,
            kind="prose",
            crumbs=(self.home,),
        )

    def notes(self, address: str, notes: list[Background]) -> str:
        """Return the remarks under a hand-written page, on one line: Markdown reads the page line by line."""
        html = self.renderer.render("background_note/notes.md.jinja", address, notes=notes)
        return " ".join(html.split()) + "\n" if notes else ""


def _with_rel(found: re.Match[str]) -> str:
    """Return a link with its rel, as attr_list reads it; code as it is."""
    return found[0] + ('{rel="noopener noreferrer"}' if found["link"] else "")
