"""Texts are inline Markdown and what they look like: no HTML, no template, only harmless links, no hidden character."""

import re
from collections.abc import Iterator
from html import unescape
from unicodedata import normalize
from urllib.parse import urlsplit

from macros.content.checks.text_search import first, groups, holding, where
from macros.content.typography import MEANT
from macros.kinds.message.model import Message
from macros.model.base import LOCAL, MARKS, host_fault
from macros.model.check import Context, Finding
from macros.model.command_messages import say

TAG = re.compile(r"<[a-zA-Z/!?]")
ENTITY = re.compile(
    r"&(?:(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);"
    r"|(?:#\d+|amp|quot|apos|nbsp|[lg]t|[lr][sd]quo|[mn]dash|hellip|middot)(?![a-zA-Z0-9]))"
)
"""An entity; of the known ones even without its end, or with that of a Chinese keyboard."""
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
EMOJI = (
    "微笑|愉快|憨笑|呲牙|偷笑|坏笑|破涕为笑|捂脸|害羞|调皮|亲亲|可怜|流泪|大哭|难过|委屈|快哭了|苦涩|叹气|再见|擦汗|尴尬|鼓掌|机智"
    "|耶|加油|爱心|心碎|拥抱|强|握手|胜利|抱拳|拳头|OK|合十|啤酒|咖啡|蛋糕|玫瑰|凋谢|月亮|太阳|庆祝|烟花|爆竹|红包|福|發|旺柴|吃瓜"
    "|嘿哈|跳跳|转圈|難過|破涕為笑|捂臉|再見|愛心|擁抱|慶祝|Smile|Heart|Hug|Rose|ThumbsUp|Salute|Worship"
)
"""How WeChat writes its pictures, in brackets."""
LABELLED = re.compile(r"\][(:\[]")
"""What stands in every link: found much faster than the whole of it."""
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
UNLABELLED = re.compile(rf"(?<!\])\[\s*\]\([^)]*\)?|\]\[(?!(?:{EMOJI})\])[^\]]*\]")
TITLED = re.compile(r"\]\(\s*<?[^)\s>]+>?\s+([^)\s][^)]*)\)")
SHOWN = re.compile(r"\[([^\]]+)\]\((https://[^)\s]+)")
FILE_NAME = re.compile(r"(?i)[\w.-]+\.(?:md|ya?ml|json|py|js|css|html?|txt)")
"""What looks like a host and is mostly the name of a file."""
ADDRESS = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})", re.IGNORECASE)
HTTP, WWW = re.compile("http"), re.compile(r"www\.")
DOMAIN = re.compile(r"\.(?:com|org|net|cn|io|info)/")
BARE = re.compile(r"https?://[^\s，。；）]+|www\.\w[\w.-]+|[\w.-]+\.(?:com|org|net|cn|io|info)/[^\s，。；）]*")
AROUND = re.compile(r"`[^`]*`|\]\([^)]*\)")
"""Code, and what an address is linked with."""
FOOTNOTE = re.compile(r"\w\*(?!\w)")
"""A star behind a word or a number, as in 5* or “free*”."""
LONE = re.compile(r"\*\**(?=[^\s*])|\*(?<=[^\s*].)\**|`")
BLOCK = re.compile(r"(?m)^\s{0,3}(#{1,6}\s|>|```|~~~|[-*+]\s|\d{1,3}[.)]\s|!\[|(?<=\n)(?:={2,}|-{3,})\s*$)|\n\s*\n|!\[")
SIGNS = (
    "~~", "==", "[^", "•", ":smile:", ":heart:", ":warning:", "++", "[x]", "[X]", "[ ]", "[TOC]", "[[", ":fontawesome-",
    ":material-", ":octicons-", "$x", "^",
)  # fmt: skip
SHOWN_AS_IT_IS = re.compile(
    r"~~(?=\S)|==(?=\w)|\[\^|•|:(?:smile|heart|warning):|\+\+(?=[A-Za-z]\w*\+\+)|\[[xX ]\](?!\()|\[TOC\]|\[\["
    r"|:(?:fontawesome|material|octicons)-[a-z-]+:|\^\w+\^|\$\w+\^\w+\$"
)
"""Marks of other programs, which nothing here understands, and what is looked for first."""
NAMES = ("title", "term", "name")
"""Fields that name an entry."""
BEGUN = re.compile(r"\n\s{0,3}(?:[#>`~*+=\n-]|\d{1,3}[.)]\s)")
"""How nearly every block begins: looked for first, in all texts one below the other."""
PROPER = re.compile(r"\{[a-z][a-z0-9_-]*\}")
BRACES = re.compile(r"[{}｛｝]")
SPOILT = re.compile(r"[{｛][^{}｛｝]{0,20}[}｝]?|[}｝]")
GAP = re.compile(
    rf"\[(?!(?:{EMOJI}|[\w -]{{1,16}}(?: attached|\.(?:pdf|docx?|xlsx?|jpe?g|png|zip)))\])[^\[\]()\n]{{1,20}}\](?!\()"
    r"|【[^】\n]{1,12}】|__+|XX+(?![A-Za-z])|××|%[a-z_]{2,20}%|\$[A-Z_]{3,}"
    r"|\((?:(?:your|his|her|their|the|insert|fill in|delete (?:as|if|where)) [a-z ]{1,20}|(?:sur)?name|date|day|time"
    r"|place|reason|company|team|department|manager|colleague|title)\)"
    r"|（(?:你的|对方的?)?(?:名字|姓名|称呼|日期|时间|地点|部门|公司|原因|理由|职位)）"
    r"|（(?:(?:这里|此处|在此)(?:补充|写上?|填上?)|请?填(?!写?[完好了]))[^（）\n]{1,8}）"
    r"|D(?<!\w.)(?:D[/.-]MM|ATE\b|EPARTMENT\b)|M(?<!\w.)(?:M[/.-]DD|ANAGER\b|r/M)|YYYY|dd/mm|mm/dd"
    r"|N(?<!\w.)(?:\.N\.|AME\b)|REASON\b|C(?:OMPANY|OLLEAGUE)\b|example\.(?:com|net|org)\b"
    r"|he/s?he\b|He/s?he\b|s/he\b|his/her\b|her/his\b|him/her\b"
    r"|您好/你好|你好/您好|他/她|她/他|您/你|你/您|他（她）|她（他）"
    r"|某(?:某| ?月 ?某)|小(?:[Xx×]|某(?![些个种]))|老[Xx×]"
    r"|X ?月 ?X|x ?月 ?x|×月×|〇 ?月|○ ?月|O ?月 ?O|X(?:[总工]|老师|经理|主任|同学|先生|女士)"
)
"""What people write for a gap that is to be filled in."""
BRACED = "Write {name}: two braces of the English keyboard, no space."
DECLARE = "Write {name} there and declare it under slots."
ATTRIBUTES = re.compile(r"\{\s*[:.#]")
PICTURE = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
"""What a zero-width joiner may join: signs of a picture such as a family."""
HIDDEN = re.compile(
    r"[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029"
    r"\u200b\u200c\u200e\u200f"
    r"\u1680\u2000-\u200a\u205f\u2800"
    r"\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\u200d\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    rf"(?:(?<!\u200d)|(?<!{PICTURE}\u200d)|(?!{PICTURE}))|[\ufe00-\ufe0f](?<=[^\W\u2139].)(?!\u20e3)"
)
"""Controls, marks of direction, fillers, tags, tabs, spaces of other widths, what no font agrees on, the mark of a
picture behind a letter, and code points that are no characters (XML and UTF-8 refuse some).
"""
CYRILLIC = dict(zip("аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТУХ", "aeopcyxijsdhqwABESIJKMHOPCTYX", strict=True))
GREEK = dict(zip("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovABEZHIKMNOPTYX", strict=True))
FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum() or chr(code) == "@"}
SMALL = dict(zip("ᴀᴄᴅᴇᴊᴋʟᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ", "ACDEJKLMOPTUVWZFS", strict=True))
STYLED = {
    chr(code): plain
    for first_, last in ((0x2B0, 0x2B8), (0x1D2C, 0x1D6A), (0x2102, 0x2149))
    for code in range(first_, last + 1)
    if len(plain := normalize("NFKC", chr(code))) == 1 and plain.isascii() and chr(code) not in "ℓℹ"
}
"""Letters that are raised, and those of formulas."""
APOSTROPHES = dict.fromkeys("´ʹʼˈ‚‛′＇", "’")
LOOKS_LIKE = CYRILLIC | GREEK | FULL_WIDTH | SMALL | STYLED | APOSTROPHES | MEANT
"""Letter -> the Latin letter or digit it is taken for (Unicode's confusables, those an input method produces)."""
_FOREIGN = "".join(CYRILLIC | GREEK)
MIXED = re.compile(r"[\u0400-\u04ff](?:(?<=[A-Za-z].)|(?=[A-Za-z]))")
LOOK_ALIKE = re.compile(
    rf"[{_FOREIGN}{''.join(FULL_WIDTH | SMALL | STYLED | MEANT)}\u2f00-\u2fdf\uf900-\ufaff\U0001d400-\U0001d7ff]"
    rf"(?:(?<![{_FOREIGN}])|(?<=[A-Za-z].)|(?=[A-Za-z])|(?<!\w.)(?=[{_FOREIGN}]*(?!\w)))"
    rf"|[\u2160-\u217f\u24b6-\u24e9](?:(?<=[A-Za-z].)|(?=[A-Za-z]))|[{''.join(APOSTROPHES)}](?<=[A-Za-z].)(?=[a-z])"
)
"""Such a letter beside Latin ones, or in a word of nothing else: a Russian or Greek word is what it looks like. A
Roman number and a letter in a circle are what they are where no letter stands beside them.
"""


def raw_html(context: Context) -> Iterator[Finding]:
    for place, found in first(context, TAG, ENTITY):
        shown = found.string[found.start() : found.start() + 20]
        said = say("HTML is not allowed in a text: “{}”.", shown)
        named = named_sign(found.group(), "Write plain words.")
        yield Finding(place, *(named or (said, "Write plain text; **bold** and *emphasis* work.")))


def named_sign(entity: str, instead: str) -> tuple[str, str] | None:
    """Return what is wrong with a sign that is written as in HTML, and what to do: ``instead`` where the sign itself
    would not do; None for anything else.
    """
    name = entity.rstrip(";")
    sign = unescape(f"{name};")
    if name[0] != "&" or sign == f"{name};":
        return None
    said = say("“{}” is the name of a sign in HTML; a sign is written as it is.", f"{name};")
    if sign == "<":
        return said, instead
    if sign.isspace():
        return said, "Write a space."
    return said, say("Write “{}”.", sign) if sign.isprintable() else "Delete it."


def template_syntax(context: Context) -> Iterator[Finding]:
    for place, found in first(context, TEMPLATE, ATTRIBUTES):
        said = say("“{}” would be read as a template or as attributes.", found.group())
        yield Finding(place, said, "A slot is written {name}, with single braces and no space.")


def odd_slot(context: Context) -> Iterator[Finding]:
    """Every brace belongs to a slot, and a slot stands where something is filled in: in a message or the interface."""
    for source, text in holding(context, BRACES):
        kind, _, path = source
        if _is_template(text) or "buttons" in path:
            continue  # another rule says so; the words on a button are the app's own
        if BRACES.search(PROPER.sub("", text)):
            found = SPOILT.search(PROPER.sub("", text))
            said, fix = say("“{}” is no slot.", found.group() if found else "{"), BRACED
            if kind == "messages" and found and (slot := _meant(context.guide.messages[source[1]], found.group())):
                fix = say("Write “{}”, as it is called under slots.", f"{{{slot}}}")
        elif kind in context.guide.entries and kind != "messages" and (found := PROPER.search(text)):
            said = say("The slot “{}” stands in a text that is no message; nobody fills it.", found.group())
            fix = "Write it out."
        else:
            continue
        yield Finding(where(context, source), said, fix)
    for id_, message in context.guide.messages.items():
        for tone, code, text in ((tone, *said) for tone, texts in message.tones.items() for said in texts.root.items()):
            found = GAP.search(text)
            if found and not _is_template(text) and not BRACES.search(PROPER.sub("", text)):
                said = say("“{}” looks like a gap, and nobody is asked to fill it.", found.group())
                yield Finding(context.guide.at("messages", id_, "tones", tone, code), said, DECLARE)


def _meant(message: Message, typed: str) -> str:
    """Return the slot of a message that is meant by its name or its label in braces; empty where none is."""
    inner = _letters(typed)
    named = [name for name in message.slots if inner == _letters(name)]
    labels = {name: [*map(_letters, slot.label.root.values())] for name, slot in message.slots.items()}
    alike = [name for name, said in labels.items() if inner in said]
    part = [name for name, said in labels.items() if len(inner) > 1 and any(inner in label for label in said)]
    return next((found[0] for found in (named, alike, part) if len(found) == 1), "")


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", normalize("NFKC", text)).lower()


def _is_template(text: str) -> bool:
    """Tell whether another rule speaks of the braces of a text."""
    return bool(TEMPLATE.search(text) or ATTRIBUTES.search(text))


def hostile_link(context: Context) -> Iterator[Finding]:
    for source, text in holding(context, LABELLED):
        for found in LINK.finditer(text):
            address = found.group(1) or found.group(2) or ""
            host = host_of(address)
            if not host or LOCAL.fullmatch(host):
                said, fix = say("A link in a text goes to “{}”.", address[:40]), "Link only to https:// addresses."
                yield Finding(where(context, source), said, fix)
            elif odd := odd_host(host):
                yield Finding(where(context, source), *odd)
        if found := UNLABELLED.search(text):
            said = say("“{}” is no link with words and an address.", found.group()[:40])
            yield Finding(where(context, source), said, "Write [words](address) and nothing else.")
        if found := TITLED.search(text):
            said = say("Beside the address of a link stands “{}”.", found.group(1)[:40])
            yield Finding(where(context, source), said, "Write [words](address) and nothing else.")
        for label, address in SHOWN.findall(text):
            shown = other_host(label, address)
            if shown and not odd_host(host_of(address)):
                said = say("The link shows “{}” and leads to “{}”.", shown, address[:40])
                yield Finding(where(context, source), said, "Name what the link leads to.")


def host_of(address: str) -> str:
    """Return the host that an address of https:// leads to; empty for any other, and for one with a name before @."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return "" if parts.scheme != "https" or "@" in parts.netloc else parts.hostname or ""


def odd_host(host: str) -> tuple[str, str] | None:
    """Return what is wrong with a host whose name is not read as it is written, and what to do."""
    if fault := host_fault(host):
        return say("{}.", fault), "Copy the address once more."
    if host.isascii() and not host.startswith("xn--") and ".xn--" not in host:
        return None
    return say("“{}” may be read as another host.", host), "Link to a host whose name is plain Latin letters."


def other_host(label: str, address: str) -> str:
    """Return the host that the words of a link show, when its address leads to another one; else nothing."""
    shown = ADDRESS.search(label)
    if not shown or (FILE_NAME.fullmatch(label.strip()) and label.strip().lower() in address.lower()):
        return ""
    name, host = shown[1].lower().removeprefix("www."), host_of(address)
    return "" if host == name or host.endswith(f".{name}") else shown[0]


def bare_address(context: Context) -> Iterator[Finding]:
    """An address is a link with words; in a message, which is copied, it stands as it is, and is encrypted."""
    for source, text in holding(context, HTTP, WWW, DOMAIN):
        kind, _, path = source
        is_text = any(part in context.guide.languages for part in path) and kind in (*context.guide.entries, "quiz")
        found = BARE.search(AROUND.sub("", text))
        if kind == "messages" and "http://" in text:
            yield Finding(where(context, source), say("“{}” is not encrypted.", "http://"), "Write https://.")
        if found and is_text and kind not in ("messages", "sources") and {"allow", "buttons"}.isdisjoint(path):
            said = say("The address “{}” stands bare in the text.", found.group()[:40])
            yield Finding(where(context, source), said, "Write [words](https://…), or leave it out.")


def block_markup(context: Context) -> Iterator[Finding]:
    for source, text in holding(context, BEGUN, "![", *SIGNS):
        if source[0] == "messages" and source[2][0] == "tones":
            continue  # it is copied into a chat as it is, and people number their lines
        found, sign = BLOCK.search(text), SHOWN_AS_IT_IS.search(text)
        if found:
            said = say("A text is one paragraph; “{}” starts a block.", found.group().strip() or "an empty line")
            yield Finding(where(context, source), said, "Write it as running text.")
        elif sign and {"buttons", "url", "allow", "mark"}.isdisjoint(source[2]):
            yield Finding(
                where(context, source), say("“{}” is shown as it stands.", sign.group()), "Write it as running text."
            )
    yield from _several_paragraphs(context)
    for source, text in holding(context, LABELLED):
        kind, _, path = source
        if kind in context.guide.entries and len(path) > 1 and path[-2] in NAMES and (found := MARKS.search(text)):
            said = say("A title is a link itself; “{}” cannot stand in it.", found.group()[:40])
            yield Finding(where(context, source), said, "Write its words alone.")


def _several_paragraphs(context: Context) -> Iterator[Finding]:
    """Yield the texts that go on in a new line, which YAML makes of an empty one; what is sent to a chat may."""
    for group in groups(context):
        for source, text in group.strings:
            if (
                "\n" in text
                and "\n" in text.strip()
                and not BLOCK.search(text)
                and not {"allow", "tones"} & {*source[2]}
            ):
                said = "A text is one paragraph, and this one goes on in a new line."
                yield Finding(where(context, source), said, "Write it as running text.")


def unpaired_mark(context: Context) -> Iterator[Finding]:
    """A star between spaces is a star; one that touches a word was meant to mark it."""
    for source, text in holding(context, LONE):
        found = LONE.search(MARKS.sub(" ", text)) if "*" in text or "`" in text else None
        if found and not (text.count("*") == 1 and FOOTNOTE.search(text)):
            yield Finding(
                where(context, source),
                say("The mark “{}” has no partner.", found.group()),
                "Close it, as in **bold** and *emphasis*, or write × for “times”.",
            )


def hidden_character(context: Context) -> Iterator[Finding]:
    for place, found in first(context, HIDDEN, pages=True):
        said = say("The invisible character U+{:04X} stands in the text.", ord(found.group()))
        yield Finding(place, said, "Delete it and type the words anew.")


def look_alike(context: Context) -> Iterator[Finding]:
    for place, found in first(context, MIXED, pages=True):
        if not LOOK_ALIKE.search(found.group()):
            yield Finding(place, say("“{}” mixes letters of two scripts.", found.group()), "Type the word anew.")
    own = {code for code, language in context.guide.languages.items() if language.script in ("Cyrl", "Grek")}
    for source, text in holding(context, LOOK_ALIKE, pages=True):
        found = LOOK_ALIKE.search(text)
        if not found or not own.isdisjoint(source[2]):
            continue
        place, sign = where(context, source), found.group()
        meant = LOOKS_LIKE.get(sign) or normalize("NFKC", sign)
        fix = "`make fix` mends it." if sign in MEANT else say("Type “{}” anew.", meant)
        yield Finding(place, say("“{}” (U+{:04X}) only looks like “{}”.", sign, ord(sign), meant), fix)
