"""The list of all rules, in the order in which a contributor should read about them.

A rule that names no function is a refusal of the reader, the loader or the run itself. What each rule asks and what to
do about it stands in data/vocabulary/rules.yml, in every language.
"""

from macros.content.checks import (
    characters,
    debate,
    kinds,
    languages,
    markup,
    messages,
    permalinks,
    placeholders,
    policy,
    provenance,
    quiz,
    references,
)
from macros.content.checks.rule import Rule

RULES = (
    # read: refused by the reader
    Rule("symbolic-link", "file", "error"),
    Rule("file-too-large", "file", "error"),
    Rule("byte-order-mark", "file", "error"),
    Rule("not-utf-8", "file", "error"),
    Rule("crlf", "file", "error"),
    Rule("tab", "file", "error"),
    Rule("control-character", "file", "error"),
    Rule("empty-file", "file", "error"),
    Rule("yaml-syntax", "file", "error"),
    Rule("yaml-depth", "file", "error"),
    Rule("yaml-duplicate-key", "file", "error"),
    Rule("yaml-key", "file", "error"),
    Rule("yaml-boolean", "value", "error"),
    Rule("yaml-number", "value", "error"),
    Rule("yaml-date", "value", "error"),
    Rule("yaml-alias", "file", "error"),
    Rule("yaml-tag", "file", "error"),
    # loaded: refused by the loader
    Rule("missing-file", "file", "error"),
    Rule("stray-file", "file", "error"),
    Rule("prose-pair", "pair", "error"),
    Rule("prose-head", "file", "error"),
    Rule("published-line", "file", "error"),
    Rule("id-file-name", "entry", "error"),
    Rule("missing-key", "entry", "error"),
    Rule("unknown-key", "entry", "error"),
    Rule("pattern", "value", "error"),
    Rule("shape", "value", "error"),
    Rule("value", "value", "error"),
    # references
    Rule("dangling-reference", "value", "error", references.dangling_reference),
    Rule("repeated-reference", "entry", "error", references.repeated_reference),
    Rule("unknown-word", "value", "error", references.unknown_word),
    Rule("orphan", "guide", "error", references.orphan),
    # permalinks
    Rule("lost-address", "guide", "error", permalinks.lost_address),
    Rule("former-id-taken", "guide", "error", permalinks.former_id_taken),
    Rule("idle-redirect", "guide", "error", permalinks.idle_redirect),
    # languages
    Rule("still-to-write", "value", "error", placeholders.still_to_write),
    Rule("empty-text", "pair", "error", languages.empty_text),
    Rule("swapped-languages", "pair", "error", languages.swapped_languages),
    Rule("han-missing", "pair", "error", languages.han_missing),
    Rule("han-in-english", "pair", "error", languages.han_in_english),
    Rule("same-text", "pair", "error", languages.same_text),
    Rule("slots-differ", "pair", "error", languages.slots_differ),
    Rule("list-lengths-differ", "pair", "error", languages.list_lengths_differ),
    Rule("unknown-language", "value", "error", languages.unknown_language),
    Rule("language-row", "guide", "error", languages.language_row),
    # markup
    Rule("raw-html", "value", "error", markup.raw_html),
    Rule("template-syntax", "value", "error", markup.template_syntax),
    Rule("hostile-link", "value", "error", markup.hostile_link),
    Rule("block-markup", "value", "error", markup.block_markup),
    Rule("unpaired-mark", "value", "error", markup.unpaired_mark),
    # characters
    Rule("hidden-character", "value", "error", characters.hidden_character),
    Rule("look-alike", "value", "error", characters.look_alike),
    # messages
    Rule("undeclared-slot", "entry", "error", messages.undeclared_slot),
    Rule("unused-slot", "entry", "error", messages.unused_slot),
    Rule("message-too-long", "entry", "error", messages.message_too_long),
    Rule("single-tone", "entry", "warning", messages.single_tone),
    # provenance
    Rule("statement-unused", "guide", "error", provenance.statement_unused),
    Rule("statement-used-twice", "guide", "error", provenance.statement_used_twice),
    Rule("excluded-statement-used", "guide", "error", provenance.excluded_statement_used),
    Rule("unfit-without-reason", "entry", "error", provenance.unfit_without_reason),
    Rule("repeated-statement-id", "entry", "error", provenance.repeated_statement_id),
    Rule("research-without-study", "guide", "error", provenance.research_without_study),
    Rule("future-date", "entry", "error", provenance.future_date),
    Rule("old-fact", "entry", "warning", provenance.old_fact),
    # debate
    Rule("unopposed-argument", "guide", "error", debate.unopposed_argument),
    Rule("self-reference", "entry", "error", debate.self_reference),
    Rule("outcome-both-sides", "entry", "error", debate.outcome_both_sides),
    Rule("group-argument-elsewhere", "guide", "error", debate.group_argument_elsewhere),
    Rule("incomplete-group", "entry", "error", debate.variant_of_variant),
    Rule("group-unbalanced", "guide", "warning", debate.group_unbalanced),
    Rule("debate-unbalanced", "guide", "warning", debate.debate_unbalanced),
    # quiz
    Rule("quiz-loop", "guide", "error", quiz.quiz_loop),
    Rule("unreachable", "guide", "error", quiz.unreachable),
    Rule("unreachable-verdict", "guide", "error", quiz.unreachable_verdict),
    Rule("shared-anchor", "guide", "error", quiz.question_and_outcome_share_id),
    Rule("repeated-question-text", "entry", "error", quiz.repeated_question_text),
    Rule("scenario-differs", "guide", "error", quiz.scenario_differs),
    Rule("outcome-without-scenario", "guide", "error", quiz.outcome_without_scenario),
    Rule("reasons-by-unknown-answer", "guide", "error", quiz.reasons_by_unknown_answer),
    Rule("group-quiz-entry", "guide", "error", quiz.group_quiz_entry),
    Rule("no-unsure-option", "guide", "warning", quiz.no_unsure_option),
    Rule("pointless-question", "guide", "warning", quiz.pointless_question),
    Rule("long-path", "guide", "warning", quiz.long_path),
    Rule("lopsided-verdict", "guide", "warning", quiz.lopsided_verdict),
    Rule("identical-questions", "guide", "warning", quiz.identical_questions),
    Rule("contradicting-addition", "guide", "warning", quiz.contradicting_addition),
    # policy: the word lists of data/vocabulary/lint.yml
    *(Rule(name, "value", severity, policy.listed(name)) for name, severity in policy.LISTS.items()),
    Rule("unknown-list", "file", "error", policy.unknown_list),
    Rule("hearsay-ground", "guide", "error", policy.hearsay_ground),
    # the kinds and the catalogue itself
    Rule("incomplete-kind", "guide", "error", kinds.incomplete_kind),
    Rule("needless-exception", "entry", "error"),
    Rule("unexplained-rule", "guide", "error"),
)
