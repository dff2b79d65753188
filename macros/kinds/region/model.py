"""A country or region, and who helps there: by telephone, by text message or on a page of their own."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from macros.model.base import Checked, Doc, Entry, LanguageCode, Model, Page, Sources, Status, Text, TroubleId
from macros.model.kind import Kind, anchor

DIGITS = r"^\+?[0-9][0-9 -]*[0-9]$"

Number = Annotated[str, WithJsonSchema({"type": "string", "pattern": DIGITS})]
"""As people write it; a telephone is given its digits. That it can be dialled is a rule of the checks."""


class Contact(Model):
    """Somebody who helps: by telephone, by text message or on a page of their own."""

    name: Annotated[Text, Doc("What it is called.", "它叫什么。")]
    troubles: Annotated[list[TroubleId], Doc("What it helps with, at least one.", "管哪些事，至少一种。")] = Field(
        min_length=1
    )
    number: Annotated[
        Number | None,
        Doc(
            "The number to ring, in quotes, with the spaces people write; nothing but digits, spaces and hyphens.",
            "要拨的号码，加引号；只写数字、空格和连字符。",
            asked=True,
        ),
    ] = None
    sms: Annotated[Number | None, Doc("The number that takes text messages, in quotes.", "收短信的号码，加引号。")] = (
        None
    )
    url: Annotated[
        Page | None,
        Doc(
            "Its own page: of the public body or the service itself, never of anybody else.",
            "它自己的网页：公共机构或服务方自己的，别家的不要。",
        ),
    ] = None
    says: Annotated[Text, Doc("What it does for you, and what it does not.", "它能帮你做什么，不管什么。")]
    hours: Annotated[Text | None, Doc("When it answers, if that is known.", "什么时间有人接；知道才写。")] = None
    status: Status
    checked: Checked
    sources: Sources


class Region(Entry):
    """data/regions/<id>.yml"""

    name: Annotated[Text, Doc("What its readers call it.", "当地读者怎么叫它。")]
    places: Annotated[
        dict[Annotated[str, LanguageCode()], Annotated[int, Field(ge=1)]],
        Doc(
            "Its place on the page for the readers of each language: 1 comes first.",
            "在各语言的页面上排第几：1 排最前。",
            asked=True,
            key="en",
        ),
    ] = {}
    contacts: Annotated[
        list[Contact],
        Doc("Who helps there, in the order in which a reader should see them.", "谁能帮忙，按读者该看到的先后写。"),
    ] = Field(min_length=1)

    def place(self, *codes: str) -> int:
        """Return its place for the readers of the first of these languages that has one."""
        return next((self.places[code] for code in codes if code in self.places), self.order)


REGIONS = Kind(
    "regions",
    "region",
    called=Doc("region", "地区"),
    where=anchor("safety/"),
    doc=Doc("A country or region, and who helps there.", "一个国家或地区，以及那里谁能帮忙。"),
    folder="regions",
    model=Region,
    section="safety/",
    tab=7,
    sums_up=("name",),
)
