"""Scripts are joined: what a page needs comes in few files, and nothing twice."""

import re

import pytest

from macros.site.finishing.scripts import classic, joined, named

COPY = "export async function copy() {}\n"
WRITE = 'import { copy as take } from "./copy.js";\nexport const write = () => take();\n'
ADVICE = 'import { write } from "./write.js";\nexport function advise() { write(); }\n'
QUIZ = 'import { advise } from "./advice.js";\nimport { write } from "./write.js";\nwrite(advise);\nexport {}; // own\n'
FRAME = "const { find } = await import(`./find.js${tries}`);\n"
FIND = "export const find = 1;\n"
TEXTS = {"copy": COPY, "write": WRITE, "advice": ADVICE, "quiz": QUIZ, "frame": FRAME, "find": FIND}
CARRIED = (
    "const $copy=(()=>{async function copy(){}return{copy};})();"
    "const $write=(()=>{const{copy:take}=$copy;const write=()=>take();return{write};})();"
)


def test_a_script_carries_what_it_imports_and_lends_it_to_another() -> None:
    made = joined(TEXTS, ["quiz", "advice", "frame"])
    assert set(made) == {"quiz", "advice", "frame", "find"}
    assert made["advice"][1] == (CARRIED + "const{write}=$write;export function advise(){write();}export{$write};\n")
    assert made["quiz"][1] == (
        f'import{{$write}}from "./{made["advice"][0]}";import{{advise}}from "./{made["advice"][0]}";'
        "const{write}=$write;write(advise);\n"
    )


def test_a_name_changes_with_all_that_is_imported() -> None:
    made = joined(TEXTS, ["frame"])
    assert made["frame"][1] == "const{find}=await import(`./" + made["find"][0] + "${tries}`);\n"
    assert all(file == named(f"{name}.js", text) for name, (file, text) in made.items())
    assert joined({**TEXTS, "find": "export const find = 2;\n"}, ["frame"])["frame"][0] != made["frame"][0]


def test_a_module_that_is_not_there_is_missed() -> None:
    with pytest.raises(KeyError, match="copy"):
        joined({"write": WRITE}, ["write"])


def test_without_modules_a_script_holds_all_it_will_ever_need() -> None:
    text = classic({**TEXTS, "frame": WRITE.replace("write", "open") + FRAME}, "frame")
    assert text.startswith("(()=>{" + CARRIED.partition("const $write")[0])
    assert "await Promise.resolve($find)" in text
    assert not re.search(r"^(import|export) ", text, re.MULTILINE)
