"""One row of the table of breakages, and the files that most rows break."""

from collections.abc import Callable
from dataclasses import dataclass

from support.breaking import Broken

from macros.model.problem import Severity

APP = "data/apps/wechat.yml"
ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
FACT = "data/facts/wechat-mute.yml"
GROUP = "data/groups/friends.yml"
MESSAGE = "data/messages/proj-announce.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"
QUIZ = "data/quiz/questions.yml"
REFERENCE = "data/references/dunbar-1992.yml"
SCAM = "data/scams/shared-screen.yml"
SCENARIOS = "data/quiz/scenarios.yml"
SOURCE = "data/sources/wechat-groups-qa.yml"

Edit = Callable[[Broken], str | tuple[str, ...]]


@dataclass(frozen=True)
class Row:
    """One breakage.

    ``edit`` breaks the data and returns the place of the fault as ``file:line:column``. When the message names
    something of the real data, it also returns, in order, what stands in the place of each ``%s`` of ``said``.
    """

    name: str
    rule: str
    edit: Edit
    said: str
    severity: Severity = "error"

    def run(self, broken: Broken) -> str:
        """Break the data; return the line that load and check must say, and nothing else."""
        place, *words = found if isinstance(found := self.edit(broken), tuple) else (found,)
        said = self.said
        for word in words:
            said = said.replace("%s", word, 1)
        return f"{place}: {self.severity}: {said} [{self.rule}]"
