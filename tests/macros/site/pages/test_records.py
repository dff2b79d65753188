"""What the law of some places asks for in the foot: shown when it is set, absent otherwise."""

from pathlib import Path

import pytest

from macros.authoring.export import site_config
from macros.site.pages.engine_settings import records

ICP, POLICE = "京ICP备12345678号-1", "京公网安备 11010502030000号"


@pytest.mark.parametrize("nothing", [None, "", " "])
def test_without_a_record_there_is_no_line(root: Path, monkeypatch: pytest.MonkeyPatch, nothing: str | None) -> None:
    for name in ("ICP", "ICP_POLICE"):
        if nothing is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, nothing)
    assert records(site_config(root)["extra"]) == []


def test_records_lead_to_the_registers(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICP", ICP)
    monkeypatch.setenv("ICP_POLICE", POLICE)
    assert records(site_config(root)["extra"]) == [
        [ICP, "https://beian.miit.gov.cn/"],
        [POLICE, "https://beian.mps.gov.cn/#/query/webSearch?code=11010502030000"],
    ]
