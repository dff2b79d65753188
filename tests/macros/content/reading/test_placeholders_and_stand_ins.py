"""A fault of form does not hide the other faults of its entry."""

from support.breaking import Broken

ARGUMENT = "data/arguments/little-use-can-go.yml"


def test_all_faults_of_an_entry_are_told_in_one_run(broken: Broken) -> None:
    broken.put(ARGUMENT, "stance", value="instaed")
    broken.put(ARGUMENT, "claim", "en", value="It always helps.")
    broken.cut(ARGUMENT, "fails", "zh")
    broken.cut(ARGUMENT, "reviewed")
    broken.put(ARGUMENT, "rebuts", value="[leaving-can-cost-fase]")
    rules = [problem.rsplit("[", 1)[1].rstrip("]") for problem in broken.problems()]
    assert sorted(rules) == ["absolute-word", "dangling-reference", "missing-key", "missing-key", "unknown-word"]


def test_what_stands_in_for_a_fault_is_not_told(broken: Broken) -> None:
    broken.cut(ARGUMENT, "title")
    broken.cut(ARGUMENT, "evidence_kind")
    broken.put(ARGUMENT, "groups", value="7")
    problems = broken.problems()
    assert [problem for problem in problems if "TODO" in problem or "待写" in problem] == []
    assert len(problems) == 3


def test_a_file_that_is_no_entry_at_all_is_told_once(broken: Broken) -> None:
    broken.write(ARGUMENT, "- just\n- a\n- list\n")
    assert [problem.split(": ")[0] for problem in broken.problems()] == [f"{ARGUMENT}:1:1"]
