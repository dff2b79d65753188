"""Scripts are joined: what a page needs comes in few files, and nothing twice."""

import re

import pytest

from macros.site.finishing.scripts import classic, closed_up, joined, named

COPY = "export async function copy() {}\n"
WRITE = 'import { copy as take } from "./copy.js";\nexport const write = () => take();\n'
ADVICE = 'import { write } from "./write.js";\nexport function advise() { write(); }\n'
QUIZ = 'import { advise } from "./advice.js";\nimport { write } from "./write.js";\nwrite(advise);\nexport {}; // own\n'
FRAME = "const { find } = await import(`./find.js${tries}`);\n"
FIND = "export const find = 1;\n"
SOURCES = {"copy": COPY, "write": WRITE, "advice": ADVICE, "quiz": QUIZ, "frame": FRAME, "find": FIND}
TEXTS = {name: closed_up(text) for name, text in SOURCES.items()}
CARRIED = (
    "const $copy=(()=>{async function copy(){}\nreturn{copy};})();"
    "const $write=(()=>{const{copy:take}=$copy;const write=()=>take();\nreturn{write};})();"
)


def test_a_script_is_closed_up_but_for_its_strings_and_patterns() -> None:
    code = "/* a\n*/ let b = /** @type {X} */ (`{ }  //`); // end\na = b.split(/ ?, \\/\\*?/) ? c / d : e;\nlet f\nf()"
    assert closed_up(code) == "let b=(`{ }  //`);a=b.split(/ ?, \\/\\*?/)?c/d:e;let f\nf()"


def test_a_script_carries_what_it_imports_and_lends_it_to_another() -> None:
    made = joined(TEXTS, ["quiz", "advice", "frame"])
    assert set(made) == {"quiz", "advice", "frame", "find"}
    assert made["advice"][1] == (CARRIED + "const{write}=$write;export function advise(){write();}\nexport{$write};")
    assert made["quiz"][1] == (
        f'import{{$write}}from"./{made["advice"][0]}";import{{advise}}from"./{made["advice"][0]}";'
        "const{write}=$write;write(advise);"
    )


def test_a_name_changes_with_all_that_is_imported() -> None:
    made = joined(TEXTS, ["frame"])
    assert made["frame"][1] == "const{find}=await import(`./" + made["find"][0] + "${tries}`);"
    assert all(file == named(f"{name}.js", text) for name, (file, text) in made.items())
    assert joined({**TEXTS, "find": "export const find=2;"}, ["frame"])["frame"][0] != made["frame"][0]


def test_a_module_that_is_not_there_is_missed() -> None:
    with pytest.raises(KeyError, match="copy"):
        joined({"write": TEXTS["write"]}, ["write"])


def test_without_modules_a_script_holds_all_it_will_ever_need() -> None:
    text = classic({**TEXTS, "frame": TEXTS["write"].replace("write", "open") + TEXTS["frame"]}, "frame")
    assert text.startswith("(()=>{" + CARRIED.partition("const $write")[0])
    assert "await Promise.resolve($find)" in text
    assert not re.search(r"\b(import|export)\b", text)
