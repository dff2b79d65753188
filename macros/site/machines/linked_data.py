"""What search engines are told about a page in their own vocabulary (schema.org, as JSON-LD)."""

import json

from macros.content.guide.guide import Guide
from macros.kinds.question.model import FAQ
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice

ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""JSON means the same with them; HTML then finds no end of the script in it."""


def faq_page(guide: Guide, say: Voice, site_address: str) -> str:
    """Return the page of all questions as a schema.org FAQPage, safe inside a script element.

    ``site_address`` is where the language lives (https://…/).
    """
    asked = [
        {
            "@type": "Question",
            "url": site_address + guide.address(FAQ.name, id_),
            "name": plain(say.text(question.title)),
            "acceptedAnswer": {"@type": "Answer", "text": plain(say.text(question.answer))},
        }
        for id_, question in guide.faq.items()
    ]
    page = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "url": site_address + FAQ.section,
        "name": say.ui("faq-title"),
        "inLanguage": say.language.html,
        "mainEntity": asked,
    }
    return json.dumps(page, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)
