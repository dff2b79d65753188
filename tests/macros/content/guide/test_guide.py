"""The linked guide: who refers to whom, in both directions, and where everything stands."""

from dataclasses import replace

from support.breaking import Broken, find

from macros.content.guide.guide import Guide
from macros.model.problem import nearest


def test_answers_go_both_ways(guide: Guide) -> None:
    for id_, argument in guide.arguments.items():
        assert set(argument.rebuts) <= set(guide.opponents(id_))
        for other in guide.opponents(id_):
            assert id_ in guide.opponents(other)


def test_support_goes_both_ways(guide: Guide) -> None:
    for id_, argument in guide.arguments.items():
        assert set(argument.supports) <= set(guide.supporters(id_))
        for other in guide.supporters(id_):
            assert id_ in guide.supporters(other)


def test_referrers_keep_the_order_of_their_kind(guide: Guide) -> None:
    order = list(guide.outcomes)
    for id_ in guide.messages:
        found = guide.referrers("messages", id_, "outcomes", "messages")
        assert found == [other for other in order if id_ in guide.outcomes[other].messages]


def test_questions_refer_to_outcomes_and_checklist_items(guide: Guide) -> None:
    for id_ in guide.outcomes:
        asked = [q for q, entry in guide.quiz.questions.items() if any(o.next == id_ for o in entry.options)]
        assert guide.referrers("outcomes", id_, "questions") == asked
    for id_ in guide.checklist:
        added = [q for q, entry in guide.quiz.questions.items() if any(id_ in o.adds for o in entry.options)]
        assert guide.referrers("checklist", id_, "questions") == added


def test_the_table_refers_to_its_rules(guide: Guide) -> None:
    for cell in guide.table.cells:
        for rule in cell.rules:
            assert (("table", f"{cell.topic}-{cell.group}"), "rules") in guide.backlinks["etiquette", rule]


def test_a_group_shows_its_picks_first(guide: Guide) -> None:
    for id_, group in guide.groups.items():
        shown = guide.group_arguments(id_)
        assert shown[: len(group.arguments)] == group.arguments
        assert len(shown) == len(set(shown))
        named = {a for a, argument in guide.arguments.items() if argument.groups != "any" and id_ in argument.groups}
        assert set(shown) == named | set(group.arguments)


def test_a_group_shows_the_messages_that_it_picks_and_those_that_name_it(guide: Guide) -> None:
    for id_, group in guide.groups.items():
        shown = guide.group_messages(id_)
        assert shown[: len(group.messages)] == group.messages
        assert len(shown) == len(set(shown))
        assert set(shown) == {m for m, message in guide.messages.items() if id_ in message.groups} | set(group.messages)
    own = guide.groups["project-ongoing"].messages
    assert "add-one-to-one" in set(guide.group_messages("project-ongoing")) - set(own)


def test_a_group_to_be_reported_shows_no_other_side(guide: Guide) -> None:
    reported = guide.groups["friends"].model_copy(update={"leans": "report"})
    shown = replace(guide, entries={**guide.entries, "groups": {**guide.groups, "friends": reported}})
    stances = {guide.arguments[a].stance for a in guide.group_arguments("friends")}
    assert {guide.arguments[a].stance for a in shown.group_arguments("friends")} == {"leave"} < stances


def test_variants_share_a_page(guide: Guide) -> None:
    variants = {variant.id for id_ in guide.groups for variant in guide.variants(id_)}
    assert variants == {id_ for id_, group in guide.groups.items() if group.variant_of}
    assert variants


def test_statements_are_found_across_sources(guide: Guide) -> None:
    source, statement = guide.statements["quiet-exit-is-normal"]
    assert source.id == "wechat-groups-qa"
    assert statement.id == "quiet-exit-is-normal"


def test_a_place_is_that_of_the_file(guide: Guide, copied: Broken) -> None:
    file = "data/arguments/quiet-exit-is-ordinary.yml"
    lines = (copied.root / file).read_text(encoding="utf-8").split("\n")
    line, column = find(lines, ("claim", "zh"))
    assert str(guide.at("arguments", "quiet-exit-is-ordinary", "claim", "zh")) == f"{file}:{line + 1}:{column + 1}"
    assert str(guide.at("arguments", "no-such-entry", "claim")) == "data/arguments:1:1"


def test_the_nearest_name_is_offered_only_when_it_is_near() -> None:
    assert nearest("frends", ["family", "friends"]) == " Did you mean “friends”?"
    assert nearest("zzz", ["family", "friends"]) == ""
    assert nearest("x", []) == ""


def test_no_remark_repeats_the_label_that_the_page_puts_before_it(guide: Guide) -> None:
    """The page prints “Our addition:” before that of an outcome."""
    remarks = [("extension", outcome.extension) for outcome in guide.outcomes.values() if outcome.extension]
    for label, remark in remarks:
        said = guide.interface[label]
        for own, text in ((said["en"].rstrip(":"), remark["en"]), (said["zh"].rstrip("："), remark["zh"])):
            assert not text.startswith((own, "Our view", "In our view")), text
