"""The workflows: pinned by commit, least permissions, no secret a fork would lack, no untrusted text in a shell."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.__main__ import main as macros

NAMES = ("check.yml", "deploy.yml", "links.yml", "release.yml")
USES = re.compile(r"^\s*(?:- )?uses: (\S+)(.*)$", re.MULTILINE)
PINNED = re.compile(r"^[\w.-]+/[\w./-]+@[0-9a-f]{40}$")
VERSION = re.compile(r"^  # v\d+\.\d+\.\d+$")
LOCAL = "./.github/workflows/"
SECRET = re.compile(r"\bsecrets\b")


def read(root: Path, name: str) -> str:
    """Return the text of a workflow."""
    return (root / ".github" / "workflows" / name).read_text(encoding="utf-8")


def parsed(root: Path, name: str) -> dict[str, Any]:
    """Return a workflow."""
    return yaml.safe_load(read(root, name))


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every step of every job."""
    for job in workflow["jobs"].values():
        yield from job.get("steps", [])


def test_these_are_all_the_workflows(root: Path) -> None:
    assert sorted(path.name for path in (root / ".github" / "workflows").iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_by_commit_and_names_its_version(root: Path, name: str) -> None:
    found = USES.findall(read(root, name))
    assert found
    loose = [
        f"{target}{rest}"
        for target, rest in found
        if not target.startswith(LOCAL) and not (PINNED.match(target) and VERSION.match(rest))
    ]
    assert loose == []
    missing = [target for target, _ in found if target.startswith(LOCAL) and not (root / target).is_file()]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_permissions_are_none_but_what_a_job_states(root: Path, name: str) -> None:
    workflow = parsed(root, name)
    assert workflow["permissions"] == {}
    assert all(isinstance(job.get("permissions"), dict) for job in workflow["jobs"].values())


def test_checks_of_a_pull_request_only_read(root: Path) -> None:
    workflow = parsed(root, "check.yml")
    assert {scope for job in workflow["jobs"].values() for scope in job["permissions"].items()} == {
        ("contents", "read")
    }
    assert not SECRET.search(read(root, "check.yml").partition("permissions:")[2])
    assert "pull_request_target" not in workflow["on"]


def test_the_link_check_runs_on_no_pull_request(root: Path) -> None:
    assert set(parsed(root, "links.yml")["on"]) == {"schedule", "workflow_dispatch"}


@pytest.mark.parametrize("name", NAMES)
def test_no_expression_stands_in_a_shell(root: Path, name: str) -> None:
    assert [step["run"] for step in steps(parsed(root, name)) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_checkout_keeps_no_credentials(root: Path, name: str) -> None:
    checkouts = [step for step in steps(parsed(root, name)) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_checks_run_the_readmes_command_on_the_oldest_and_the_newest_python(root: Path) -> None:
    job = parsed(root, "check.yml")["jobs"]["test"]
    assert {row["python"] for row in job["strategy"]["matrix"]["include"]} == {"3.11", "3.14"}
    assert "make test" in [step.get("run") for step in job["steps"]]


def test_deploy_takes_its_addresses_from_the_platform(root: Path) -> None:
    builds = [step for step in steps(parsed(root, "deploy.yml")) if step.get("run") == "make site"]
    assert [step["env"]["SITE_URL"] for step in builds] == ["${{ steps.pages.outputs.base_url }}/"]
    assert [step["env"]["REPOSITORY_URL"] for step in builds] == ["${{ github.server_url }}/${{ github.repository }}"]


def test_commands_of_the_workflows_exist(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m macros NAME --option` and scripts by path; a renamed one would fail only on the host otherwise."""
    said = "\n".join(step.get("run", "") for name in NAMES for step in steps(parsed(root, name)))
    for script in re.findall(r"python (\S+\.py)", said):
        assert (root / script).is_file(), script
    for command, options in re.findall(r"python -m macros (\w+)((?: --[\w-]+)*)", said):
        with pytest.raises(SystemExit) as end:
            macros([command, "--help"])
        assert end.value.code == 0, f"python -m macros {command}"
        known = capsys.readouterr().out
        assert [option for option in options.split() if option not in known] == []


def test_updates_are_proposed_for_what_is_pinned(root: Path) -> None:
    updates = yaml.safe_load((root / ".github" / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {(row["package-ecosystem"], row["directory"]) for row in updates} == {
        ("pip", "/requirements"), ("github-actions", "/"), ("npm", "/tests/lighthouse")
    }  # fmt: skip
    assert list((root / "requirements").glob("*.txt"))
    assert all(row["groups"] and row["schedule"]["interval"] == "monthly" for row in updates)
