"""The closed lists: words an entry may use, languages, interface strings."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Doc, Model, Text

HEX = r"^#[0-9a-f]{6}$"


class Colour(Model):
    """A word's colour on light paper and on dark paper; both readable as text (4.5:1), which a test measures."""

    light: Annotated[str, Doc("On light paper, as #rrggbb.", "浅色背景上的颜色，写成 #rrggbb。")] = Field(pattern=HEX)
    dark: Annotated[str, Doc("On dark paper, as #rrggbb.", "深色背景上的颜色，写成 #rrggbb。")] = Field(pattern=HEX)


class VocabularyWord(Model):
    """One word of a closed list. ``mark`` is a sign shown beside the word so that colour is never alone."""

    name: Annotated[Text, Doc("The word as readers see it.", "读者看到的词。")]
    description: Annotated[Text, Doc("What it means.", "它是什么意思。")]
    mark: Annotated[
        str, Doc("A sign beside the word, so that colour is never alone.", "词旁边的符号，这样就不只靠颜色区分。")
    ] = ""
    colour: Annotated[Colour | None, Doc("Its colour.", "颜色。")] = None
    leaves: Annotated[
        bool | None, Doc("Verdicts only: does the reader leave the group?", "只用于建议：读者会不会退群？")
    ] = None


class Language(Model):
    """A language of the site. ``derived_from`` names the language whose texts OpenCC converts."""

    name: Annotated[str, Doc("What its readers call it.", "这种语言的读者怎么叫它。")]
    short: Annotated[str, Doc("Its sign in the language switch.", "语言切换按钮上的字。")]
    path: Annotated[
        str, Doc("Folder under the site's root; empty for the root language.", "在站点里的目录；默认语言为空。")
    ]
    html: Annotated[str, Doc("Value of the HTML lang attribute.", "网页 lang 属性的值。")]
    theme: Annotated[str, Doc("Language of the theme's own strings.", "主题自带文字用的语言。")]
    text: Annotated[str, Doc("Which of en and zh its texts come from.", "文字取自 en 还是 zh。")]
    opencc: Annotated[
        str | None, Doc("OpenCC configuration when the text is converted.", "需要转换时用的 OpenCC 配置。")
    ] = None
