"""Files that cannot be read, or that lie where nothing looks for them."""

from support.breaking import Broken

from breakages.row import ARGUMENT, FACT, GROUP, MESSAGE, Row
from macros.content.reading.published import FILE

NO_LINK = "This is a link to another file. Put the text itself into a file here."
STRAY = "No kind of entry lives here under this name."
HOME = "Entries end in .yml and lie in the folder of their kind, with a lower-case name."
SVG = '<svg xmlns="http://www.w3.org/2000/svg">'
CALLS = "".join(f"i{n}();\n" for n in range(10))
SETTINGS = """\
hooks: [macros/hooks.py]
extra_css: [assets/colours.css, assets/guide.css]
markdown_extensions: [attr_list, md_in_html, toc]
theme: {name: material, custom_dir: macros/overrides, font: false}
"""
LOOKS = "The site would lose its look, and parts of it. Restore it from the last commit."
LETTERS = "Each reader would ask another host for letters. Restore it from the last commit."
FORGE = """\
extra:
  repository: https://example.org/guide
  forge: own
  forges:
    own:
      change: "{repository}/new?{entry}"
      file: "{repository}/edit/{file}"
      folder: "{repository}/tree/{file}"
      report: "{repository}/new"
"""
NO_DRAWING = "has no place in a drawing. Draw it with shapes and paths alone."
LOST_PAGE = (
    "Nothing is read here: a page is a file docs/<language>/<name>.md."
    " Move it to the folder of its language, or delete it."
)
ODD = "stands here; most editors do not show it. Delete it and type the words around it anew."
SYNTAX = "Look at this line and the one before: a missing quote, a colon inside a text, or a wrong indent."
HEAD = "The page does not begin with its title and description. Begin it with ---, title: …, description: …, ---."


NO_NAME = "Here a name was expected. Write the name, or delete the line."


def scripts(broken: Broken, before: dict[str, str], now: dict[str, str]) -> str:
    """Let scripts say something else than in the last commit; return the place of the first."""
    texts = {f"docs/assets/{name}": text for name, text in before.items()}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: texts)
    for name, text in now.items():
        broken.write(f"docs/assets/{name}", text)
    return f"docs/assets/{min(now)}:1:1"


def setting(broken: Broken, line: str) -> str:
    """Write settings with one more; return its place."""
    return added(broken, "mkdocs.yml", f"{SETTINGS}{line}\n").replace(":1:1", ":5:1")


def changed(broken: Broken, old: str, new: str, at: str) -> str:
    """Write settings in which something is changed; return its place."""
    assert old in SETTINGS + FORGE
    broken.write("mkdocs.yml", (SETTINGS + FORGE).replace(old, new))
    return f"mkdocs.yml:{at}"


def item(broken: Broken, value: str, at: str) -> str:
    """Write settings with another list of style sheets, and no word that the needed ones are missing."""
    kept = [line for line in SETTINGS.splitlines() if not line.startswith("extra_css")]
    needed = "assets/colours.css, assets/guide.css"
    value = value.replace("[", f"[{needed}, ") if "[" in value else value
    value = value.replace("\n", "\n  - ".join(["", *needed.split(", ")]) + "\n", 1) if "\n" in value else value
    broken.write("mkdocs.yml", "\n".join([kept[0], f"extra_css: {value}", *kept[1:], ""]))
    return f"mkdocs.yml{at}"


def rewrite(broken: Broken, file: str, content: bytes, line: int = 1, column: int = 1) -> str:
    """Write the bytes of a file; return the place of the fault."""
    broken.write(file, content)
    return f"{file}:{line}:{column}"


def emptied(broken: Broken, folder: str) -> str:
    """Delete all entries of a folder; return its place."""
    for file in sorted((broken.root / "data" / folder).glob("*.yml")):
        broken.delete(f"data/{folder}/{file.name}")
    return f"data/{folder}:1:1"


def raw(broken: Broken) -> bytes:
    """Return the bytes of the fact that most rows break."""
    return broken.read(FACT).encode()


def end(broken: Broken, content: bytes, column: int = 1) -> str:
    """Add bytes at the end of the fact; return the place of its new last line."""
    before = raw(broken)
    return rewrite(broken, FACT, before + content, before.count(b"\n") + 1, column)


def unclosed(broken: Broken) -> str:
    """Open a quote at the end of the fact; the parser notices at the end of the file."""
    end(broken, b'"\n')
    return f"{FACT}:{raw(broken).count(10) + 1}:1"


def linked(broken: Broken, target: str) -> str:
    """Replace the fact by a link."""
    broken.link(FACT, target)
    return f"{FACT}:1:1"


def deleted(broken: Broken, file: str) -> str:
    """Delete a file."""
    broken.delete(file)
    return f"{file}:1:1"


def renamed(broken: Broken, new: str) -> str:
    """Give the argument's file another name."""
    broken.write(new, broken.read(ARGUMENT))
    broken.delete(ARGUMENT)
    return f"{new}:1:1"


def added(broken: Broken, file: str, text: str = "id: new\n") -> str:
    """Add a file with one line."""
    return rewrite(broken, file, text.encode())


def one_language(broken: Broken) -> str:
    """Delete the Chinese version of a page."""
    broken.delete("docs/zh/privacy.md")
    return "docs/en/privacy.md:1:1"


def moved(broken: Broken, folder: str, new: str) -> str:
    """Move all files of a folder to another; return its place."""
    for file in sorted((broken.root / folder).iterdir()):
        broken.write(f"{new}/{file.name}", file.read_bytes())
        broken.delete(f"{folder}/{file.name}")
    return f"{new}:1:1"


def no_pages(broken: Broken) -> str:
    """Delete all hand-written Chinese pages."""
    for page in sorted((broken.root / "docs/zh").glob("*.md")):
        broken.delete(f"docs/zh/{page.name}")
    return "docs/zh:1:1"


ROWS = (
    Row("a second file as a browser names it", "id-file-name",
        lambda b: (b.write("data/facts/wechat-mute (1).yml", b.read(FACT)), "data/facts/wechat-mute (1).yml:1:1")[1],
        "The id “wechat-mute” differs from the file name “wechat-mute (1)”."
        " Call the file wechat-mute.yml; delete it if it is a copy."),
    Row("a message among the groups", "stray-file",
        lambda b: (b.write("data/groups/proj-announce.yml", b.read(MESSAGE)), b.delete(MESSAGE),
                   "data/groups/proj-announce.yml:1:1")[2],
        "The keys are those of another kind: message. Move it to data/messages/."),
    Row("a link to another entry", "symbolic-link", lambda b: linked(b, "data/facts/slack-general.yml"), NO_LINK),
    Row("a link out of data/", "symbolic-link", lambda b: linked(b, "docs/en/about.md"), NO_LINK),
    Row("a link to nothing", "symbolic-link", lambda b: linked(b, "data/facts/gone.yml"), NO_LINK),
    Row("a text of 1 MB", "file-too-large",
        lambda b: rewrite(b, FACT, raw(b).replace(b"en: WeChat has", b"en: " + b"so " * 333_334 + b"WeChat has"))
        and (f"{FACT}:1:1", f"{len(raw(b)):,}"),
        "The file has %s bytes; at most 500,000 are read. Shorten it."),
    Row("a byte order mark", "byte-order-mark", lambda b: rewrite(b, FACT, b"\xef\xbb\xbf" + raw(b)),
        "The file starts with a byte order mark. Save it as UTF-8 without BOM."),
    Row("UTF-16", "byte-order-mark", lambda b: rewrite(b, FACT, b.read(FACT).encode("utf-16")),
        "The file starts with a byte order mark. Save it as UTF-8 without BOM."),
    Row("GBK", "not-utf-8", lambda b: rewrite(b, FACT, b.read(FACT).encode("gb18030"), 6),
        "The file is not valid UTF-8. Save it with the encoding UTF-8."),
    Row("CRLF", "crlf", lambda b: rewrite(b, FACT, raw(b).replace(b"\n", b"\r\n")),
        "The lines end in CR LF. Save the file with line endings LF (Unix)."),
    Row("a tab", "tab", lambda b: b.edit(ARGUMENT, "  - leaving-can", "¦\t- leaving-can"),
        "A tab stands here; YAML is indented with spaces. Write “  - leaving-can-cost-face”."),
    Row("a line separator", "control-character", lambda b: b.edit(FACT, "has a do-not", "has a¦\u2028do-not"),
        f"The character U+2028 {ODD}"),
    Row("a next-line character before another fault", "control-character",
        lambda b: (b.append(FACT, "zz: 1\n"), b.edit(FACT, "has a do-not", "has a¦\x85do-not"))[1],
        f"The character U+0085 {ODD}"),
    Row("a right-to-left override", "control-character",
        lambda b: b.edit(FACT, "has a do-not", "has a ¦\u202edo-not"), f"The character U+202E {ODD}"),
    Row("a right-to-left override in a comment", "control-character",
        lambda b: b.edit(FACT, "\ntext:\n", "\n# ¦\u202ereviewed\ntext:\n"), f"The character U+202E {ODD}"),
    Row("a NUL", "control-character", lambda b: b.edit(FACT, "has a do-not", "has a¦\x00do-not"),
        f"The character U+0000 {ODD}"),
    Row("an empty file", "empty-file", lambda b: rewrite(b, FACT, b""), "The file is empty. Fill it in or delete it."),
    *(Row(f"an empty file that the guide needs: {name}", "empty-file",
          lambda b, name=name: rewrite(b, name, b"# soon\n"),
          "The file is empty. Restore it from the last commit.")
      for name in ("data/home.yml", "data/quiz/questions.yml", "data/vocabulary/lint.yml")),
    Row("no fact any more", "dangling-reference", lambda b: emptied(b, "facts"),
        "There is no fact left, and others refer to them. Restore what stood here from the last commit."),
    Row("no region any more", "lost-address",
        lambda b: (b.append(FILE, "safety/#a regions/a\nsafety/#b regions/b\n"), emptied(b, "regions"))[1],
        "There is no region left, and readers have kept their addresses."
        " Restore what stood here from the last commit."),
    Row("only comments", "empty-file", lambda b: rewrite(b, FACT, b"# soon\n"),
        "The file is empty. Fill it in or delete it."),
    Row("a colon inside a text", "yaml-syntax",
        lambda b: b.edit(ARGUMENT, "en: Leaving quietly is", "en: ¦Leaving: it is"),
        "YAML takes the colon inside the text for the end of a key."
        " Write “  en: 'Leaving: it is an ordinary thing to do'”."),
    Row("marks of a merge", "yaml-syntax",
        lambda b: b.edit(FACT, "status: secondary\n", "¦<<<<<<< HEAD\nstatus: tested\n=======\nstatus: x\n>>>>>>> b\n"),
        "“<<<<<<<” is left over from a merge. Decide which lines stay, and delete the marks."),
    Row("a Chinese colon", "yaml-syntax", lambda b: b.edit(FACT, "status: secondary", "¦status：secondary"),
        "The colon after “status” is a Chinese one. Write “status: secondary”."),
    Row("a colon without a space", "yaml-syntax", lambda b: b.edit(FACT, "status: secondary", "¦status:secondary"),
        "The space after “status:” is missing. Write “status: secondary”."),
    Row("a language without a space", "shape",
        lambda b: (b.cut(FACT, "caveat", "zh"), b.cut(FACT, "caveat", "en"),
                   b.insert(FACT, "caveat", text="  en:Perhaps."), b.at(FACT, "caveat"))[3],
        "caveat is one text: between “en” and its value stands no colon with a space. Write “en: …”."),
    Row("a quote that is not closed", "yaml-syntax", unclosed,
        f"A quotation mark that stands further up is never closed. {SYNTAX}"),
    Row("a second document", "yaml-syntax", lambda b: end(b, b"---\na: b\n"),
        f"A line of “---” begins a second document; a file has one. {SYNTAX}"),
    Row("deep nesting", "yaml-depth", lambda b: end(b, b"deep: " + b"[" * 30 + b"]" * 30 + b"\n", 7 + 20),
        "Nested deeper than 20 levels. Check the indentation."),
    Row("nesting beyond all measure", "yaml-depth", lambda b: end(b, b"deep: " + b"[" * 100_000 + b"\n", 7 + 20),
        "Nested deeper than 20 levels. Check the indentation."),
    Row("an alias bomb", "yaml-alias",
        lambda b: end(b, b"a: &a [lol]\n" + b"".join(
            b"%c: &%c [%s]\n" % (98 + n, 98 + n, b", ".join([b"*%c" % (97 + n)] * 9)) for n in range(9)), 4),
        "YAML anchors and aliases (& and *) are not used here. Write it out."),
    Row("a missing vocabulary", "missing-file", lambda b: deleted(b, "data/vocabulary/traditional.yml"),
        "The file is missing. Restore it from the last commit."),
    Row("a folder with the wrong name", "stray-file", lambda b: added(b, "data/fact/new.yml"),
        f"{STRAY} Move it to data/facts/."),
    Row("a folder of entries with another name", "stray-file",
        lambda b: moved(b, "data/references", "data/reference"), f"{STRAY} Rename it to data/references/."),
    *(Row(f"the pages of a language in docs/{name}", "stray-page",
          lambda b, name=name: moved(b, "docs/zh", f"docs/{name}"),
          f"{LOST_PAGE.partition(' Move')[0]} Rename it to docs/zh/.")
      for name in ("zh-cn", "ZH", "chinese")),
    Row("another ending", "stray-file", lambda b: added(b, "data/facts/new.yaml"), f"{STRAY} {HOME}"),
    Row("an entry with another ending, which others name", "stray-file",
        lambda b: b.write("data/groups/friends.yaml", b.read(GROUP)) or b.delete(GROUP)
        or "data/groups/friends.yaml:1:1", f"{STRAY} {HOME}"),
    Row("a list of addresses from Windows", "crlf",
        lambda b: rewrite(b, "data/published.txt", b"groups/\r\n"),
        "The lines end in CR LF. Save the file with line endings LF (Unix)."),
    Row("blanks behind a published address", "published-line",
        lambda b: rewrite(b, "data/published.txt", b"groups/  \n"),
        "Blanks stand at the end of the line. `make fix` takes them away."),
    Row("a page beside the languages", "stray-page", lambda b: added(b, "docs/news.md"), LOST_PAGE),
    Row("a file beside the languages", "stray-page", lambda b: added(b, "docs/robots.txt"), LOST_PAGE),
    Row("a script beside the languages", "stray-page", lambda b: added(b, "docs/more.js"), LOST_PAGE),
    *(Row(f"{path} beside docs", f"stray-{'page' if 'page' in said else 'file'}",
          lambda b, path=path: added(b, path), said)
      for path, said in {
          "en/about.md": f"{LOST_PAGE.partition(' Move')[0]} Move it to docs/en/.",
          "doc/en/news.md": f"{LOST_PAGE.partition(' Move')[0]} Move it to docs/.",
          "Docs/en/news.md": f"{LOST_PAGE.partition(' Move')[0]} Move it to docs/.",
          "arguments/x.yml": f"{STRAY} Move it to data/arguments/.",
          "quiz/x.yml": f"{STRAY} Move it to data/quiz/.",
      }.items()),
    Row("a list of addresses with a byte order mark", "byte-order-mark",
        lambda b: rewrite(b, "data/published.txt", b"\xef\xbb\xbf" + b.read("data/published.txt").encode()),
        "The file starts with a byte order mark. Save it as UTF-8 without BOM."),
    Row("a page among the decisions", "stray-page", lambda b: added(b, "docs/decisions/more.html"), LOST_PAGE),
    Row("a picture with a prefix", "asset",
        lambda b: added(b, "docs/assets/x.svg", f'{SVG}<s:circle xmlns:s="http://www.w3.org/2000/svg"/></svg>')
        .replace(":1:1", ":1:41"), f"“<s:circle>” {NO_DRAWING}"),
    Row("a picture with a style sheet", "asset",
        lambda b: added(b, "docs/assets/x.svg", f"{SVG}<style>p {{}}</style></svg>").replace(":1:1", ":1:41"),
        f"“<style>” {NO_DRAWING}"),
    Row("a picture that moves", "asset",
        lambda b: added(b, "docs/assets/x.svg", f'{SVG}<set attributeName="fill"/></svg>').replace(":1:1", ":1:41"),
        f"“<set>” {NO_DRAWING}"),
    Row("a picture of another language", "asset",
        lambda b: added(b, "docs/assets/x.svg", f'{SVG}<g xmlns="http://www.w3.org/1999/xhtml"/></svg>')
        .replace(":1:1", ":1:41"), f"“xmlns=\"http://www.w3.org/1999/xhtml\"” {NO_DRAWING}"),
    Row("a picture that no browser shows", "asset",
        lambda b: added(b, "docs/assets/x.svg", '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'),
        'A browser shows nothing of it. Begin it with <svg xmlns="http://www.w3.org/2000/svg".'),
    Row("a script that stands still", "asset",
        lambda b: added(b, "docs/assets/x.js", "a();\n  debugger;\n").replace(":1:1", ":2:3"),
        "“debugger;” has no place in a file of the guide. Take it out."),
    *(Row(f"a script that does what none may: {line}", "asset",
          lambda b, line=line, at=at: added(b, "docs/assets/x.js", f"{line}\n").replace(":1:1", f":1:{at}"),
          f"“{found}” has no place in a file of the guide. Take it out.")
      for line, at, found in (
          ('navigator.sendBeacon("/seen", id);', 11, "sendBeacon"),
          ("box.innerHTML = decodeURIComponent(location.hash.slice(1));", 4, ".innerHTML ="),
          ("box.outerHTML += `<b>${location.href}</b>`;", 4, ".outerHTML +="),
          ('box.insertAdjacentHTML("beforeend", location.hash);', 5, "insertAdjacentHTML"),
          ('localStorage.setItem("at", location.href);', 1, 'localStorage.setItem("at", location.href'),
          ("sessionStorage.at = location.hash;", 1, "sessionStorage.at = location.hash"),
      )),
    Row("a picture with a DOCTYPE", "asset",
        lambda b: added(b, "docs/assets/x.svg", f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">{SVG}</svg>'),
        "A drawing has no line of “<!DOCTYPE”. Delete the line."),
    Row("a picture that only begins", "asset",
        lambda b: rewrite(b, "docs/assets/x.png", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + b"\0" * 40),
        "This is no .png file. Save it anew in this format."),
    Row("a script that lost its code", "asset", lambda b: added(b, "docs/assets/x.js", "// soon\n/* and more */\n"),
        "Nothing but remarks stands here. Restore it from the last commit, or delete the file."),
    Row("a name that a script gives twice", "asset",
        lambda b: added(b, "docs/assets/x.js", "const one = 1;\nfunction one() {}\n").replace(":1:1", ":2:10"),
        "“one” is given twice, and the script does not begin. Keep one of them."),
    Row("a style that the build makes", "asset", lambda b: added(b, "docs/assets/colours.css", "a { b: c; }\n"),
        "The build makes “colours.css” itself. Give the file another name."),
    Row("marks of a merge in a script", "asset",
        lambda b: added(b, "docs/assets/x.js", "<<<<<<< HEAD\na();\n=======\nb();\n>>>>>>> c\n"),
        "“<<<<<<<” is left over from a merge. Decide which lines stay, and delete the marks."),
    Row("a full-width sign in a style", "asset",
        lambda b: added(b, "docs/assets/x.css", '/* （a） */\na::before { content: "；"；}\n').replace(":1:1", ":2:25"),
        "The sign “；” means nothing in a script or a style. Write “;”."),
    Row("a curly quote in a script", "asset",
        lambda b: added(b, "docs/assets/x.js", "// “a”\ngo(“a”);\n").replace(":1:1", ":2:4"),
        'The sign ““” means nothing in a script or a style. Write “"”.'),
    Row("a tag in a style", "asset",
        lambda b: added(b, "docs/assets/x.css", "<style>\na { b: c; }\n</style>\n"),
        "“<style>” belongs into a page, not here. Delete the line."),
    Row("a value that no style sheet sets", "asset",
        lambda b: added(b, "docs/assets/x.css", "/* var(--lw-a) */\na { b: var(--lw-sotf) var(--lw-side); }\n")
        .replace(":1:1", ":2:8"),
        "No style sheet sets “--lw-sotf”. Did you mean “--lw-soft”? Mend the name, or set it."),
    Row("a picture that a style sheet lacks", "asset",
        lambda b: added(b, "docs/assets/x.css", "a { b: url(data:x) url('gone.svg') url(mark.svg); }\n")
        .replace(":1:1", ":1:20"),
        "There is no file “gone.svg” beside this one. Restore it from the last commit, or mend the name."),
    Row("two scripts in each other's place", "exchanged-texts",
        lambda b: scripts(b, {"a.js": "one();\n", "b.js": "two();\n"}, {"a.js": "two();\n", "b.js": "one();\n"}),
        "What stands here and in docs/assets/b.js:1 stood in each other’s place before."
        " Put both back, unless they are right now: the next commit settles it.", "warning"),
    Row("a style sheet in the place of another", "exchanged-texts",
        lambda b: scripts(b, {"a.css": "a { b: c; }\n"}, {"a.css": "d { e: f; }\n", "b.css": "d { e: f; }\n"}),
        "The text of docs/assets/b.css stands here, and did not in the last commit."
        " Restore this file from the last commit.", "warning"),
    *(Row(f"a script that lost its {part}", "changed-rows",
          lambda b, now=now: scripts(b, {"a.js": CALLS}, {"a.js": now}),
          f"{gone} lines of the last commit are gone."
          " Restore them from the last commit, unless they were taken out on purpose.", "warning")
      for part, now, gone in (
          ("end", CALLS[: CALLS.index("i7")], 3),
          ("beginning", CALLS[CALLS.index("i3") :], 3),
          ("middle", CALLS[: CALLS.index("i3")] + CALLS[CALLS.index("i7") :], 4),
      )),
    Row("a style sheet in another encoding", "not-utf-8",
        lambda b: rewrite(b, "docs/assets/guide.css", ".lw-lead {} .lw-sheet {} /* 求助 */\n".encode("gb18030")),
        "The file is not valid UTF-8. Save it with the encoding UTF-8."),
    Row("another host in a script's names", "asset",
        lambda b: added(b, "docs/assets/x.js", 'const at = "https://example.org/a";\n').replace(":1:1", ":1:12"),
        "“\"https://e” would be fetched from somewhere else. Put what it needs beside it, or into it."),
    Row("settings without a way to write anchors", "value",
        lambda b: added(b, "mkdocs.yml", SETTINGS.replace("attr_list, ", "")).replace(":1:1", ":3:1"),
        "“attr_list” is missing among “markdown_extensions”. Restore it from the last commit."),
    *(Row(f"an extension of Markdown that is not there: {typed}", "value",
          lambda b, typed=typed: added(b, "mkdocs.yml", SETTINGS.replace("toc]", f"toc, {typed}]"))
          .replace(":1:1", ":3:1"),
          f"There is no extension “{typed}”.{meant} Mend the name, or delete it.")
      for typed, meant in (
          ("pymdownx.superfence", " Did you mean “pymdownx.superfences”?"),
          ("admonitions", " Did you mean “admonition”?"),
          ("pymdwnx.superfences", " Did you mean “pymdownx”?"), ("pymdownx.nothing-like-it", ""),
      )),
    *(Row(f"a site in {folder}", "value",
          lambda b, folder=folder: added(b, "mkdocs.yml", f"{SETTINGS}site_dir: {folder}\n").replace(":1:1", ":5:1"),
          f"A build would empty “{folder}”. Name a folder that holds nothing else: site.")
      for folder in ("docs", ".", "/", "../site", ".git/new", ".github", "tests/site")),
    Row("a site in a folder that holds other things", "value",
        lambda b: b.write("more/a.txt", "a\n") or setting(b, "site_dir: more"),
        "A build would empty “more”. Name a folder that holds nothing else: site."),
    Row("an item of a setting that is empty", "value", lambda b: item(b, "\n  -", ":5:4"), NO_NAME),
    Row("an item of a setting that is a day", "value", lambda b: item(b, "[2026-11-27]", ":2:51"), NO_NAME),
    Row("a setting that is a number", "value", lambda b: item(b, "5", ":2:1"),
        "Here a list was expected. Write each name in a line of its own that begins with “- ”."),
    Row("a setting twice", "value", lambda b: setting(b, "hooks: [macros/hooks.py]"),
        "“hooks” stands twice. Keep one of them."),
    Row("addresses of files", "value", lambda b: setting(b, "use_directory_urls: false"),
        "Every address that readers have kept would change. Restore it from the last commit."),
    Row("a site without a name", "value", lambda b: setting(b, 'site_name: ""'),
        "The site has no name. Restore it from the last commit."),
    Row("a setting that MkDocs does not know", "value", lambda b: setting(b, "use_directory_url: false"),
        "There is no setting “use_directory_url”. Did you mean “use_directory_urls”? Mend the name, or delete it."),
    Row("an address that is none", "value", lambda b: setting(b, "site_url: example.org/guide/"),
        "“example.org/guide/” is no address. Write it with https:// at its beginning."),
    Row("a variable that no host sets", "value",
        lambda b: setting(b, 'site_url: !ENV [SITE_ULR, "https://example.org/"]'),
        "“site_url” is read from the variable “SITE_ULR”. Write SITE_URL."),
    Row("no theme", "value",
        lambda b: changed(b, "theme: {name: material, custom_dir: macros/overrides, font: false}\n", "theme:\n"
                             "  custom_dir: macros/overrides\n  font: false\n", "4:1"), LOOKS),
    Row("another theme", "value", lambda b: changed(b, "material", "readthedocs", "4:9"), LOOKS),
    Row("another folder of templates", "value", lambda b: changed(b, "macros/overrides", "overrides", "4:25"), LOOKS),
    Row("a font of another host", "value", lambda b: changed(b, "false", "{text: Roboto}", "4:55"), LETTERS),
    Row("a font that is not refused", "value", lambda b: changed(b, ", font: false", "", "4:1"), LETTERS),
    Row("a counter of readers", "value",
        lambda b: changed(b, "  forge: own", "  analytics: {provider: x}\n  forge: own", "7:3"),
        "Another host would be told who reads what. Restore it from the last commit."),
    Row("a setting that asks another host", "value",
        lambda b: setting(b, "extra_javascript: [https://cdn.example.org/x.js]").replace(":5:1", ":5:20"),
        "“https://cdn.example.org/x.js” would be fetched from somewhere else. Put the file into docs/assets."),
    Row("a logo that is not there", "value",
        lambda b: changed(b, "font: false", "font: false, logo: assets/x.svg", "4:68"),
        "There is no file “docs/assets/x.svg”. Put it there, or mend the name."),
    Row("a repository that no browser opens", "value",
        lambda b: changed(b, "https://example.org/guide", "git@example.org:guide.git", "6:3"),
        "“git@example.org:guide.git” opens in no browser. Write the address that begins with https://."),
    Row("a page for the address of the site", "value",
        lambda b: setting(b, "site_url: https://example.org/guide/index.html"),
        "“https://example.org/guide/index.html” is a page, not a site. Write the folder in which it lies."),
    Row("a switch that is neither on nor off", "value",
        lambda b: changed(b, "  forge: own", "  compress: maybe\n  forge: own", "7:3"),
        "“maybe” is neither yes nor no. Write 1 or 0."),
    Row("a misspelt setting of a copy's own", "value",
        lambda b: changed(b, "  forge: own", "  ipc: ''\n  forge: own", "7:3"),
        "There is no setting “ipc”. Did you mean “icp”? Mend the name, or delete it."),
    Row("a host that does not say its forge", "value", lambda b: changed(b, "  forge: own\n", "", "5:1"),
        "The host of “https://example.org/guide” does not say which forge it is. Write one of own, none."),
    Row("a forge without a row", "value", lambda b: changed(b, "forge: own", "forge: owm", "7:3"),
        "“owm” is none of the forges in mkdocs.yml. Did you mean “own”? Write one of own, none."),
    Row("no row of a forge", "value",
        lambda b: changed(b, FORGE[FORGE.index("  forges:"):], "", "5:1"),
        "No forge says how its links are written. Restore it from the last commit."),
    Row("a link that a forge lacks", "value", lambda b: changed(b, '      report: "{repository}/new"\n', "", "9:5"),
        "“report” is missing: how that link is written. Restore it from the last commit."),
    Row("a misspelt slot of a link", "value", lambda b: changed(b, "?{entry}", "?{entyr}", "10:7"),
        "There is no {entyr} to fill in here. Did you mean “entry”?"
        " Use only {branch}, {entry}, {form}, {page}, {repository}."),
    Row("a link away from the repository", "value",
        lambda b: changed(b, '"{repository}/new"', "https://example.com/new", "13:7"),
        "The link leads away from the repository. Begin it with {repository}/."),
    Row("one link for all files", "value", lambda b: changed(b, "/edit/{file}", "/edit", "11:7"),
        "Every page would have the same link: {file} stands nowhere. Restore it from the last commit."),
    *(Row(f"settings that run a program: {tag}", "yaml-tag",
          lambda b, before=before, tag=tag, after=after: changed(
              b, "  forge: own", f"  forge: own\n  more: {before}{tag}{after}", f"8:{9 + len(before)}"),
          f"The YAML tag {tag} is not used here. Delete the part with the !.")
      for before, tag, after in (
          ("", "!!python/object/apply:os.system", " [ls]"), ("", "!!python/name:os.system", ""),
          ("", "!!python/tuple", " [1]"), ("[{a: ", "!!python/module:os", " }]"),
      )),
    Row("settings that are a list", "value", lambda b: added(b, "mkdocs.yml", "- docs\n"),
        "The file holds no settings (name: value). Restore it from the last commit."),
    Row("settings that are a folder", "missing-file", lambda b: added(b, "mkdocs.yml/x") and "mkdocs.yml:1:1",
        "The file is missing. Restore it from the last commit."),
    Row("settings that are gone", "missing-file", lambda b: added(b, "macros/hooks.py") and "mkdocs.yml:1:1",
        "The file is missing. Restore it from the last commit."),
    Row("settings in another encoding", "not-utf-8", lambda b: rewrite(b, "mkdocs.yml", b"site_name: \xcc\xe5\n"),
        "The file is not valid UTF-8. Save it with the encoding UTF-8."),
    Row("settings that cannot be read", "yaml-syntax",
        lambda b: added(b, "mkdocs.yml", f"{SETTINGS}a: b: c\n").replace(":1:1", ":5:5"),
        f"The settings of the site cannot be read. {SYNTAX}"),
    Row("an ending in capitals", "stray-file", lambda b: added(b, "data/facts/new.YML"), f"{STRAY} {HOME}"),
    Row("a folder within a folder", "stray-file", lambda b: added(b, "data/facts/a/b.yml"), f"{STRAY} {HOME}"),
    Row("a file name in capitals", "id-file-name", lambda b: renamed(b, "data/arguments/Quiet-Exit-Is-Ordinary.yml"),
        "The id “quiet-exit-is-ordinary” differs from the file name “Quiet-Exit-Is-Ordinary”."
        " Call the file quiet-exit-is-ordinary.yml; delete it if it is a copy."),
    Row("another id than the file name", "id-file-name", lambda b: b.put(FACT, "id", value="wechat-silence"),
        "The id “wechat-silence” differs from the file name “wechat-mute”."
        " Make them equal; the id is the address of the page."),
    Row("a page in one language", "prose-pair", one_language,
        "The page “privacy” has no version in docs/zh/. Write docs/zh/privacy.md."),
    Row("no page in a language", "prose-pair", no_pages,
        "No page stands in docs/zh/. Restore it from the last commit."),
    Row("a page without its head", "prose-head", lambda b: rewrite(b, "docs/en/about.md", b"# About\n"), HEAD),
    Row("a page in another encoding", "not-utf-8",
        lambda b: rewrite(b, "docs/zh/about.md", b.read("docs/zh/about.md").encode("gb18030"), 2),
        "The file is not valid UTF-8. Save it with the encoding UTF-8."),
)  # fmt: skip
