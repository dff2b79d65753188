"""Leave Well: structured, bilingual data about leaving group chats, turned into a website.

Data flows one way; each arrow is one call::

    content.reading.load.load(root)  ->  Guide  ->  content.checks.run.check(guide, today)
    site.pages.pages.pages(guide, language)  ->  Markdown  ->  MkDocs (hooks.py)  ->  site/
"""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # none may judge data, and the search takes a tenth of a start
