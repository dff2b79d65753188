"""A country or region, and who helps there."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Doc, Entry, LanguageCode, Text
from macros.model.contact import Contact
from macros.model.kind import Kind, anchor


class Region(Entry):
    """data/regions/<id>.yml"""

    name: Annotated[Text, Doc("What its readers call it.", "当地读者怎么叫它。")]
    places: Annotated[
        dict[Annotated[str, LanguageCode()], int],
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
    title=Doc("Region", "地区"),
    doc=Doc("A country or region, and who helps there.", "一个国家或地区，以及那里谁能帮忙。"),
    folder="regions",
    model=Region,
    section="safety/",
    tab=7,
    sums_up=("name",),
)
