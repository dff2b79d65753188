"""Leave Well: structured, bilingual data about leaving group chats, turned into a website.

Data flows one way; each arrow is one call::

    content.reader.read  ->  content.guide.load  ->  content.checks.check
    site.pages.pages(guide, language)  ->  Markdown  ->  MkDocs (hooks.py)  ->  site/
"""
