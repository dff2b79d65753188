"""SVG: a drawing is shapes and words; whatever does something, or fetches something, is none."""

import re
from typing import Any
from xml.parsers.expat import ErrorString, ExpatError, ParserCreate

from macros.content.reading.decode_text import position
from macros.model.command_messages import say

ELEMENTS = (
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "text", "tspan", "textPath", "image", "pattern", "linearGradient", "radialGradient", "stop", "clipPath",
    "mask", "marker",
)  # fmt: skip
NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")
ATTRIBUTE = re.compile(r"(?!on)[A-Za-z][A-Za-z0-9-]*|xml:(?:space|lang)|xlink:href|xmlns(?::[a-z]+)?", re.IGNORECASE)
"""Names that do nothing: of no handler, and of no namespace but these."""
ADDRESS = re.compile(r"#[\w.-]+|data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=\s]+")
ACTS = re.compile(r"url\(\s?[\"']?(?!#)|javascript:|@import|expression\(|\\", re.IGNORECASE)
"""What a value of any other attribute does not hold."""
ANEW = "Mend what stands there, or save it anew."
SHAPES = "Draw it with shapes and paths alone."

Fault = tuple[int, int, str, str]
"""Line, column, what is wrong, what to do."""


class _Drawing:
    """Notes the first thing in a drawing that has no place there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.fault: Fault | None = None
        self.parser: Any = ParserCreate()
        self.parser.StartElementHandler = self.element
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction
        self.is_first = True

    def note(self, said: str, fix: str) -> None:
        self.fault = self.fault or (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, said, fix)

    def refuse(self, what: str) -> None:
        self.note(say("“{}” has no place in a drawing.", what), SHAPES)

    def instruction(self, name: str, _: str) -> None:
        self.refuse(f"<?{name}>")

    def doctype(self, *_: Any) -> None:
        place = position(self.text, self.text.index("<!DOCTYPE"))
        self.fault = self.fault or (*place, "A drawing has no line of “<!DOCTYPE”.", "Delete the line.")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        if self.is_first and name != "svg":
            self.note(
                say("The picture cannot be drawn: {}.", _begins(name)), "Mend what stands there, or save it anew."
            )
        elif self.is_first and attributes.get("xmlns") != NAMESPACES[0]:
            self.note("A browser shows nothing of it.", say("Begin it with {}.", f'<svg xmlns="{NAMESPACES[0]}"'))
        self.is_first = False
        if name not in ELEMENTS:
            self.refuse(f"<{name}>")
        for key, value in attributes.items():
            if key.endswith("href"):
                is_fit = bool(ADDRESS.fullmatch(value.strip()))
            elif key == "xmlns":
                is_fit = value in NAMESPACES
            else:
                is_fit = not ACTS.search(value)
            if not is_fit or not ATTRIBUTE.fullmatch(key):
                self.refuse(f'{key}="{value[:40]}"')


def _begins(name: str) -> str:
    return say("it begins with “{}”, not with “svg”", f"<{name}>")


def fault_of_drawing(text: str) -> Fault | None:
    """Return what is wrong with a drawing, and where; None for a sound one."""
    drawing = _Drawing(text)
    try:
        drawing.parser.Parse(text, True)
    except ExpatError as error:
        said = say("The picture cannot be drawn: {}.", ErrorString(error.code))
        return drawing.fault or (error.lineno, error.offset + 1, said, ANEW)
    return drawing.fault
