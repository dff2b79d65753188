"""The plan with dates: on the page, as text, and as a file that two calendars' parsers read alike."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import vobject
from icalendar import Calendar
from playwright.sync_api import expect
from support.serving import Open, Served

NOW = datetime(2026, 11, 27, 3, tzinfo=UTC)
"""The evening before in Los Angeles."""


def test_a_plan_is_dated_copied_kept_and_put_into_a_calendar(open_page: Open, served: Served, tmp_path: Path) -> None:
    page = open_page(timezone_id="America/Los_Angeles", permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time(NOW)
    page.goto(served.at("plan/"))
    group = served.guide.work_kinds[1]
    every, shown = page.locator("[data-days] [data-group]"), page.locator("[data-days] [data-group]:not([hidden])")
    assert every.count() > 3
    expect(shown).to_have_count(0)
    page.locator("[data-last]").fill("2026-12-20")  # a Sunday
    page.locator("[data-closing]").fill("2026-12-31")
    page.locator(f"[data-in={group}]").check()
    expect(shown).to_have_count(3)
    days = page.locator("[data-day]:not([hidden])")
    order = ["start", "tell", "last", "after", "closing"]
    assert days.evaluate_all("all => all.map((day) => day.dataset.day)") == order, "the account closes later"
    page.locator("[data-day=start] input").first.check()
    page.reload()
    expect(page.locator("[data-day=start] input").first).to_be_checked()

    page.locator("[data-copy]").click()
    expect(page.locator("[data-out] [role=status]")).to_have_text(served.guide.interface["plan-copied"]["zh"])
    text = page.evaluate("navigator.clipboard.readText()")
    days_of = served.guide.plan.days
    assert text.split("\n\n")[1].startswith(f"11月26日周四 · {days_of['start'].title['zh']}\n☑ ")
    summary = served.guide.table.summaries[1]
    assert f"☐ {served.guide.groups[group].title['zh']}：{summary.notice['zh']}\n“" in text

    with page.expect_download() as download:
        page.locator("[data-calendar]").click()
    file = tmp_path / "plan.ics"
    download.value.save_as(file)
    both_read(file.read_bytes(), served, order)

    page.locator("[data-closing]").fill("2026-12-11")  # before the last day: what comes before counts from there
    expect(page.locator("[data-day=tell] [data-when]")).to_have_text("11月27日周五")
    page.locator("[data-closing]").fill("2027-01-05")
    expect(page.locator("[data-day=closing] [data-when]")).to_have_text("2027年1月5日周二")
    page.locator("[data-closing]").fill("2026-12-31")

    assert page.evaluate("localStorage.length") == 0
    page.locator("[data-remember]").check()
    later = page.context.new_page()
    later.clock.set_fixed_time(NOW + timedelta(days=60))
    later.goto(page.url)
    assert later.locator("[data-day]:not([hidden])").evaluate_all("all => all.map((day) => day.dataset.day)") == [
        "after"
    ]
    later.locator("[data-remember]").uncheck()
    assert later.evaluate("localStorage.length") == 0
    assert later.locator("[type=date][max^='9999-']").count() == 2, "or a year takes six digits in Chrome, when typed"


def both_read(raw: bytes, served: Served, order: list[str]) -> None:
    """Both parsers read the file alike, and its lines are as RFC 5545 has them."""
    days_of = served.guide.plan.days
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut in two
    events = Calendar.from_ical(raw).walk("VEVENT")
    dates = [date(2026, 11, 26), date(2026, 12, 4), date(2026, 12, 20), date(2026, 12, 21), date(2026, 12, 31)]
    assert [event.decoded("DTSTART") for event in events] == dates
    assert [event.decoded("DTEND") for event in events] == [day + timedelta(days=1) for day in dates]
    assert {event.decoded("DTSTAMP") for event in events} == {NOW}
    assert [event["SUMMARY"] for event in events] == [days_of[id_].title["zh"] for id_ in order]
    assert len({event["UID"] for event in events}) == len(order)
    assert "undefined" not in events[0]["UID"], "a plan of somebody else in the same calendar has other events"
    note = days_of["closing"].text
    assert note
    assert note["zh"] in events[-1]["DESCRIPTION"].split("\n")
    other = vobject.readOne(raw.decode()).vevent_list
    assert [event.dtstart.value for event in other] == dates
    assert [event.description.value for event in other] == [str(event["DESCRIPTION"]) for event in events]
