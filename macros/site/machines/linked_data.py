"""What search engines are told about a page in their own vocabulary (schema.org, as JSON-LD).

They are told what stands on the page, and where a text is long, its first sentence: nobody has to fetch it twice.
"""

import json
from collections.abc import Callable
from typing import Any

from macros.kinds.outcome.model import OUTCOMES
from macros.kinds.question.model import FAQ
from macros.kinds.term.model import GLOSSARY
from macros.site.machines.api import FOLDER, LICENCE
from macros.site.machines.feed import day
from macros.site.pages.page import Page
from macros.site.voice.inline import first_sentence, plain
from macros.site.voice.voice import Voice, is_shown

ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""JSON means the same with them; HTML then finds no end of the script in it."""
Thing = dict[str, Any]


def linked_data(say: Voice, site_address: str, page: Page) -> str:
    """Return what is told about a page, safe inside a script element; nothing where there is nothing to tell.

    ``site_address`` is where the language lives (https://…/).
    """
    things = [_way(page, say, site_address)] if page.crumbs else []
    if tell := TOLD.get(page.kind):
        things.append(tell(say, site_address, page))
    told = {"@context": "https://schema.org", "@graph": things}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED) if things else ""


def _way(page: Page, say: Voice, place: str) -> Thing:
    """Return the way from the home page; its last step, the page itself, needs no address."""
    steps: list[Thing] = [
        {"@type": "ListItem", "position": number, "name": say.shown(title), "item": {"@id": place + address}}
        for number, (title, address) in enumerate(page.crumbs, 1)
    ]
    here = {"@type": "ListItem", "position": len(steps) + 1, "name": say.shown(page.title)}
    return {"@type": "BreadcrumbList", "itemListElement": [*steps, here]}


def _advice(say: Voice, place: str, page: Page) -> Thing:
    outcome = say.guide.outcomes[page.address.split("/")[1]]
    return {
        "@type": "HowTo",
        "name": say.shown(page.title),
        "url": place + page.address,
        "step": [{"@type": "HowToStep", "text": plain(step)} for step in say.texts(outcome.steps)],
    }


def _questions(say: Voice, place: str, page: Page) -> Thing:
    asked = [
        {
            "@type": "Question",
            "url": place + say.guide.address(FAQ.name, id_),
            "name": plain(say.text(question.title)),
            "acceptedAnswer": {"@type": "Answer", "text": first_sentence(plain(say.text(question.answer)))},
        }
        for id_, question in say.guide.faq.items()
    ]
    return {
        "@type": "FAQPage",
        "url": place + page.address,
        "name": say.shown(page.title),
        "inLanguage": say.language.html,
        "mainEntity": asked,
    }


def _terms(say: Voice, place: str, page: Page) -> Thing:
    explained = [
        {
            "@type": "DefinedTerm",
            "url": place + say.guide.address(GLOSSARY.name, id_),
            "name": plain(say.text(term.term)),
            "description": first_sentence(plain(say.text(term.definition))),
        }
        for id_, term in say.guide.glossary.items()
        if is_shown(term, say)
    ]
    return {
        "@type": "DefinedTermSet",
        "url": place + page.address,
        "name": say.shown(page.title),
        "inLanguage": say.language.html,
        "hasDefinedTerm": explained,
    }


def _data(say: Voice, place: str, page: Page) -> Thing:
    return {
        "@type": "Dataset",
        "url": place + page.address,
        "name": f"{say.ui('site-name')} · {say.shown(page.title)}",
        "description": page.description,
        "inLanguage": say.language.html,
        "license": LICENCE["url"],
        "isAccessibleForFree": True,
        "dateModified": day(say.guide).isoformat(),
        "creator": {"@type": "Organization", "name": say.ui("site-name"), "url": place},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{place}{FOLDER}{name}"}
            for kind, name in (("application/json", "index.json"), ("application/openapi+json", "openapi.json"))
        ],
    }


TOLD: dict[str, Callable[[Voice, str, Page], Thing]] = {
    OUTCOMES.name: _advice,
    f"{FAQ.name}-index": _questions,
    f"{GLOSSARY.name}-index": _terms,
    "api": _data,
}
"""Kind of page -> what is told about it beside the way to it."""
