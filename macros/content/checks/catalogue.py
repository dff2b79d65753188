"""The list of all checks, in the order in which a contributor should read about them.

A rule that names no function is a refusal of the reader, the loader or the run itself. What each rule asks and what to
do about it stands in data/vocabulary/rules.yml, in every language.
"""

from collections.abc import Iterator
from importlib import import_module

from macros.content.checks import (
    button_words,
    cited_pages,
    closed_list_rows,
    converted_language,
    days_in_texts,
    earlier_rows,
    entries,
    exchanged_texts,
    hand_written,
    kind_completeness,
    languages,
    looked_up_again,
    lost_no,
    markup,
    page_headings,
    page_links,
    page_pairs,
    permalinks,
    questions,
    said_twice,
    script_and_punctuation,
    wording,
)
from macros.kinds import ROOMS
from macros.model.check import Check


def of_kinds() -> Iterator[Check]:
    """Yield the checks of each kind that has some of its own, in macros/kinds/<room>/checks.py."""
    for file in sorted(ROOMS.glob("*/checks.py")):
        yield from import_module(f"macros.kinds.{file.parent.name}.checks").CHECKS


CHECKS = (
    # read: refused by the reader
    Check("symbolic-link", "file", "error"),
    Check("file-too-large", "file", "error"),
    Check("byte-order-mark", "file", "error"),
    Check("not-utf-8", "file", "error"),
    Check("crlf", "file", "error"),
    Check("tab", "file", "error"),
    Check("control-character", "file", "error"),
    Check("empty-file", "file", "error"),
    Check("yaml-syntax", "file", "error"),
    Check("cut-text", "value", "error"),
    Check("yaml-depth", "file", "error"),
    Check("yaml-duplicate-key", "file", "error"),
    Check("yaml-key", "file", "error"),
    Check("yaml-boolean", "value", "error"),
    Check("yaml-number", "value", "error"),
    Check("yaml-date", "value", "error"),
    Check("yaml-alias", "file", "error"),
    Check("yaml-tag", "file", "error"),
    # loaded: refused by the loader
    Check("missing-file", "file", "error"),
    Check("stray-file", "file", "error"),
    Check("prose-pair", "pair", "error"),
    Check("prose-head", "file", "error"),
    Check("stray-page", "file", "error"),
    Check("asset", "file", "error"),
    Check("published-line", "file", "error"),
    Check("id-file-name", "entry", "error"),
    Check("missing-key", "entry", "error"),
    Check("unknown-key", "entry", "error"),
    Check("pattern", "value", "error"),
    Check("shape", "value", "error"),
    Check("value", "value", "error"),
    # references
    Check("dangling-reference", "value", "error", entries.dangling_reference),
    Check("repeated-reference", "entry", "error", entries.repeated_reference),
    Check("unknown-word", "value", "error", entries.unknown_word),
    Check("orphan", "guide", "error", entries.orphan),
    # permalinks
    Check("lost-address", "guide", "error", permalinks.lost_address),
    Check("lost-line", "guide", "error", permalinks.lost_line),
    Check("former-id-taken", "guide", "error", permalinks.former_id_taken),
    Check("shared-address", "guide", "error", permalinks.shared_address),
    Check("idle-redirect", "guide", "error", permalinks.idle_redirect),
    # entries
    Check("still-to-write", "value", "error", entries.still_to_write),
    Check("future-date", "entry", "error", entries.future_date),
    Check("day-to-come", "value", "warning", days_in_texts.day_to_come),
    Check("early-date", "entry", "error", entries.early_date),
    Check("plain-address", "entry", "warning", entries.plain_address),
    Check("cited-page", "entry", "warning", cited_pages.cited_page),
    Check("long-title", "entry", "error", entries.long_title),
    Check("same-name", "entry", "warning", entries.same_name),
    Check("question-form", "value", "warning", questions.question_form),
    # languages
    Check("empty-text", "pair", "error", languages.empty_text),
    Check("swapped-languages", "pair", "error", languages.swapped_languages),
    Check("han-missing", "pair", "error", languages.han_missing),
    Check("han-in-english", "pair", "error", languages.han_in_english),
    Check("simplified-character", "value", "error", converted_language.simplified_character),
    Check("same-text", "pair", "error", languages.same_text),
    Check("exchanged-texts", "guide", "warning", exchanged_texts.exchanged_texts),
    Check("lost-no", "guide", "warning", lost_no.lost_no),
    Check("changed-rows", "guide", "warning", earlier_rows.changed_rows),
    Check("same-day", "guide", "warning", looked_up_again.same_day),
    Check("cut-short", "pair", "warning", languages.cut_short),
    Check("repeated-text", "entry", "warning", languages.repeated_text),
    Check("other-number", "pair", "warning", languages.other_number),
    Check("slots-differ", "pair", "error", languages.slots_differ),
    Check("list-lengths-differ", "pair", "error", languages.list_lengths_differ),
    Check("odd-name", "value", "error", languages.odd_name),
    Check("unknown-language", "value", "error", languages.unknown_language),
    Check("language-script", "guide", "error", languages.language_script),
    Check("language-row", "guide", "error", languages.language_row),
    # markup
    Check("raw-html", "value", "error", markup.raw_html),
    Check("template-syntax", "value", "error", markup.template_syntax),
    Check("odd-slot", "value", "error", markup.odd_slot),
    Check("hostile-link", "value", "error", markup.hostile_link),
    Check("bare-address", "value", "error", markup.bare_address),
    Check("block-markup", "value", "error", markup.block_markup),
    Check("unpaired-mark", "value", "error", markup.unpaired_mark),
    # hand-written pages
    Check("page-markup", "file", "error", hand_written.page_markup),
    Check("page-heading", "pair", "error", page_headings.page_heading),
    Check("page-differs", "pair", "warning", page_pairs.page_differs),
    Check("page-link", "guide", "error", page_links.page_link),
    Check("page-name", "guide", "error", hand_written.page_name),
    Check("page-language", "file", "error", hand_written.page_language),
    # characters
    Check("hidden-character", "value", "error", markup.hidden_character),
    Check("look-alike", "value", "error", markup.look_alike),
    # writing
    Check("garbled-text", "value", "error", script_and_punctuation.garbled_text),
    Check("unsaid-text", "value", "error", script_and_punctuation.unsaid_text),
    Check("other-script", "value", "error", script_and_punctuation.other_script),
    Check("button-language", "value", "error", button_words.button_language),
    Check("other-language", "value", "warning", script_and_punctuation.other_language),
    Check("traditional-character", "value", "error", script_and_punctuation.traditional_character),
    Check("half-width", "value", "warning", script_and_punctuation.half_width),
    Check("open-end", "value", "warning", script_and_punctuation.open_end),
    Check("odd-space", "value", "warning", script_and_punctuation.odd_space),
    Check("unpaired-quote", "value", "warning", script_and_punctuation.unpaired_quote),
    Check("message-markup", "value", "error", script_and_punctuation.message_markup),
    # policy: the word lists of data/vocabulary/lint.yml
    *(
        Check(name, "value", severity, wording.listed(name))
        for name, severity in wording.LISTS.items()
        if name != said_twice.LIST
    ),
    Check(said_twice.LIST, "value", "warning", said_twice.doubled_word),
    Check("hedging", "entry", "warning", wording.hedging),
    Check(converted_language.LIST, "value", "warning", converted_language.mainland_word),
    Check("unknown-list", "file", "error", wording.unknown_list),
    Check("lost-list", "guide", "error", wording.lost_list),
    # the closed lists themselves
    Check("other-list", "guide", "error", closed_list_rows.other_list),
    Check("word-row", "value", "error", closed_list_rows.word_row),
    Check("unused-word", "guide", "warning", closed_list_rows.unused_word),
    # what only one kind has
    *of_kinds(),
    # the kinds and the catalogue itself
    Check("lost-string", "guide", "error", kind_completeness.lost_string),
    Check("unused-string", "guide", "error", kind_completeness.unused_string),
    Check("lost-asset", "guide", "error", kind_completeness.lost_asset),
    Check("incomplete-kind", "guide", "error", kind_completeness.incomplete_kind),
    Check("needless-exception", "entry", "error"),
    Check("unexplained-rule", "guide", "error"),
)
