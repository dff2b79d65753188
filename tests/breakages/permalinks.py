"""Breakages of addresses that were published."""

from support.breaking import Broken

from breakages.row import ARGUMENT, MESSAGE, Row
from macros.content.reading.published import FILE

REDIRECTS = "data/vocabulary/redirects.yml"


RESTORE = "Restore it from the last commit: readers have kept the address, and the list only grows."
LIVE = "groups/family/ groups/family"
GONE = "news/"


def before(broken: Broken, *lines: str) -> str:
    """Let the last commit have these lines; return the place of the list."""
    known = {line.split(" ")[0]: line for line in lines}
    broken.patch.setattr("macros.content.checks.permalinks.earlier_lines", lambda _: known)
    return f"{FILE}:1:1"


def led(broken: Broken, now: str, *earlier: str) -> str:
    """Let an address that is gone lead elsewhere than in the last commit; return the place of the first row."""
    gone = [row.split(":")[0] for row in earlier]
    broken.append(FILE, "".join(f"{address}\n" for address in gone))
    before = {REDIRECTS: "".join(f"{row}\n" for row in earlier)}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: before)
    broken.write(REDIRECTS, now)
    return f"{REDIRECTS}:1:1"


ROWS = (
    Row("a redirect to another place than before", "changed-rows",
        lambda b: led(b, "news/: privacy/\n", "news/: about/"),
        "“news/” led to “about/” in the last commit."
        " Put it back, unless readers find there what they look for: the next commit settles it.", "warning"),
    Row("two redirects exchanged", "exchanged-texts",
        lambda b: led(b, "news/: privacy/\nolds/: about/\n", "news/: about/", "olds/: privacy/"),
        f"What stands here and in {REDIRECTS}:2 stood in each other’s place before."
        " Put both back, unless they are right now: the next commit settles it.", "warning"),
    Row("a line of the list that went with its page", "lost-line", lambda b: before(b, GONE),
        f"The published address “{GONE}” is gone from the list. {RESTORE}"),
    Row("nine lines of the list gone", "lost-line", lambda b: before(b, *(f"news-{n}/" for n in range(9))),
        f"9 published addresses are gone from the list. {RESTORE}"),
    Row("a line of the list with another entry", "lost-line",
        lambda b: (before(b, LIVE), b.append(FILE, "groups/family/ groups/friends\n"))[1],
        f"This line was “{LIVE}” in the last commit. {RESTORE}"),
    Row("a line of the list of no kind", "lost-line", lambda b: b.append(FILE, "groups/family/ group/family\n"),
        f"There is no kind “group”. Did you mean “groups”? {RESTORE}"),
    Row("a line of the list twice", "lost-line",
        lambda b: (b.append(FILE, f"{LIVE}\n"), b.append(FILE, f"{LIVE}\n"))[1],
        "“groups/family/” stands twice in the list. Keep the older line."),
    Row("a redirect from an address that never was", "idle-redirect",
        lambda b: (b.write(REDIRECTS, "../out/: groups/\n"), f"{REDIRECTS}:1:1")[1],
        f"Nothing was ever published at “../out/”. Write an address of {FILE}, or delete the line."),
    Row("a line of the list that is no address", "published-line", lambda b: b.append(FILE, "News\n"),
        "“News” is not an address and the entry that lives there."
        " Restore the line from the last commit; `make fix` adds new ones."),
    Row("marks of a merge in the list", "published-line",
        lambda b: b.append(FILE, "¦<<<<<<< HEAD\nabout/\n=======\ngroups/\n>>>>>>> news\n"),
        "“<<<<<<< HEAD” is left over from a merge. Keep the lines of both sides, and delete the marks."),
    Row("a published page removed", "lost-address", lambda b: b.append(FILE, "news/\n"),
        f"The published address news/ leads nowhere now. Bring the page back, or write in {REDIRECTS}"
        " “news/: the address to go to”."),
    Row("a published page with headings removed", "lost-address",
        lambda b: b.append(FILE, "¦news/\nnews/#first\nnews/#second\n"),
        "The published address news/ leads nowhere now. Bring the page back, or write in"
        " data/vocabulary/redirects.yml “news/: the address to go to”."),
    Row("an emptied list of old addresses", "lost-address",
        lambda b: (f"{REDIRECTS}:1:1", b.append(FILE, "".join(f"n{n}/\n" for n in range(9))).removesuffix(":1")),
        "The list is empty. It shows in 9 places, the first is %s."
        " Restore it from the last commit, or write where they lead."),
    Row("a published heading removed", "lost-address",
        lambda b: (b.append(FILE, "about/#news\n"), "docs/en/about.md:1:1")[1],
        f"The published address about/#news leads nowhere now. Bring its heading back, or write in {REDIRECTS}"
        " “about/#news: the address to go to”."),
    Row("a published tone removed", "lost-address",
        lambda b: (b.append(FILE, "messages/proj-announce/#angry messages/proj-announce\n"), b.at(MESSAGE, "tones"))[1],
        "The published address messages/proj-announce/#angry leads nowhere now. Bring the tone “angry” back, or write"
        f" in {REDIRECTS} “messages/proj-announce/#angry: the address to go to”."),
    Row("a former id that is an entry of today", "former-id-taken",
        lambda b: (b.append(ARGUMENT, "former_ids:\n  - leaving-can-cost-face\n"), b.at(ARGUMENT, "former_ids", 0))[1],
        "“leaving-can-cost-face” is the id of an entry of today; it cannot also lead to “quiet-exit-is-ordinary”."
        " Take it out."),
    Row("a former id that never was", "former-id-taken",
        lambda b: (b.append(FILE, "arguments/quiet-exit-is-ordinary/ arguments/quiet-exit-is-ordinary\n"),
                   b.append(ARGUMENT, "former_ids:\n  - ¦no-such-id\n"))[1],
        f"Nothing was ever published as “no-such-id”. Write an old id of {FILE}, or take it out."),
    Row("a former id that a redirect sends elsewhere", "former-id-taken",
        lambda b: (b.append(FILE, "arguments/once/ arguments/once\n"),
                   b.write(REDIRECTS, "arguments/once/: about/\n"),
                   b.append(ARGUMENT, "former_ids:\n  - ¦once\n"))[2],
        f"{REDIRECTS} sends “arguments/once/” to “about/”, not here. Keep one of the two."),
    Row("a redirect to nothing", "idle-redirect",
        lambda b: (b.append(FILE, "news/\n"), b.write(REDIRECTS, "news/: abuot/\n"), f"{REDIRECTS}:1:1")[2],
        "There is no address “abuot/” to lead to. Did you mean “about/”?"),
    Row("a redirect from a living place", "idle-redirect",
        lambda b: (b.write(REDIRECTS, "groups/family/: groups/\n"), f"{REDIRECTS}:1:1")[1],
        "Something lives at “groups/family/”; nothing is redirected there. Delete the line."),
)  # fmt: skip
