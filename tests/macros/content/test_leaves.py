"""The leaves of an entry: every reference, word and text, with the path that its file has."""

from macros.content.guide.guide import Guide
from macros.kinds.message.model import Message
from macros.model.base import Names, Text, Texts
from macros.model.field_docs import Shape
from macros.model.leaves import leaves, marked, strings, texts


def test_references_and_words_of_an_argument(guide: Guide) -> None:
    argument = guide.arguments["quiet-exit-is-ordinary"]
    found = [(path, value) for path, value, _ in marked(leaves(argument))]
    expected = [(("stance",), argument.stance)]
    expected += [(("rebuts", n), id_) for n, id_ in enumerate(argument.rebuts)]
    expected += [(("supports", n), id_) for n, id_ in enumerate(argument.supports)]
    expected += [(("evidence_kind",), argument.evidence_kind)]
    for n, evidence in enumerate(argument.evidence):
        expected += [(("evidence", n, "ref"), evidence.ref), (("evidence", n, "bearing"), evidence.bearing)]
    expected += [(("statements", n), id_) for n, id_ in enumerate(argument.statements)]
    assert found == expected


def test_marks_tell_where_a_value_is_looked_up(guide: Guide) -> None:
    shapes = {path[0]: shape for path, _, shape in marked(leaves(guide.arguments["quiet-exit-is-ordinary"]))}
    assert shapes["stance"] == Shape("word", vocabulary="stances")
    assert shapes["rebuts"] == Shape("ref", kinds=("arguments",))
    assert shapes["statements"] == Shape("ref", kinds=("statements",))


def test_any_group_is_not_a_reference(guide: Guide) -> None:
    everywhere = next(rule for rule in guide.arguments.values() if rule.groups == "any")
    assert not [path for path, _, _ in marked(leaves(everywhere)) if path[0] == "groups"]
    somewhere = next(rule for rule in guide.arguments.values() if rule.groups != "any")
    assert [value for path, value, _ in marked(leaves(somewhere)) if path[0] == "groups"] == somewhere.groups


def test_keys_of_a_mapping_are_walked(guide: Guide) -> None:
    message = guide.messages["proj-announce"]
    assert [(path, word) for path, word, _ in marked(leaves(message))] == [
        (("situation",), message.situation),
        *((("tones", tone), tone) for tone in message.tones),
    ]


def test_the_quiz_is_walked_to_its_options(guide: Guide) -> None:
    found = {path: value for path, value, _ in marked(leaves(guide.quiz))}
    start = guide.quiz.start
    assert found["start",] == start
    assert found["questions", start, "options", 1, "next"] == guide.quiz.questions[start].options[1].next


def test_every_reference_of_the_data_is_found(guide: Guide) -> None:
    found = {
        value
        for outcome in guide.outcomes.values()
        for _, value, shape in marked(leaves(outcome))
        if shape.kinds == ("messages",)
    }
    assert found == {id_ for outcome in guide.outcomes.values() for id_ in outcome.messages}


def test_texts_have_the_paths_of_their_file(guide: Guide) -> None:
    message: Message = guide.messages["proj-announce"]
    found = dict(texts(leaves(message)))
    assert found["title",] is message.title
    assert found["slots", "scope", "label"] is message.slots["scope"].label
    assert found["tones", "brief"] is message.tones["brief"]
    group = dict(texts(leaves(guide.groups["friends"])))
    assert isinstance(group["aliases",], Names)
    assert isinstance(dict(texts(leaves(guide.outcomes["keep-active"])))["steps",], Texts)
    assert all(isinstance(text, Text | Texts | Names) for text in found.values())


def test_strings_are_those_of_each_language_where_they_stand(guide: Guide) -> None:
    found = dict(strings(leaves(guide.groups["friends"], ("at",))))
    assert found["at", "title", "zh-Hant"] == guide.groups["friends"].title["zh-Hant"]
    assert found["at", "aliases", "en", 0] == guide.groups["friends"].aliases["en"][0]
    assert found["at", "family"] == guide.groups["friends"].family
