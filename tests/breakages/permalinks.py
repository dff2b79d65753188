"""Breakages of addresses that were published."""

from breakages.row import ARGUMENT, MESSAGE, Row
from macros.content.reading.published import FILE

REDIRECTS = "data/vocabulary/redirects.yml"


ROWS = (
    Row("a line of the list that is no address", "published-line", lambda b: b.append(FILE, "News\n"),
        "“News” is not an address and the entry that lives there."
        " Restore the line from the last commit; `make fix` adds new ones."),
    Row("a published page removed", "lost-address", lambda b: b.append(FILE, "news/\n"),
        f"The published address news/ leads nowhere now. Bring the page back, or write in {REDIRECTS}"
        " “news/: the address to go to”."),
    Row("a published tone removed", "lost-address",
        lambda b: (b.append(FILE, "messages/proj-announce/#angry messages/proj-announce\n"), b.at(MESSAGE, "tones"))[1],
        "The published address messages/proj-announce/#angry leads nowhere now. Bring the tone “angry” back, or write"
        f" in {REDIRECTS} “messages/proj-announce/#angry: the address to go to”."),
    Row("a former id that is an entry of today", "former-id-taken",
        lambda b: (b.append(ARGUMENT, "former_ids:\n  - leaving-can-cost-face\n"), b.at(ARGUMENT, "former_ids", 0))[1],
        "“leaving-can-cost-face” is the id of an entry of today; it cannot also lead to “quiet-exit-is-ordinary”."
        " Take it out."),
    Row("a redirect to nothing", "idle-redirect",
        lambda b: (b.write(REDIRECTS, "news/: abuot/\n"), f"{REDIRECTS}:1:1")[1],
        "There is no address “abuot/” to lead to. Did you mean “about/”?"),
    Row("a redirect from a living place", "idle-redirect",
        lambda b: (b.write(REDIRECTS, "groups/family/: groups/\n"), f"{REDIRECTS}:1:1")[1],
        "Something lives at “groups/family/”; nothing is redirected there. Delete the line."),
)  # fmt: skip
