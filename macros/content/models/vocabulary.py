"""The closed lists: words an entry may use, languages, interface strings."""

from pydantic import Field

from macros.content.models.base import Model, Text

HEX = r"^#[0-9a-f]{6}$"


class Colour(Model):
    """A word's colour on light paper and on dark paper; both readable as text (4.5:1), which a test measures."""

    light: str = Field(pattern=HEX)
    dark: str = Field(pattern=HEX)


class VocabularyWord(Model):
    """One word of a closed list. ``mark`` is a sign shown beside the word so that colour is never alone."""

    name: Text
    description: Text
    mark: str = ""
    leaves: bool | None = Field(default=None, description="Verdicts only: does the reader leave the group?")
    colour: Colour | None = None


class Language(Model):
    """A language of the site. ``derived_from`` names the language whose texts OpenCC converts."""

    name: str
    path: str = Field(description="Folder under the site's root; empty for the root language")
    html: str = Field(description="Value of the HTML lang attribute")
    theme: str = Field(description="Language of the theme's own strings")
    text: str = Field(description="Which of en and zh its texts come from")
    opencc: str | None = Field(default=None, description="OpenCC configuration when the text is converted")
    short: str
