"""Hand-written pages and what lies beside them: whatever could be more than text, or leads nowhere."""

from pathlib import Path

from support.breaking import Broken

from breakages.row import MESSAGE, Row
from macros.content.traditional import converter

PAGE = "docs/en/about.md"
NOBODY = "是谁看到了你写的这些话，大家都不知道。"
ZH = "docs/zh/about.md"
HANT = "docs/zh-Hant/about.md"
ALLOWED = "Write Markdown; **bold**, lists, tables and links work."
BRACES = "After a heading stands {#its-anchor}, under a paragraph { .lw-lead }."
ELSEWHERE = "Link to https:// addresses, or to a page of the guide by its file: messages/index.md."
STRAY = "Nothing is read here: a page is a file docs/<language>/<name>.md."
HOME = "Move it to the folder of its language, or delete it."
CODE = "The code does not end in its line, or has a mark of code in it."
SAME_LINE = "Close the code on the same line: `so`."
BLOCK = "A block of code does not begin like this."
OWN_LINE = "Write ``` in a line of its own above it and below it, above with one word at most: ```yaml."
MARKS = "Write “- ” or “1. ” before each item."
LITERAL = f"is no mark here and would be shown as it stands. {ALLOWED}"
AS_IT_STANDS = "would be shown as it stands. Write plain words: no marks, remarks or quotation marks of YAML."
SUBHEADING = "A heading is not written like this. Write ## and a blank, its words, and {#a-name}."
MEANT = "If it is meant: a line “allow:” under the description, below it “  {}: why”."
EXCEPTION = "Write “allow:” alone in its line; below it two blanks, the name of a warning, a colon and why."
BOTH = f"Write it in both languages, or take it out of both. {MEANT.format('page-differs')}"
ONE_PIECE = "Write [words](address) in one piece; in an address, a blank is %20 and a quotation mark %22."
NO_FOOTNOTE = "A page has no footnotes. Write it where it belongs, in brackets, or link to a page: [words](address)."
TITLE = "title: About this guide"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">'


def last_heading(broken: Broken, file: str = ZH) -> str:
    """Return the place of the last heading of the Chinese page, or of that in another language."""
    lines = broken.read(file).split("\n")
    return f"{file}:{max(number for number, line in enumerate(lines, 1) if line.startswith('#'))}:1"


def end(broken: Broken, text: str) -> str:
    """Write a paragraph at the end of a page, with the place marked; return the place."""
    return broken.append(PAGE, f"\n{text}\n")


def added(broken: Broken, file: str, text: str = "x\n") -> str:
    """Add a file."""
    broken.write(file, text)
    return f"{file}:1:1"


def linked(broken: Broken, file: str) -> str:
    """Put a link to another file in the place of a file."""
    broken.write(file, "")
    broken.link(file, "docs/en/privacy.md")
    return f"{file}:1:1"


def named(broken: Broken, name: str) -> str:
    """Add a page under a name in both languages."""
    for code in ("en", "zh"):
        broken.write(f"docs/{code}/{name}.md", broken.read(f"docs/{code}/privacy.md"))
    return f"docs/en/{name}.md:1:1"


def new_page(title: str, text: str) -> str:
    """Return a page of one part."""
    return f"---\ntitle: {title}\ndescription: {text}\n---\n\n# {title} {{#extra}}\n\n{text}\n"


def in_taiwan(text: str) -> str:
    """Return a Simplified text as it is written there."""
    return converter("s2twp")(text).replace("志願者", "志工").replace("“", "「").replace("”", "」")


def head(broken: Broken, old: str, new: str) -> str:
    """Change the front matter; return the place of the mark."""
    return broken.edit(PAGE, old, new)


def copied(broken: Broken, code: str, other: str) -> str:
    """Put the body of another language under the head of a page."""
    own, theirs = (broken.read(f"docs/{one}/privacy.md") for one in (code, other))
    body = theirs.split("\n---\n", 1)[1]
    broken.write(f"docs/{code}/privacy.md", own.split("\n---\n", 1)[0] + "\n---\n" + body)
    return f"docs/{code}/privacy.md:1:1"


def last(broken: Broken) -> str:
    """Return the place of the last line of the page."""
    return f"{PAGE}:{broken.read(PAGE).count(chr(10))}:1"


def in_both(broken: Broken, text: str, chinese: str, below: int = 0, heading: str = "新") -> str:
    """Write a part at the end of a page in both languages; return the line of its Chinese heading, or so much below."""
    broken.append(PAGE, f"\n## New {{#new}}\n\n{text}\n")
    place = broken.append(ZH, f"\n¦## {heading} {{#new}}\n\n{chinese}\n")
    return f"{ZH}:{int(place.split(':')[1]) + below}"


def earlier(broken: Broken, file: str, text: str) -> str:
    """Let the last commit have another text of a page; return its place."""
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: {file: text})
    return f"{file}:1:1"


def boxed(broken: Broken, typed: str) -> str:
    """Write a box at the end of a page in both languages, in one as it was typed; return its place there."""
    broken.append(ZH, '\n<div class="lw-sheet" markdown>\n\n没有。\n\n</div>\n')
    return end(broken, f"¦{typed}\n\nNone.\n\n</div>")


def switch(broken: Broken, text: str) -> str:
    """Return the first line of the page that holds a text."""
    return f"{PAGE}:{broken.read(PAGE).split(text)[0].count(chr(10)) + 1}:1"


def picture(broken: Broken, inside: str) -> str:
    """Add a picture; return the place of the mark in it."""
    broken.write("docs/assets/new.svg", "")
    return broken.append("docs/assets/new.svg", f"{SVG}{inside}</svg>\n")


def html(shown: str) -> str:
    """Return what is said of HTML."""
    return f"HTML is not allowed in a page: “{shown}”. {ALLOWED}"


def attributes(shown: str) -> str:
    """Return what is said of attributes."""
    return f"“{shown}” would be read as attributes. {BRACES}"


ROWS = (
    Row("a script in a page", "page-markup", lambda b: end(b, 'Read ¦<script src="assets/x.js"></script>'),
        html('<script src="assets/')),
    Row("a frame in a page", "page-markup", lambda b: end(b, '¦<iframe src="quiz/">'), html('<iframe src="quiz/">')),
    Row("an order to the browser in a page", "page-markup", lambda b: end(b, '¦<meta http-equiv="refresh">'),
        html('<meta http-equiv="re')),
    Row("a comment in a page", "page-markup", lambda b: end(b, "¦<!-- later -->"), html("<!-- later -->")),
    *(Row(f"a sign as in HTML on a page: {shown}", "page-markup", lambda b, shown=shown: end(b, f"a ¦{shown}b"),
          f"“{shown}” is the name of a sign in HTML; a sign is written as it is. {fix}")
      for shown, fix in (("&lt;", "Write it between marks of code: `<`."), ("&copy;", "Write “©”."),
                         ("&nbsp;", "Write a space."))),
    Row("a sign as in HTML in a title", "page-markup", lambda b: head(b, TITLE, "¦title: Mute &amp; leave"),
        "“&amp;” is the name of a sign in HTML; a sign is written as it is. Write “&”."),
    Row("a handler in braces", "page-markup", lambda b: end(b, "Text ¦{ onmouseover=alert(1) }"),
        attributes("{ onmouseover=alert(1) }")),
    Row("a style in braces", "page-markup", lambda b: end(b, 'Text ¦{: style="position:fixed" }'),
        attributes('{: style="position:fixed" }')),
    Row("a class of the theme in braces", "page-markup", lambda b: end(b, "Text ¦{ .md-overlay }"),
        attributes("{ .md-overlay }")),
    Row("a template in a page", "page-markup", lambda b: end(b, "Text ¦{{ page.title }}"),
        "“{{” would be read as a template. Delete the braces."),
    Row("a box that is never closed", "page-markup", lambda b: end(b, "¦<div markdown>\n\nText"),
        "The box is never closed. Write </div> after what stands in it."),
    Row("a box that nobody opened", "page-markup", lambda b: end(b, "Text\n\n¦</div>"),
        "No box is open here. Delete the line."),
    Row("a mark left over from a merge", "page-markup", lambda b: end(b, "¦<<<<<<< HEAD"),
        "“<<<<<<<” is left over from a merge. Decide which lines stay, and delete the marks."),
    Row("lines of a comparison on a page", "page-markup", lambda b: end(b, "So.\n¦-It says this.\n+It says that."),
        "Lines of a comparison of two versions stand here: take out those with “-”, and the “+” before the others."),
    Row("a heading by a line below it", "page-markup", lambda b: end(b, "A heading\n¦---"),
        "A line of signs under a text makes it a heading. Write ## before the heading instead."),
    Row("a page without its title", "page-heading",
        lambda b: b.edit(PAGE, "# About this guide {#about}\n", "¦About this guide\n"),
        "The page does not begin with its title. Begin it with # Title {#anchor}."),
    Row("a heading that a converted language lacks", "page-heading",
        lambda b: (b.write(HANT, in_taiwan(b.read(ZH))), b.append(ZH, "\n## 新闻 {#news}\n\n没有新闻。\n"),
                   b.append(PAGE, "\n## News {#news}\n\nThere is none.\n"),
                   last_heading(b, HANT))[3],
        f"The heading {{#news}} of {PAGE} is missing here. "
        f"Write its part below this one, too; that of {ZH}, converted, will do."),
    Row("a heading in one language", "page-heading", lambda b: end(b, "## News {#news}") and last_heading(b),
        f"The heading {{#news}} of {PAGE} is missing here. "
        "Translate its part, or take it out of both: links lead to it in every language."),
    Row("a heading without an anchor", "page-heading", lambda b: end(b, "¦## News"),
        "The heading has no anchor. Write {#a-name} after it, the same in every language."),
    Row("a second title", "page-heading",
        lambda b: b.append(ZH, "\n## 新 {#news}\n") and end(b, "¦# News {#news}"),
        "A page has one title. Write ## for a heading inside it."),
    Row("a heading two levels down", "page-heading",
        lambda b: b.edit(PAGE, "## Who we", "¦#### Who we"),
        "The heading stands 3 levels below the one before it. Write ## here."),
    Row("a part that never ends", "page-markup",
        lambda b: b.edit(PAGE, "<!-- end -->\n", "") and switch(b, "<!-- without a repository -->"),
        "This part never ends. Write <!-- end --> after it."),
    Row("a block of code that never ends", "page-markup", lambda b: end(b, "¦```"),
        "The block of code is never closed. Write ``` after it."),
    Row("a block of code that never ends above headings and what an exception is for", "page-markup",
        lambda b: b.append("data/published.txt", "about/#who\nabout/#decisions\n")
        and head(b, "---\n\n# About", "allow:\n  named-person: a made-up person\n---\n\n# About")
        and b.edit(PAGE, "## Who we are", "¦```yaml\na: b\n\n## Who we are"),
        "The block of code is never closed. Write ``` after it."),
    Row("a line to be written", "page-markup", lambda b: end(b, "¦TODO"), "“TODO” says nothing yet. Write the text."),
    Row("a title of another page", "page-name",
        lambda b: head(b, "title: About this guide", "title: Privacy") and "docs/en/privacy.md:2:1",
        "docs/en/about.md has the same title. Let readers tell them apart by their names."),
    Row("a page that shows another address", "page-link", lambda b: end(b, "¦[example.org](https://example.com/)"),
        "The link shows “example.org” and leads to “https://example.com/”. Write where it leads, or words."),
    Row("a page that leads to a private network", "page-link", lambda b: end(b, "¦[x](https://192.168.1.1/)"),
        "“192.168.1.1” is a host of a private network. Write an address that readers can open."),
    Row("an end of nothing", "page-markup", lambda b: end(b, "¦<!-- end -->"),
        "No part is open here that could end. Delete the line."),
    Row("a part inside a part", "page-markup",
        lambda b: end(b, "¦<!-- with a repository -->\nNo.\n<!-- with a repository -->\nYes.\n<!-- end -->"),
        "This part never ends. Write <!-- end --> after it."),
    Row("a part without a beginning", "page-markup",
        lambda b: end(b, "¦<!-- without a repository -->\nNo.\n<!-- end -->"),
        "This part has no beginning. Write <!-- with a repository --> above it."),
    Row("a row with a cell too few", "page-markup",
        lambda b: end(b, "| a | b |\n| --- | :-: |\n| 1 \\| 2 | `3|4` |\n¦| 1 `|` 2 |\n| 1 | 2"),
        "The row has 1 cells, and the head of its table 2. "
        "Write “|” between two cells, and \\| for one that belongs to a text."),
    Row("a row with a cell too many", "page-markup", lambda b: end(b, "a | b\n--- | ---\n¦1 | 2 | 3\n\nOne | two."),
        "The row has 3 cells, and the head of its table 2. "
        "Write “|” between two cells, and \\| for one that belongs to a text."),
    Row("bold that never ends on a page", "page-markup", lambda b: end(b, "It is ¦**not\nso.\n\n**Yes.**"),
        "The mark “**” has no partner. Close it: **bold** begins and ends in one paragraph."),
    Row("a paragraph twice on a page", "page-markup",
        lambda b: end(b, "A paragraph that says something, at some length.\n\n"
                         "¦A paragraph that says something, at some length.")
        and (last(b), str(b.read(PAGE).count("\n") - 2)),
        "The same paragraph stands in line %s. Keep one of them."),
    Row("a paragraph twice on a Chinese page", "page-markup",
        lambda b: (in_both(b, "Nobody knows.\n\nNo.\n\nNobody.", f"{NOBODY}\n\n不。\n\n{NOBODY}", 6) + ":1",
                   str(b.read(ZH).count("\n") - 4)),
        "The same paragraph stands in line %s. Keep one of them."),
    Row("an English mark on a Chinese page", "page-markup", lambda b: b.append(ZH, "\n没有广告¦,没有赞助。\n"),
        "“,” is a mark of English in a Chinese text. Write the mark of the language."),
    Row("words without their address", "page-link", lambda b: end(b, "Take ¦[the quiz] (quiz/index.md) today."),
        "Behind “[the quiz]” stands no address. Write [words](address), with nothing between them."),
    Row("an anchor twice", "page-heading", lambda b: end(b, "¦## Money again {#about}"),
        "The anchor “about” stands twice on the page. Give each heading its own."),
    Row("a link that runs a script", "page-link", lambda b: end(b, "¦[x](javascript:alert(1))"),
        f"The link goes to “javascript:alert(1)”. {ELSEWHERE}"),
    Row("a link without encryption in a page", "page-link", lambda b: end(b, "¦[x](http://example.org/)"),
        f"The link goes to “http://example.org/”. {ELSEWHERE}"),
    Row("a link to another host by two slashes", "page-link", lambda b: end(b, "¦[x](//example.org/)"),
        f"The link goes to “//example.org/”. {ELSEWHERE}"),
    Row("a link from the root", "page-link", lambda b: end(b, "¦[x](/quiz/)"),
        f"The link goes to “/quiz/”. {ELSEWHERE}"),
    Row("a link to no page", "page-link", lambda b: end(b, "¦[x](privcy.md)"),
        "There is no page “privcy.md”. Did you mean “privacy.md”? Name a page as its address is, with .md at its end."),
    Row("a link out of the pages", "page-link", lambda b: end(b, "¦[x](../../README.md)"),
        "There is no page “../../README.md”. Name a page as its address is, with .md at its end."),
    Row("a link to no heading", "page-link", lambda b: end(b, "¦[x](#abuot)"),
        "The page “about.md” has no heading {#abuot}. Did you mean “about”? "
        "Use the anchor of a heading that is there."),
    Row("a picture in a page", "page-link", lambda b: end(b, "¦![a cat](https://example.org/cat.png)"),
        "A page shows no pictures. Say it in words."),
    Row("a link without words", "page-link", lambda b: end(b, "¦[ ](privacy.md)"),
        "The link to “privacy.md” has no words. Write [words](address) and nothing else."),
    Row("an address apart from its link", "page-link", lambda b: end(b, "¦[x]: javascript:alert(1)"),
        "The address “javascript:alert(1)” stands apart from its link. Write it where the link is: [words](address)."),
    Row("a page in the file of another", "page-name",
        lambda b: b.write(ZH, b.read("docs/zh/privacy.md")) or f"{ZH}:1:1",
        "The page “privacy” stands in this file: its first heading has {#privacy}. "
        "Put each page back into its own file, from the last commit."),
    Row("a page in the file of another in all languages", "page-name",
        lambda b: (b.append("data/published.txt", "about/\nabout/#decisions\nabout/#who\n"),
                   [b.write(f"docs/{code}/about.md", b.read(f"docs/{code}/privacy.md")) for code in ("zh", "en")],
                   f"{PAGE}:1:1")[2],
        "The page “privacy” stands in this file: its first heading has {#privacy}. "
        "Put each page back into its own file, from the last commit."),
    Row("a page in the place of a section", "page-name", lambda b: named(b, "arguments"),
        "“arguments/” is the address of something else. Give the page another name."),
    Row("a page in the place of the home page", "page-name", lambda b: named(b, "index"),
        "“index/” is the address of something else. Give the page another name."),
    Row("a page in the place of a language", "page-name", lambda b: named(b, "en"),
        "“en/” is the address of something else. Give the page another name."),
    Row("a page with a capital", "page-name", lambda b: named(b, "News"),
        "The name “News” is no address: lower-case letters, digits and single hyphens. "
        "Rename the file in every language."),
    Row("an English page under zh", "page-language", lambda b: copied(b, "zh", "en"),
        "The page is not written in Chinese. Translate it to Chinese."),
    Row("a Chinese page under en", "page-language", lambda b: copied(b, "en", "zh"),
        "The page is not written in English. Translate it to English."),
    Row("a page of no language", "stray-page", lambda b: added(b, "docs/fr/about.md") and "docs/fr:1:1",
        f"{STRAY} {HOME}"),
    Row("a folder among the pages", "stray-page", lambda b: added(b, "docs/en/more/x.md") and "docs/en/more:1:1",
        f"{STRAY} {HOME}"),
    Row("a folder named like a page", "stray-page", lambda b: added(b, "docs/en/x.md/y") and "docs/en/x.md:1:1",
        f"{STRAY} {HOME}"),
    Row("another file among the pages", "stray-page", lambda b: added(b, "docs/en/x.html"), f"{STRAY} {HOME}"),
    Row("a page that is a link", "symbolic-link", lambda b: linked(b, PAGE),
        "This is a link to another file. Put the text itself into a file here."),
    Row("a page that leads to itself", "symbolic-link", lambda b: b.link(PAGE, PAGE) or f"{PAGE}:1:1",
        "This is a link to another file. Put the text itself into a file here."),
    Row("another line above a page", "prose-head",
        lambda b: head(b, "description:", "¦template: x.html\ndescription:"),
        "“template: x.html” has no place above a page: only title and description have. "
        "Write each of the two in one line, and nothing else there."),
    Row("a page without a description", "prose-head",
        lambda b: b.cut(PAGE, "description") or f"{PAGE}:1:1",
        "The page says no “description”. Begin it with ---, title: …, description: …, ---."),
    Row("a description over two lines", "prose-head",
        lambda b: head(b, "description:", "description: >-\n¦  Two lines:"),
        "“  Two lines: Who writes Leave Well, who ” has no place above a page: only title and description have. "
        "Write each of the two in one line, and nothing else there."),
    Row("a hidden character in a page", "hidden-character", lambda b: end(b, "Te\u200bxt") and last(b),
        "The invisible character U+200B stands in the text. Delete it and type the words anew."),
    Row("an invitation in a page", "advertising", lambda b: end(b, "Add me on WeChat") and last(b),
        "“Add me on”: it advertises or asks readers to make contact. "
        "Take it out; the guide promotes nothing and nobody."),
    Row("Traditional on a page in Simplified", "traditional-character",
        lambda b: b.append(ZH, "\n¦在不少群裡，不打招呼就走。\n"),
        "“裡” is Traditional; this text is Chinese. Write “里”."),
    Row("Simplified on a page in Traditional", "simplified-character",
        lambda b: b.write("docs/zh-Hant/about.md", in_taiwan(b.read(ZH)))
        or b.append("docs/zh-Hant/about.md", "\n¦不打招呼就离开。\n"),
        "“开” is Simplified; this text is Traditional Chinese. Write it in Traditional Chinese."),
    Row("code that a backslash makes none", "page-markup", lambda b: end(b, "Read \\¦`<script src=x>\\`"),
        f"{CODE} {SAME_LINE}"),
    Row("code that a mark above it makes none", "page-markup",
        lambda b: end(b, "A tick ¦` here\nand `<script>alert(1)</script>`."), f"{CODE} {SAME_LINE}"),
    Row("attributes in code that is none", "page-markup",
        lambda b: end(b, "\\¦` **x**{ onmouseover=alert(1) } \\`"), f"{CODE} {SAME_LINE}"),
    Row("code that begins like a block", "page-markup",
        lambda b: end(b, "¦``` one two ```\n<script>alert(1)</script>\n```"), f"{BLOCK} {OWN_LINE}"),
    Row("a block of code in a quotation", "page-markup", lambda b: end(b, "¦> ```\n> x\n> ```"), f"{BLOCK} {OWN_LINE}"),
    Row("a block of code that a longer mark ends", "page-markup", lambda b: end(b, "¦```\nx\n````"),
        "The block of code is never closed. Write ``` after it."),
    Row("a block of code that ends for some sites", "page-markup",
        lambda b: end(b, "¦```\n<!-- with a repository -->\n```\n<!-- end -->"),
        "The block of code is never closed. Write ``` after it."),
    Row("a list without an empty line above it", "page-markup", lambda b: end(b, "What helps:\n¦- sleep\n- a walk"),
        "A list stands in a paragraph. Leave an empty line above it."),
    Row("numbers without an empty line above them", "page-markup", lambda b: end(b, "> So:\n¦> 1. one\n> 2. two"),
        "A list stands in a paragraph. Leave an empty line above it."),
    Row("a table without an empty line above it", "page-markup",
        lambda b: end(b, "What helps:\n¦| a | b |\n| - | - |\n| 1 | 2 |"),
        "A table stands in a paragraph. Leave an empty line above it."),
    Row("a text without an empty line above it", "page-markup",
        lambda b: end(b, "a | b\n--- | ---\n1 | 2\n¦So it is."),
        "The text below a table would be a row of it. Leave an empty line above it."),
    Row("a table without its rule", "page-markup", lambda b: end(b, "¦| a | b |\n| 1 | 2 |"),
        "The table has no line below its head. Write |---|---| below it, a part for each cell."),
    Row("lines with numbers in brackets", "page-markup", lambda b: b.append(ZH, "\n¦（1）先存\n（2）再退\n"),
        f"“（1）” begins no list. {MARKS}"),
    Row("numbers with brackets", "page-markup", lambda b: end(b, "¦1) one\n2) two"), f"“1)” begins no list. {MARKS}"),
    Row("numbers with a Chinese mark", "page-markup", lambda b: b.append(ZH, "\n¦1、先存\n2、再退\n"),
        f"“1、” begins no list. {MARKS}"),
    Row("a bullet of a word processor", "page-markup", lambda b: end(b, "¦\uf0b7 one\n\uf0b7 two"),
        f"“\uf0b7” begins no list. {MARKS}"),
    Row("items without a blank", "page-markup", lambda b: end(b, "¦-one\n-two"), f"“-” begins no list. {MARKS}"),
    Row("bullets", "page-markup", lambda b: end(b, "¦• one\n• two."), f"“•” begins no list. {MARKS}"),
    Row("items two blanks further in", "page-markup", lambda b: end(b, "- one\n¦  - two\n- three"),
        "An item inside an item is indented by four spaces. Write four spaces before it, or none."),
    Row("a box of another program", "page-markup", lambda b: end(b, "¦!!! note"), f"“!!!” {LITERAL}"),
    Row("words crossed out", "page-markup", lambda b: end(b, "It is ¦~~free~~."), f"“~~free” {LITERAL}"),
    Row("a thumb", "page-markup", lambda b: end(b, "Good ¦:+1:"), f"“:+1:” {LITERAL}"),
    Row("words underlined", "page-markup", lambda b: end(b, "It is ¦++free++."), f"“++free++” {LITERAL}"),
    Row("words marked", "page-markup", lambda b: end(b, "It is ¦==free==."), f"“==free==” {LITERAL}"),
    Row("the name of a picture", "page-markup", lambda b: end(b, "Good ¦:smile:"), f"“:smile:” {LITERAL}"),
    Row("an explained abbreviation", "page-markup", lambda b: end(b, "¦*[HR]: the office"), f"“*[HR]:” {LITERAL}"),
    Row("a backslash at the end of a line", "page-markup", lambda b: end(b, "One¦\\\ntwo"), f"“\\” {LITERAL}"),
    *(Row(f"an item that begins with {typed}", "page-markup",
          lambda b, typed=typed: b.append(ZH, f"\n- 先存\n¦{typed}再退\n"),
          f"“{typed.strip()}” begins no list. {MARKS}")
      for typed in ("－ ", "－", "-", "2、", "２．", "2)  ", "2）", "–", "— ", "②", "（2）", "（二）",
                    "二、", "· ", "＊ ")),
    *(Row(f"a quotation that begins with {typed}", "page-markup",
          lambda b, typed=typed: b.append(ZH, f"\n¦{typed}在吗？\n"),
          f"“{typed.strip()}” begins no quotation. Write “> ” before it.")
      for typed in "》＞〉"),
    *(Row(f"a heading that begins with {typed}", "page-markup",
          lambda b, typed=typed: b.edit(ZH, "## 我们是谁 {#who}", f"¦{typed}我们是谁 {{#who}}"), SUBHEADING)
      for typed in ("##", "  ## ", "＃＃ ", "**", "")),
    Row("an anchor in wide braces", "page-markup",
        lambda b: b.edit(ZH, "我们是谁 {#who}", "我们是谁¦｛#who｝"), SUBHEADING),
    *(Row(f"a box as {typed}", "page-markup", lambda b, typed=typed: boxed(b, typed),
          'A box is not written like this. Write “<div class="lw-sheet" markdown>”.')
      for typed in (
          '<div class="lw-sheet">', "<div class=“lw-sheet” markdown>", "<div markdown class='lw-sheet'>",
          '<div class="lw-sheet" markdown',
      )),
    *(Row(f"a part as {typed}", "page-markup",
          lambda b, typed=typed: b.edit(PAGE, "<!-- with a repository -->", f"¦{typed}"),
          f"“{typed}” is no mark of a part. Write “<!-- with a repository -->”.")
      for typed in ("<!-- with repository -->", "<!--With a repository-->", "<!-- with a repository")),
    Row("bold of full width", "page-markup", lambda b: b.append(ZH, "\n这里¦＊＊没有＊＊广告。\n"),
        "“＊＊” is no mark here and would be shown as it stands. Write “**没有**”."),
    Row("a table of full width", "page-markup", lambda b: b.append(ZH, "\n¦｜甲｜乙｜\n｜－｜－｜\n｜一｜二｜\n"),
        "“｜” is no mark here and would be shown as it stands. Write “|”."),
    *(Row(f"a mark of another program: {typed}", "page-markup",
          lambda b, typed=typed: end(b, f"¦{typed}"), f"“{shown}” {LITERAL}")
      for typed, shown in {
          "- [ ] one": "- [ ]", "$$x^2$$": "$$x^2$$", '--8<-- "README.md"': "--8<--", "> [!NOTE]\n> One.": "> [!NOTE]",
          "[toc]": "[toc]",
      }.items()),
    Row("a heading of full width", "page-markup", lambda b: b.append(ZH, "\n¦＃＃ 新的一节\n"), f"“＃＃” {LITERAL}"),
    Row("a heading without a blank", "page-markup", lambda b: end(b, "¦##News"), SUBHEADING),
    Row("a heading of seven", "page-markup", lambda b: end(b, "¦####### News"), SUBHEADING),
    Row("a heading in a list", "page-markup", lambda b: end(b, "¦- # News"), SUBHEADING),
    Row("a heading in a quotation", "page-markup", lambda b: end(b, "¦> ## News"), SUBHEADING),
    Row("a word on a page of which a person has to judge", "house-price",
        lambda b: end(b, "First look at the house prices there.") and last(b),
        "“house prices”: what a home costs decides nothing about a group. Ask what the reader needs from the group. "
        + MEANT.format("house-price"), "warning"),
    Row("a bait in a heading", "clickbait",
        lambda b: b.append(ZH, "\n## 新 {#new}\n\n没有。\n")
        and b.append(PAGE, "\n¦## A shocking end {#new}\n\nNone.\n"),
        f"“shocking”: the title lures more than it says. Say plainly what the text says. {MEANT.format('clickbait')}",
        "warning"),
    Row("fog on a page", "hedging",
        lambda b: end(b, "Perchance, mayhap. " * 3) and f"{PAGE}:1:1",
        "6 hedges in 275 words (perchance 3, mayhap 3): one in 100 words is a reservation, more is fog. "
        f"Say what you know plainly, and the one reservation once. {MEANT.format('hedging')}", "warning"),
    Row("a word of the mainland on a page", "mainland-word", lambda b: b.append(ZH, "\n¦群主爱忽悠，先退群。\n"),
        "In Traditional Chinese this says “忽悠”: it is colloquial in the north of China and sounds odd elsewhere. "
        "Give a plain word in data/vocabulary/traditional.yml, or write the text under “zh-Hant”. "
        f"{MEANT.format('mainland-word')}", "warning"),
    Row("an exception that a page needs no more", "needless-exception",
        lambda b: head(b, "---\n\n# About", "allow:\n  ¦named-person: a made-up person\n---\n\n# About"),
        "The exception “named-person” is no longer needed. Delete it."),
    Row("an exception of a page without a reason", "prose-head",
        lambda b: head(b, "---\n\n# About", "¦allow: named-person\n---\n\n# About"),
        f"“allow: named-person” is not read. {EXCEPTION}"),
    *(Row(f"an exception of a page whose reason says nothing: {why}", "prose-head",
          lambda b, why=why: head(b, "---\n\n# About", f"allow:\n  ¦named-person: {why}\n---\n\n# About"),
          f"allow.named-person: “{why.strip(chr(39))}” does not fit; write why, in a few words.")
      for why in ("ok", "'x'", "可以")),
    Row("an exception of a page that names nothing", "prose-head",
        lambda b: head(b, "---\n\n# About", "allow:\n¦  named-person\n---\n\n# About"),
        f"“  named-person” is not read. {EXCEPTION}"),
    Row("two spaces on a page", "odd-space", lambda b: end(b, "We carry  no advertising.") and last(b),
        f"A space too many stands behind “We carry”. Take it away. {MEANT.format('odd-space')}", "warning"),
    Row("a space between Han characters on a page", "odd-space", lambda b: b.append(ZH, "\n¦这里没有 广告。\n"),
        f"A space too many stands behind “这里没有”. Take it away. {MEANT.format('odd-space')}", "warning"),
    Row("a paragraph that begins with wide spaces", "odd-space", lambda b: b.append(ZH, "\n¦　　这里没有广告。\n"),
        f"A space too many stands behind “”. Take it away. {MEANT.format('odd-space')}", "warning"),
    Row("a bracket without its pair on a page", "page-markup", lambda b: end(b, "It is so ¦(or so.\n"),
        "( and ) do not match here. Write both marks."),
    Row("a paragraph without its end", "open-end", lambda b: end(b, "¦We carry no\n{ .lw-lead }"),
        "The text ends in the middle of a sentence: “We carry no”. Write the rest of it, and the stop. "
        f"{MEANT.format('open-end')}", "warning"),
    Row("other quotation marks on a page", "half-width", lambda b: b.append(ZH, "\n¦他说「好」。\n"),
        f"“「” is no quotation mark of Chinese. Write “” and ‘’. {MEANT.format('half-width')}", "warning"),
    *(Row(f"a day to come on a page: {typed}", "day-to-come",
          lambda b, typed=typed: end(b, f"The list is right, as we hope, {typed}.") and last(b),
          f"“{typed}” lies in the future; today is 2026-11-26. Mend the date. {MEANT.format('day-to-come')}", "warning")
      for typed in ("as of 2031-05-01", "read on 21 November 2062", "checked in May 2027")),
    Row("a sentence twice in a paragraph of a page", "doubled-word",
        lambda b: end(b, "¦We write down what was decided. Ask.\nWe write down what was decided. Ask again."),
        "“We write down what was decided” stands twice. Take one away. " + MEANT.format("doubled-word"), "warning"),
    Row("a word twice on a page", "doubled-word", lambda b: end(b, "¦We write down the\nthe reason."),
        f"“the the” stands twice. Take one away. {MEANT.format('doubled-word')}", "warning"),
    Row("a sentence of another language on a page", "other-language",
        lambda b: end(b, "Vous pouvez quitter les groupes dans une heure, mais pas sans votre famille.") and last(b),
        f"This does not look like English. Write it in English. {MEANT.format('other-language')}", "warning"),
    Row("an address without its beginning", "page-link", lambda b: end(b, "See ¦example.org/abc today."),
        "The address “example.org/abc” stands bare in the text. Write [words](https://…), or leave it out."),
    Row("an item of a list in one language", "page-differs", lambda b: in_both(b, "- one\n- two", "- 一") + ":1",
        f"In this part {PAGE} has more items of lists than this page: 2, not 1. {BOTH}", "warning"),
    Row("a row of a table in one language", "page-differs",
        lambda b: in_both(b, "| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |", "| 甲 | 乙 |\n| - | - |\n| 1 | 2 |") + ":1",
        f"In this part {PAGE} has more rows of tables than this page: 4, not 3. {BOTH}", "warning"),
    Row("a box in one language", "page-differs",
        lambda b: in_both(b, "<div markdown>\n\nYes.\n\n</div>", "是。") + ":1",
        f"In this part {PAGE} has more boxes than this page: 1, not 0. {BOTH}", "warning"),
    Row("a first paragraph that is marked in one language", "page-differs",
        lambda b: in_both(b, "Yes.\n{ .lw-lead }", "是。") + ":1",
        f"In this part {PAGE} has more marks {{ .lw-lead }} than this page: 1, not 0. {BOTH}", "warning"),
    Row("a paragraph in one language", "page-differs", lambda b: in_both(b, "Yes.\n\nNo.", "是。") + ":1",
        f"In this part {PAGE} has more paragraphs than this page: 2, not 1. {BOTH}", "warning"),
    Row("a link in one language", "page-differs",
        lambda b: in_both(b, "See [here](privacy.md).", "看这里。") + ":1",
        f"In this part {PAGE} links to “privacy.md”, and this page does not. {BOTH}", "warning"),
    Row("another link in a converted language", "page-differs",
        lambda b: (b.append(ZH, "\n## 新 {#new}\n\n看[这里](privacy.md)。\n"),
                   end(b, "## New {#new}\n\n[Here](privacy.md)."),
                   b.write(HANT, in_taiwan(b.read(ZH)).replace("(privacy.md)", "(quiz/index.md)")),
                   f"{HANT}:{b.read(ZH).count(chr(10)) - 2}:1")[3],
        f"In this part the page links to “quiz/index.md”, and {ZH} does not. Write the same address. "
        f"{MEANT.format('page-differs')}", "warning"),
    Row("a page that a converted language lost", "page-differs", lambda b: earlier(b, HANT, "x"),
        "The page is gone since the last commit."
        " Restore it from the last commit, unless readers of this language need no page of their own.", "warning"),
    Row("two headings with each other's words", "exchanged-texts",
        lambda b: (earlier(b, PAGE, b.read(PAGE)),
                   b.edit(PAGE, "## Who we are {", "## Who decides, and how {"),
                   b.edit(PAGE, "## Who decides, and how {#decisions", "## Who we are {#decisions"),
                   b.edit(PAGE, "## Who decides, and how {#who", "¦## Who decides, and how {#who"))[3],
        f"What stands here and in {PAGE}:16 stood in each other’s place before."
        " Put both back, unless they are right now: the next commit settles it.", "warning"),
    Row("two paragraphs in each other's place", "exchanged-texts",
        lambda b: (in_both(b, "They know.\n\nNobody else does.", "他们知道。\n\n别人不知道。"),
                   earlier(b, PAGE, b.read(PAGE)),
                   b.edit(PAGE, "They know.\n\nNobody else does.", "Nobody else does.\n\nThey know."))[2],
        f"What stands here and in {PAGE}:33 stood in each other’s place before."
        " Put both back, unless they are right now: the next commit settles it.", "warning"),
    Row("a title that is not the heading", "page-differs", lambda b: head(b, TITLE, "title: About money"),
        "The title is “About money”, and the first heading is “About this guide”. Write the same in both. "
        f"{MEANT.format('page-differs')}", "warning"),
    Row("another day in one language", "page-differs",
        lambda b: in_both(b, "Read on 12 November 2026.", "2026 年 11 月 21 日看过。", 2) + ":1",
        f"21 stands here, and 12 in {PAGE}:31. Mend one of the two. {MEANT.format('page-differs')}", "warning"),
    Row("another span in words in one language", "page-differs",
        lambda b: in_both(b, "Read again after a week.", "过一个月再看。", 2) + ":1",
        f"一个月 stands here, and a week in {PAGE}:31. Mend one of the two. {MEANT.format('page-differs')}", "warning"),
    Row("a paragraph cut short in one language", "page-differs",
        lambda b: in_both(b, "We carry no advertising and have no sponsors. None of it is for sale.", "无。", 2) + ":1",
        f"The paragraph says much less than in {PAGE}. Write the rest of it. {MEANT.format('page-differs')}",
        "warning"),
    Row("a heading of another language", "page-differs", lambda b: in_both(b, "Yes.", "是。", 0, "New") + ":1",
        f"The heading is the same as in {PAGE}. Translate it. {MEANT.format('page-differs')}", "warning"),
    *(Row(f"a mark of a paragraph {where}", "page-markup", lambda b, text=text: end(b, text),
          "“{ .lw-lead }” marks no paragraph here. Write it once, directly below the last line of a paragraph.")
      for where, text in {
          "below an empty line": "Text.\n\n¦{ .lw-lead }", "twice": "Text.\n{ .lw-lead }\n¦{ .lw-lead }",
          "below a list": "- one\n- two\n¦{ .lw-lead }", "in it": "Text,\n¦{ .lw-lead }\nmore text.",
      }.items()),
    Row("a mark of a paragraph in wide braces", "page-markup", lambda b: b.append(ZH, "\n没有。\n¦｛ .lw-lead ｝\n"),
        f"“｛ .lw-lead ｝” {LITERAL}"),
    *(Row(f"a text of an item that begins with {text[0]} and is indented too little", "page-markup",
          lambda b, text=text: end(b, text),
          "A text inside an item is indented by four spaces. Write four spaces before it, or none.")
      for text in ("1. one\n\n¦   and more.", "- one\n\n¦  and more.")),
    Row("an item in a text of the one before it", "page-markup", lambda b: end(b, "1. one\n\n    and more\n¦2. two"),
        "A list stands in a paragraph. Leave an empty line above it."),
    Row("a paragraph that is indented", "page-markup", lambda b: end(b, "Text.\n\n¦    More text."),
        "A text that four spaces stand before is shown as code. Take the spaces away."),
    Row("bold with spaces inside", "page-markup", lambda b: end(b, "We carry ¦** no ads ** here."), f"“**” {LITERAL}"),
    Row("one word without its address", "page-link", lambda b: b.append(ZH, "\n请看¦[测验] (quiz/index.md)。\n"),
        "Behind “[测验]” stands no address. Write [words](address), with nothing between them."),
    Row("a page that nothing leads to", "orphan",
        lambda b: b.write("docs/zh/extra.md", new_page("更多", "更多介绍。"))
        or added(b, "docs/en/extra.md", new_page("More", "More to read.")),
        "Nothing leads to the page “extra”; readers would not find it. Link to it on another page: [words](extra.md)."),
    Row("a class that nobody styles", "page-markup",
        lambda b: b.write("docs/assets/guide.css", ".lw-lead, .lw-sheet { color: red; }\n")
        or end(b, "Text\n{ ¦.lw-lea }"),
        "No style sheet knows “lw-lea”. Write the name as other pages do, or leave it out."),
    Row("emphasis that never ends on a page", "page-markup", lambda b: end(b, "It is ¦*not so."),
        "The mark “*” has no partner. Close it: **bold** begins and ends in one paragraph."),
    Row("a quotation that never ends on a page", "page-markup", lambda b: end(b, "They said ¦“no\nand left."),
        "“ and ” do not match here. Write both marks."),
    Row("a Chinese mark on an English page", "page-markup", lambda b: end(b, "Wait a day¦，then ask."),
        "“，” is a mark of Chinese in another text. Write the mark of the language."),
    Row("a title to be written", "page-markup", lambda b: head(b, TITLE, "title: TODO"),
        "“TODO” says nothing yet. Write the text."),
    Row("a title that is none", "page-markup", lambda b: head(b, TITLE, "title: '~'"),
        "“~” says nothing yet. Write the text."),
    Row("a title as a list", "page-markup", lambda b: head(b, TITLE, "title: [About]"), f"“[About]” {AS_IT_STANDS}"),
    Row("a title with a remark", "page-markup", lambda b: head(b, TITLE, "title: About us # new"),
        f"“#” {AS_IT_STANDS}"),
    Row("a title with doubled quotation marks", "page-markup", lambda b: head(b, TITLE, "title: 'It''s us'"),
        f"“''” {AS_IT_STANDS}"),
    Row("a title as a heading", "page-markup", lambda b: head(b, TITLE, "title: '# About'"), f"“#” {AS_IT_STANDS}"),
    Row("a title in bold", "page-markup", lambda b: head(b, TITLE, "title: About **us**"), f"“*” {AS_IT_STANDS}"),
    Row("a description that is a page", "page-markup",
        lambda b: head(b, "description: ", "description: " + "So " * 100 + "it goes on, "),
        "The description has 445 characters; 400 are the most. "
        "Say it in a few words; the rest belongs in the text."),
    Row("a heading with blanks around its anchor", "page-heading", lambda b: b.edit(PAGE, "## Who we are {#who}",
        "¦## Who we are { #who }"), "The heading has no anchor. Write a blank and {#who} after its words."),
    Row("an anchor that touches its heading", "page-heading", lambda b: b.edit(PAGE, "## Who we are {#who}",
        "¦## Who we are{#who}"), "The heading has no anchor. Write a blank and {#who} after its words."),
    *(Row(f"an anchor as {name}", "page-heading",
          lambda b, name=name: b.edit(PAGE, "## Who we are {#who}", f"¦## Who we are {{#{name}}}"),
          f"The anchor “{name}” has other signs than small Latin letters, digits and hyphens. "
          "Write {#a-name} after it, the same in every language.")
      for name in ("Who", "谁", "who_we")),
    Row("a block of code with two words above a heading", "page-markup",
        lambda b: b.edit(ZH, "## 我们是谁", '¦```yaml title="x"\na: b\n```\n\n## 我们是谁'), f"{BLOCK} {OWN_LINE}"),
    *(Row(f"a heading {name}", "page-heading", lambda b, words=words: b.edit(PAGE, "## Who we are {#who}",
          f"¦## {words} {{#who}}"), said)
      for name, words, said in (
          ("with a link", "[Who we are](privacy.md)", "A link stands in a heading. "
           "Write the link in the text below it."),
          ("as a sentence", "Who we are " * 11 + "now", "The heading has 124 characters; 120 are the most. "
           "Say it in a few words; the rest belongs in the text."),
          ("of another part", "About this guide", "The heading “About this guide” stands twice. "
           "Give each part its own name."),
      )),
    Row("a description that is the title", "page-name",
        lambda b: b.edit(PAGE, next(line for line in b.read(PAGE).split("\n") if line.startswith("description:")),
                         "¦description: About this guide"),
        "It only says the title again. Say in a sentence or two what the page is about."),
    Row("an anchor of the frame", "page-heading",
        lambda b: b.append(ZH, "\nText\n{ #content }\n") and f"{ZH}:{b.read(ZH).count(chr(10))}:1",
        "Each page of the guide has an anchor “content” already. Give it another name, in every language."),
    Row("an anchor of a heading below a paragraph", "page-heading", lambda b: end(b, "Text\n¦{ #who }"),
        "The anchor “who” stands twice on the page. Give each heading its own."),
    Row("a part without a text", "page-heading",
        lambda b: b.append(PAGE, "\n## News {#news}\n\nNone.\n") and b.append(ZH, "\n¦## 新 {#news}\n"),
        "Nothing stands below the heading. Write its part, or take the heading out."),
    Row("parts in another order", "page-heading",
        lambda b: b.append(PAGE, "\n## A {#one}\n\nYes.\n\n### B {#two}\n\nNo.\n")
        and b.append(ZH, "\n## 一 {#one}\n\n是。\n\n¦## 二 {#two}\n\n否。\n"),
        f"In {PAGE}, ### {{#two}} stands here. Give the headings the same order and levels in every language."),
    Row("a part for some sites in one language", "page-heading",
        lambda b: end(b, "<!-- with a repository -->\nYes.\n<!-- end -->") and b.edit(ZH, "## 谁来", "¦## 谁来"),
        f"The line <!-- with a repository --> of {PAGE} is missing here. Show the same parts in every language."),
    Row("a page without anything", "empty-file", lambda b: b.write(PAGE, "\n") or f"{PAGE}:1:1",
        "The file is empty. Restore it from the last commit."),
    Row("a page cut to its head", "page-heading",
        lambda b: b.write(PAGE, b.read(PAGE).split("\n---\n")[0] + "\n---\n") or f"{PAGE}:5:1",
        "The page does not begin with its title. Begin it with # Title {#anchor}."),
    Row("a line without an end", "file-too-large", lambda b: end(b, "¦" + "[a](" * 2000),
        "The line has 8,000 characters; at most 5,000 are read. Break it into paragraphs."),
    Row("a tab on a page", "tab", lambda b: end(b, "¦\tText"), "A tab stands here. Use two spaces."),
    Row("words of a link over two lines", "page-link", lambda b: end(b, "Take ¦[the\nquiz](javascript:alert(1))"),
        f"The link goes to “javascript:alert(1)”. {ELSEWHERE}"),
    Row("brackets in the words of a link", "page-link", lambda b: end(b, "> ¦[a [b]](http://example.org/)"),
        f"The link goes to “http://example.org/”. {ELSEWHERE}"),
    Row("a bracket that stands for itself in a link", "page-link", lambda b: end(b, "¦[a \\] b](javascript:alert(1))"),
        f"The link goes to “javascript:alert(1)”. {ELSEWHERE}"),
    Row("an address in the next line", "page-link", lambda b: end(b, "¦[words](\njavascript:alert(1))"),
        f"The address “” cannot be read. {ONE_PIECE}"),
    Row("a quotation mark in an address", "page-link", lambda b: end(b, '¦[words](https://example.org/"a")'),
        f'The address “https://example.org/"a")” cannot be read. {ONE_PIECE}'),
    Row("an address apart from its link, in two lines", "page-link", lambda b: end(b, "¦[x]:\n  javascript:alert(1)"),
        "The address “javascript:alert(1)” stands apart from its link. Write it where the link is: [words](address)."),
    Row("a picture over two lines", "page-link", lambda b: end(b, "¦![a\ncat](https://example.org/cat.png)"),
        "A page shows no pictures. Say it in words."),
    Row("a link to nowhere", "page-link", lambda b: end(b, "¦[words](#)"), f"The link leads nowhere. {ELSEWHERE}"),
    Row("a link to no host", "page-link", lambda b: end(b, "¦[words](https:///x)"),
        f"The link goes to “https:///x”. {ELSEWHERE}"),
    Row("a link to a section by another file", "page-link", lambda b: end(b, "¦[the quiz](quiz.md)"),
        "There is no page “quiz.md”. Did you mean “quiz/index.md”? "
        "Name a page as its address is, with .md at its end."),
    Row("a link to no heading of a generated page", "page-link",
        lambda b: end(b, f"¦[the message](messages/{Path(MESSAGE).stem}.md#formall)"),
        f"The page “messages/{Path(MESSAGE).stem}.md” has no heading {{#formall}}. Did you mean “formal”? "
        "Use the anchor of a heading that is there."),
    Row("a link in Chinese brackets", "page-link", lambda b: b.append(ZH, "\n先做¦【测验】(quiz/index.md)。\n"),
        "Behind “[测验]” stands no address. Write [words](address), with nothing between them."),
    Row("a list of contents", "page-link", lambda b: end(b, "¦[TOC]"),
        "Behind “[TOC]” stands no address. Write [words](address), with nothing between them."),
    Row("a footnote", "page-link", lambda b: end(b, "It is so¦[^note]."), NO_FOOTNOTE),
    Row("the text of a footnote", "page-link", lambda b: end(b, "¦[^1]: So it is."), NO_FOOTNOTE),
    Row("a picture of our own in a page", "page-link", lambda b: end(b, "¦![a tree](../assets/pic.svg)"),
        "A page shows no pictures. Say it in words."),
    Row("an address without words", "page-link", lambda b: end(b, "See ¦https://example.org/x"),
        "The address “https://example.org/x” stands bare in the text. Write [words](https://…), or leave it out."),
    Row("a link that shows the beginning of its host", "page-link",
        lambda b: end(b, "¦[example.org](https://example.org.evil.example/)"),
        "“example.org.evil.example” begins like one host and is another. Copy the address once more."),
    Row("a link that shows the end of its address", "page-link",
        lambda b: end(b, "¦[example.org](https://evil.example/example.org)"),
        "The link shows “example.org” and leads to “https://evil.example/example.org”. "
        "Write where it leads, or words."),
    Row("a host that is read otherwise", "page-link", lambda b: end(b, "¦[x](https://xn--80ak6aa92e.com/)"),
        "“xn--80ak6aa92e.com” may be read as another host. Link to a host whose name is plain Latin letters."),
    Row("an address of a private network", "page-link", lambda b: end(b, "¦<https://192.168.1.1/>"),
        "“192.168.1.1” is a host of a private network. Write an address that readers can open."),
    *(Row(f"a page in the place of {name}/", "page-name", lambda b, name=name: named(b, name),
          f"“{name}/” is the address of something else. Give the page another name.")
      for name in ("saved", "embed", "tools", "cards", "con")),
    Row("a page with a long name", "page-name", lambda b: named(b, "a" * 61),
        "The name has 61 characters; 60 are the most. Rename the file in every language."),
    Row("a copy of a page", "stray-page", lambda b: added(b, "docs/en/about copy.md", b.read(PAGE)),
        "The name “about copy” is no address: lower-case letters, digits and single hyphens. "
        "Delete the file if it is a copy, or rename it."),
    Row("a paragraph in English on a page in Chinese", "page-language",
        lambda b: b.append(ZH, "\n¦Here somebody forgot to translate a whole paragraph.\n"),
        "The paragraph is not written in Chinese. Translate it to Chinese."),
    Row("a title in Chinese on a page in English", "page-language", lambda b: head(b, TITLE, "title: 关于本指南"),
        "The title is not written in English. Translate it to English."),
    Row("a title twice", "prose-head", lambda b: head(b, TITLE, f"{TITLE}\n¦title: Us"),
        "The page says “title” twice. Keep one of them."),
    Row("a head that begins with one dash", "prose-head", lambda b: b.edit(PAGE, "---\ntitle", "—\ntitle"),
        "“—” does not begin the title and the description. Write ---, and nothing else in the line."),
    Row("a head that begins with a blank", "prose-head", lambda b: b.edit(PAGE, "---\ntitle", "--- \ntitle"),
        "“--- ” does not begin the title and the description. Write ---, and nothing else in the line."),
    Row("a head that ends with four hyphens", "prose-head",
        lambda b: b.edit(PAGE, "---\n\n# About", "¦----\n\n# About"),
        "“----” does not end the title and the description. Write ---, and nothing else in the line."),
    Row("a head without an end", "prose-head", lambda b: b.edit(PAGE, "---\n\n# About", "¦\n# About"),
        "The title and the description have no end. Write --- in a line of its own below them."),
    *(Row(f"a title as {typed}", "prose-head", lambda b, typed=typed: head(b, TITLE, typed),
          f"“{typed}” is not read. Write “{TITLE}”.")
      for typed in ("title：About this guide", "title About this guide", "**title:** About this guide",
                    "Titel: About this guide", "标题：“About this guide”", "title = About this guide")),
    Row("a description that is misspelt", "prose-head",
        lambda b: head(b, b.read(PAGE).split("\n")[2], "describtion: Who writes Leave Well."),
        "“describtion: Who writes Leave Well.” is not read. Write “description: Who writes Leave Well.”."),
    Row("an empty line above a title", "prose-head", lambda b: head(b, TITLE, f"\n{TITLE}"),
        "An empty line stands above the title or the description. Delete the line."),
    Row("a title of a page in quotation marks", "prose-head", lambda b: head(b, TITLE, "title: “About this guide”"),
        "Quotation marks stand around the “title”, and readers see them. Take them away."),
    Row("a page in a wrong encoding", "garbled-text", lambda b: end(b, "We donâ€™t.") and last(b),
        "Nobody can read “â€™”. Type the words anew."),
    Row("a page in another script", "other-script", lambda b: end(b, "Совсем другой язык.") and last(b),
        "This stands under English and is written in Cyrillic letters. Write it in English."),
    Row("a page among the assets", "asset", lambda b: added(b, "docs/assets/x.html"),
        "“x.html” is no script, style sheet, picture or font. "
        "Only .js, .css, .svg, .png, .jpg, .webp, .ico, .woff2 are published from here."),
    Row("a file too large to wait for", "asset", lambda b: added(b, "docs/assets/x.png", "x" * 500_001),
        "The file has 500,001 bytes; at most 500,000 are published. Make it smaller: readers wait for it."),
    Row("a picture with a script", "asset", lambda b: picture(b, "¦<script>alert(1)</script>"),
        "The picture does something: “<script”. Draw it with shapes and paths alone."),
    Row("a picture with a handler", "asset", lambda b: picture(b, "<g¦ onload='alert(1)'/>"),
        "The picture does something: “onload=”. Draw it with shapes and paths alone."),
    Row("a picture of another host", "asset", lambda b: picture(b, "<image ¦href='https://example.org/x.png'/>"),
        "“href='https://example.org/x.png” would be fetched from somewhere else. "
        "Put what it needs beside it, or into it."),
    Row("a style of another host", "asset",
        lambda b: added(b, "docs/assets/x.css", "@import 'https://example.org/x.css';\n"),
        "“@import” would be fetched from somewhere else. Put what it needs beside it, or into it."),
    Row("a script of another host", "asset",
        lambda b: added(b, "docs/assets/x.js", "import 'https://example.org/x.js';\n"),
        "“import 'https://” would be fetched from somewhere else. Put what it needs beside it, or into it."),
    Row("a script that asks another host", "asset",
        lambda b: added(b, "docs/assets/x.js", "fetch('https://example.org/');\n"),
        "“fetch('https://” would be fetched from somewhere else. Put what it needs beside it, or into it."),
    Row("a broken picture", "asset", lambda b: picture(b, "<g></¦p>"),
        "The picture cannot be drawn: mismatched tag. Mend what stands there, or save it anew."),
    Row("a script that runs texts", "asset",
        lambda b: added(b, "docs/assets/x.js", "eval(text);\n"),
        "“eval(” has no place in a file of the guide. Take it out."),
    Row("an asset without anything", "asset", lambda b: added(b, "docs/assets/x.css", "\n"),
        "The file is empty. Restore it from the last commit, or delete it."),
    Row("an asset with a blank", "asset", lambda b: added(b, "docs/assets/My picture.png"),
        "“My picture.png” is no name for an address. "
        "Use lower-case letters, digits and hyphens; rename it where it is used."),
    Row("a picture that is a text", "asset", lambda b: added(b, "docs/assets/x.png"),
        "This is no .png file. Save it anew in this format."),
    Row("a bracket too many in a style", "asset",
        lambda b: added(b, "docs/assets/x.css", "/* ( */ p {}\n}\n").replace(":1:1", ":2:1"),
        "The bracket “}” has no pair. Look at this line and those around it."),
    Row("a bracket too few in a script", "asset",
        lambda b: added(b, "docs/assets/x.js", 'go(")", /[(]/);\nif (x) {\n').replace(":1:1", ":2:8"),
        "The bracket “{” has no pair. Look at this line and those around it."),
    Row("a script that needs another", "asset",
        lambda b: added(b, "docs/assets/x.js", 'import "./y.js";\n').replace(":1:1", ":1:11"),
        "There is no file “y.js” beside this one. Restore it from the last commit, or mend the name."),
    Row("a script that needs another under a name that changes", "asset",
        lambda b: added(b, "docs/assets/x.js", "await import(`./y.js${again}`);\n").replace(":1:1", ":1:17"),
        "There is no file “y.js” beside this one. Restore it from the last commit, or mend the name."),
    Row("a script that takes what another does not give", "asset",
        lambda b: b.write("docs/assets/y.js", "export const a = 1;\nexport { b };\nexport async function c() {}\n")
        or added(b, "docs/assets/x.js", 'import { a, b, c as d, e } from "./y.js";\n').replace(":1:1", ":1:9"),
        "“y.js” has nothing that is called “e”. Restore it from the last commit, or mend the name."),
    Row("a text without an end in a script", "asset",
        lambda b: added(b, "docs/assets/x.js", "// it's\nlet x = 'abc;\n").replace(":1:1", ":2:9"),
        "The text that begins here has no end. Write ' after it."),
    Row("a text without an end in a style", "asset",
        lambda b: added(b, "docs/assets/x.css", '/* " */\na { content: "b; }\n').replace(":1:1", ":2:14"),
        'The text that begins here has no end. Write " after it.'),
    Row("a remark without an end", "asset",
        lambda b: added(b, "docs/assets/x.css", "a { b: c; }\n/* (\n").replace(":1:1", ":2:1"),
        "The remark that begins here has no end. Write */ after it."),
    Row("a picture that is a page", "asset",
        lambda b: added(b, "docs/assets/x.svg", "<html><body/></html>\n"),
        "The picture cannot be drawn: it begins with “<html>”, not with “svg”. "
        "Mend what stands there, or save it anew."),
    Row("a script that is gone and pages ask for", "lost-asset",
        lambda b: b.write("docs/assets/x.css", "a { b: c; }\n")
        or added(b, "macros/overrides/x.html", "<link href=\"{{ 'assets/y.css' }}\">\n").replace(":1:1", ":1:24"),
        "There is no file “docs/assets/y.css”, and pages ask for it. "
        "Restore it from the last commit, or mend the name."),
    Row("an asset that is a link", "symbolic-link", lambda b: linked(b, "docs/assets/x.js"),
        "This is a link to another file. Put the file itself here."),
)  # fmt: skip
