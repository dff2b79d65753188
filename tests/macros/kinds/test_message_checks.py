"""Messages to copy: each test breaks the data and expects exactly what the check says."""

from support.breaking import Broken

from macros.content.guide.guide import Guide

MESSAGE = "data/messages/proj-announce.yml"


def test_message_over_its_limit(guide: Guide, broken: Broken) -> None:
    message = guide.messages["proj-announce"]
    examples = {name: slot.example["zh"] for name, slot in message.slots.items()}
    lengths = {tone: len(text["zh"].format(**examples)) for tone, text in message.tones.items()}
    longest = max(lengths.values())
    broken.put(MESSAGE, "limit", value=str(longest - 1))
    assert broken.problems() == [
        f"{broken.at(MESSAGE, 'tones', tone)}: error: With its examples the Chinese text has {length} characters;"
        f" {longest - 1} is the limit. Shorten it. [message-too-long]"
        for tone, length in lengths.items()
        if length == longest
    ]
    broken.put(MESSAGE, "limit", value=str(longest))
    assert broken.problems() == []


def test_message_over_its_limit_for_a_family_of_groups(broken: Broken) -> None:
    file = "data/messages/add-one-to-one.yml"
    broken.put(file, "slots", "how_we_know", "examples", "work", "zh", value="春" * 200)
    assert len(broken.problems()) == len(broken.guide.messages["add-one-to-one"].tones)
    assert all(line.endswith("[message-too-long]") for line in broken.problems())
