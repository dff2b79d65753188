"""The guide in numbers: what ``check`` prints and the report on the quiz shows."""

from collections import Counter

from macros.content.guide import Guide


def summary(guide: Guide) -> list[str]:
    """Return one line per kind of entry, in the order of the data."""
    graph = guide.graph
    stances = Counter(argument.stance for argument in guide.arguments.values())
    used = sum(entry.excluded is None for _, entry in guide.statements.values())
    sides = ", ".join(f"{stances[stance]} {stance}" for stance in guide.vocabulary["stances"])
    registers = " + ".join(str(len(source.statements)) for source in guide.sources.values())
    shares = sorted(graph.verdict_shares().items(), key=lambda item: -item[1])
    verdicts = ", ".join(f"{verdict} {share:.0%}" for verdict, share in shares)
    variants = sum(1 for group in guide.groups.values() if group.variant_of)
    contacts = sum(len(region.contacts) for region in guide.regions.values())
    fresh = len(guide.redirects.fresh)
    return [
        f"arguments   {len(guide.arguments)} ({sides})",
        f"groups      {len(guide.groups)} in {len(guide.vocabulary['families'])} families ({variants} as variants)",
        f"etiquette   {len(guide.rules)} rules, table of {len(guide.table.cells)} cells",
        f"messages    {len(guide.messages)} in {sum(len(m.tones) for m in guide.messages.values())} tones",
        f"checklist   {len(guide.checklist)} items",
        f"quiz        {len(guide.quiz.questions)} questions, {len(guide.outcomes)} outcomes, "
        f"{len(guide.scenarios)} scenarios",
        f"            {len(graph.paths)} paths, the longest asks {graph.longest}; {verdicts}",
        f"questions   {len(guide.faq)} that people ask",
        f"apps        {len(guide.apps)}, {len(guide.facts)} facts",
        f"glossary    {len(guide.glossary)} terms",
        f"help        {contacts} contacts in {len(guide.regions)} regions, "
        f"{len(guide.troubles)} kinds of trouble, {len(guide.scams)} scams",
        f"sources     {len(guide.sources)} with {registers} statements ({used} used, "
        f"{len(guide.statements) - used} excluded with a reason), {len(guide.references)} references",
        f"addresses   {len(guide.published)} published" + (f", {fresh} new: `make fix` lists them" if fresh else ""),
    ]
