"""The list of all rules, in the order in which a contributor should read about them."""

from macros.content.checks import debate, drafts, languages, markup, messages, provenance, quiz, references
from macros.content.checks.rule import Rule

RULES = (
    # references
    Rule("dangling-reference", "entry", "error", "Every id that an entry names exists.", references.dangling_reference),
    Rule("repeated-reference", "entry", "error", "No list names the same id twice.", references.repeated_reference),
    Rule("unknown-word", "entry", "error", "Words of a closed list come from data/vocabulary/.", references.unknown_word),
    Rule("orphan", "guide", "error", "Every entry is referred to by another.", references.orphan),
    # languages
    Rule("still-to-write", "entry", "error", "No placeholder is left to be written over.", drafts.still_to_write),
    Rule("empty-text", "entry", "error", "No text is empty.", languages.empty_text),
    Rule("han-missing", "entry", "error", "Chinese texts are in Chinese.", languages.han_missing),
    Rule("han-in-english", "entry", "error", "English texts hold Chinese only as quoted terms.", languages.han_in_english),
    Rule("same-text", "entry", "error", "English and Chinese differ.", languages.same_text),
    Rule("slots-differ", "entry", "error", "Both languages have the same slots.", languages.slots_differ),
    Rule("list-lengths-differ", "entry", "error", "Lists have as many items in both languages.", languages.list_lengths_differ),
    # markup
    Rule("raw-html", "entry", "error", "Texts hold no HTML.", markup.raw_html),
    Rule("template-syntax", "entry", "error", "Texts hold no template or attribute syntax.", markup.template_syntax),
    Rule("hostile-link", "entry", "error", "Links in texts go to https:// addresses only.", markup.hostile_link),
    Rule("block-markup", "entry", "error", "A text is one paragraph.", markup.block_markup),
    Rule("hidden-character", "entry", "error", "Texts hold no invisible characters.", markup.hidden_character),
    # messages
    Rule("undeclared-slot", "entry", "error", "Slots of a message are declared.", messages.undeclared_slot),
    Rule("unused-slot", "entry", "error", "Declared slots are used.", messages.unused_slot),
    Rule("message-too-long", "entry", "error", "A message keeps within its limit.", messages.message_too_long),
    Rule("single-tone", "entry", "warning", "A message comes in at least two tones.", messages.single_tone),
    # provenance
    Rule("statement-unused", "guide", "error", "Every fit statement is used.", provenance.statement_unused),
    Rule("statement-used-twice", "guide", "error", "A statement is used once.", provenance.statement_used_twice),
    Rule("excluded-statement-used", "guide", "error", "Excluded statements are used by nothing.", provenance.excluded_statement_used),
    Rule("unfit-without-reason", "entry", "error", "An unfit statement has a public reason.", provenance.unfit_without_reason),
    Rule("repeated-statement-id", "entry", "error", "Statement ids are unique across sources.", provenance.repeated_statement_id),
    Rule("research-without-study", "guide", "error", "“Research” rests on a reference.", provenance.research_without_study),
    Rule("future-date", "entry", "error", "Dates do not lie in the future.", provenance.future_date),
    Rule("old-fact", "entry", "warning", "Platform facts are checked every 12 months.", provenance.old_fact),
    # debate
    Rule("unopposed-argument", "guide", "error", "Every argument is answered by another.", debate.unopposed_argument),
    Rule("self-reference", "entry", "error", "An argument neither answers nor supports itself.", debate.self_reference),
    Rule("outcome-both-sides", "entry", "error", "An argument is on one side of an outcome.", debate.outcome_both_sides),
    Rule("group-argument-elsewhere", "guide", "error", "A group's arguments speak about it.", debate.group_argument_elsewhere),
    Rule("incomplete-group", "entry", "error", "A group with its own page has all its parts.", debate.variant_of_variant),
    Rule("group-unbalanced", "guide", "warning", "A group's page shows both sides.", debate.group_unbalanced),
    Rule("debate-unbalanced", "guide", "warning", "Leave and keep are argued about equally.", debate.debate_unbalanced),
    # quiz
    Rule("quiz-loop", "guide", "error", "The quiz has no circle.", quiz.quiz_loop),
    Rule("unreachable", "guide", "error", "Every question and outcome is reached.", quiz.unreachable),
    Rule("unreachable-verdict", "guide", "error", "Every verdict is reached.", quiz.unreachable_verdict),
    Rule("shared-anchor", "guide", "error", "Questions and outcomes have different ids.", quiz.question_and_outcome_share_id),
    Rule("repeated-question-text", "entry", "error", "Question texts and labels are unique.", quiz.repeated_question_text),
    Rule("scenario-differs", "guide", "error", "Scenarios end where an editor expects.", quiz.scenario_differs),
    Rule("outcome-without-scenario", "guide", "error", "Every outcome has a scenario.", quiz.outcome_without_scenario),
    Rule("reasons-by-unknown-answer", "guide", "error", "Reasons by answer name answers that lead there.", quiz.reasons_by_unknown_answer),
    Rule("group-quiz-entry", "guide", "error", "A group's entry into the quiz can be walked.", quiz.group_quiz_entry),
    Rule("no-unsure-option", "guide", "warning", "Questions offer “not sure”.", quiz.no_unsure_option),
    Rule("pointless-question", "guide", "warning", "Answers to a question lead to different places.", quiz.pointless_question),
    Rule("long-path", "guide", "warning", "No path asks more than 7 questions.", quiz.long_path),
    Rule("lopsided-verdict", "guide", "warning", "No verdict takes over 60 % or under 3 % of paths.", quiz.lopsided_verdict),
    Rule("identical-questions", "guide", "warning", "No two questions are the same.", quiz.identical_questions),
    Rule("contradicting-addition", "guide", "warning", "An answer adds nothing that its outcomes contradict.", quiz.contradicting_addition),
)  # fmt: skip
