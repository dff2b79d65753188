"""What became of published addresses: renamed, moved to another page, redirected by hand, or lost."""

from support.breaking import Broken

from macros.content.guide.redirects import Redirects
from macros.content.reading.load import load
from macros.content.reading.published import FILE

FACT = "data/facts/96110.yml"


def rename(broken: Broken, folder: str, old: str, new: str) -> None:
    """Give an entry another id as a contributor would: file, id, every mention, and the former id."""
    broken.write(f"data/{folder}/{new}.yml", broken.read(f"data/{folder}/{old}.yml"))
    broken.delete(f"data/{folder}/{old}.yml")
    broken.put(f"data/{folder}/{new}.yml", "id", value=new)
    broken.append(f"data/{folder}/{new}.yml", f"former_ids: [{old}]\n")


def followed(broken: Broken) -> Redirects:
    guide, problems = load(broken.root)
    assert [str(problem) for problem in problems] == []
    return guide.redirects


def test_nothing_has_moved_by_itself(broken: Broken) -> None:
    found = followed(broken)
    assert (found.pages, found.anchors, found.lost) == ({}, {}, [])
    assert "arguments/quiet-exit-is-ordinary/" in {spot.address for spot in found.fresh}


def test_a_renamed_entry_leaves_a_redirect_even_if_the_list_does_not_know_it(broken: Broken) -> None:
    rename(broken, "arguments", "quiet-exit-is-ordinary", "silence-is-ordinary")
    assert followed(broken).pages == {"arguments/quiet-exit-is-ordinary/": "arguments/silence-is-ordinary/"}


def test_a_renamed_outcome_is_still_found_in_the_quiz(broken: Broken) -> None:
    rename(broken, "quiz/outcomes", "keep-active", "stay-active")
    found = followed(broken)
    assert found.pages == {"outcomes/keep-active/": "outcomes/stay-active/"}
    assert found.anchors == {"quiz/": {"keep-active": "quiz/#stay-active"}}


def test_the_parts_of_a_renamed_page_go_with_it(broken: Broken) -> None:
    broken.append(FILE, "messages/proj-announce/#formal messages/proj-announce\n")
    rename(broken, "messages", "proj-announce", "announce")
    found = followed(broken)
    assert found.pages == {"messages/proj-announce/": "messages/announce/"}
    assert (found.anchors, found.lost) == ({}, [])


def test_a_part_that_a_renamed_page_lacks_is_lost(broken: Broken) -> None:
    broken.append(FILE, "messages/proj-announce/#angry messages/proj-announce\n")
    rename(broken, "messages", "proj-announce", "announce")
    assert [old.address for old in followed(broken).lost] == ["messages/proj-announce/#angry"]


def test_an_entry_that_moved_with_its_id_needs_no_word(broken: Broken) -> None:
    broken.append(FILE, "sources/#96110 facts/96110\n")
    broken.append(FACT, "app: wechat\n")
    assert followed(broken).anchors == {"sources/": {"96110": "apps/wechat/#96110"}}


def test_a_question_keeps_its_former_id(broken: Broken) -> None:
    text = broken.read("data/quiz/questions.yml")
    broken.write("data/quiz/questions.yml", text.replace("  timing:\n", "  timing:\n    former_ids: [when]\n"))
    assert followed(broken).anchors == {"quiz/": {"when": "quiz/#timing"}}


def test_a_written_redirect_takes_the_anchors_of_its_page_along(broken: Broken) -> None:
    broken.append(
        FILE, "arguments/gone/ arguments/gone\nsources/gone/ sources/gone\nsources/gone/#said statements/said\n"
    )
    broken.write("data/vocabulary/redirects.yml", "arguments/gone/: arguments/\nsources/gone/: sources/\n")
    found = followed(broken)
    assert found.pages == {"arguments/gone/": "arguments/", "sources/gone/": "sources/"}
    assert (found.anchors, found.lost) == ({}, [])


def test_what_is_gone_without_a_word_is_lost(broken: Broken) -> None:
    broken.append(FILE, "arguments/gone/ arguments/gone\nglossary/#gone glossary/gone\nnews/\n")
    assert [old.address for old in followed(broken).lost] == ["arguments/gone/", "news/", "glossary/#gone"]
