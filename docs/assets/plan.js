// @ts-check
/* Puts dates to the plan for the last weeks at work, and gives it as text and as a file for calendars.
     [data-lw=plan] data-say (JSON of strings)
       [data-form]: input[data-last], input[data-closing], input[data-in=group]
       [data-days] > li[data-day][data-since][data-shift]: [data-when], [data-title], [data-note], li > label, .lw-how, blockquote
         li[data-group]: shown when that group is chosen; [data-late]: what is still worth doing after the last day
       [data-out]: [data-copy], [data-calendar], [role=status], input[data-remember]
   Without this script the plan counts its days from the last one. What was filled in is held by the tab;
   on the device only if asked. Days are days of the reader's own calendar; they are reckoned in UTC, which has no summer time. */
import { calendar } from "./calendar.js";
import { copy } from "./copy.js";

const DAY = 86_400_000;
const KEY = "leave-well.plan";
const root = /** @type {HTMLElement} */ (document.querySelector("[data-lw=plan]"));
/** @type {Record<string, string>} */
const say = JSON.parse(root.dataset.say ?? "");
/** @param {string} part @param {ParentNode} [within] @returns {any} */
const one = (part, within = root) => within.querySelector(part);
/** @param {string} part @param {ParentNode} [within] @returns {any[]} */
const all = (part, within = root) => [...within.querySelectorAll(part)];

const [last, closing, remember, status] = ["[data-last]", "[data-closing]", "[data-remember]", "[role=status]"].map((part) => one(part));
const days = all("[data-day]").map((item) => ({ item, said: one("[data-when]", item).textContent, at: NaN }));
const boxes = all("[data-days] input");
/** What makes the events of this plan those of no other. */
let own = Math.random().toString(36).slice(2);

function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

/** A day in words, with its year if that is not this year. @param {number} day */
function written(day) {
  const date = new Date(day);
  const year = date.getUTCFullYear() > new Date().getFullYear() ? "numeric" : undefined;
  return date.toLocaleDateString(document.documentElement.lang, { year, weekday: "short", month: "long", day: "numeric", timeZone: "UTC" });
}

/** The day of a step; NaN when it is over. @param {DOMStringMap} step @param {number} end @param {number} now */
function dayOf({ since, shift = "", late }, end, now) {
  const closes = closing.valueAsNumber || end;
  const from = { today: now, closing: closes }[since ?? ""] ?? (Number(shift) < 0 ? Math.min(end, closes) : end);
  let at = from + Number(shift) * DAY;
  const beyondFriday = Math.max((new Date(at).getUTCDay() + 6) % 7 - 4, 0);
  if (since === "last-day" && Number(shift) < 0) at -= beyondFriday * DAY;
  if (end < now && late === undefined && (since === "today" || at < now)) return NaN;
  return Math.max(at, now);
}

function fit() {
  const end = last.valueAsNumber;
  const [dated, now] = [end > 0, today()];
  const chosen = all("[data-in]:checked").map((box) => box.dataset.in);
  for (const item of all("[data-group]")) item.hidden = !chosen.includes(item.dataset.group);
  for (const day of days) {
    day.at = dated ? dayOf(day.item.dataset, end, now) : NaN;
    day.item.hidden = dated && !day.at;
    one("[data-when]", day.item).textContent = dated && !day.item.hidden ? written(day.at) : day.said;
  }
  one("[data-days]").append(...[...days].sort((a, b) => (dated ? (a.at || 0) - (b.at || 0) : 0)).map(({ item }) => item));
  one("[data-hint]").hidden = dated;
  one("[data-out]").hidden = !dated;
  status.textContent = "";
  keep();
}

/** The words of an element, each gap of a message in brackets. @param {any} element */
function words(element) {
  const made = element.cloneNode(true);
  for (const gap of made.querySelectorAll("mark")) gap.textContent = `[${gap.textContent}]`;
  return made.textContent.trim().replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, " ");
}

/** @param {any} said */
const quoted = (said) => say.said.replace("{words}", () => words(said));

/** What is to be done on a day, line by line. @param {any} item @param {boolean} [ticks] */
function lines(item, ticks) {
  const note = one("[data-note]", item);
  return [
    ...(note ? [words(note)] : []),
    ...all("li", item).filter((step) => !step.hidden).flatMap((step) => {
      const [how, box] = [one(".lw-how", step), one("input", step)];
      const mark = ticks ? (box.checked ? "☑ " : "☐ ") : "– ";
      return [mark + words(one("label", step)), ...(how ? [words(how)] : []), ...all("blockquote", step).map(quoted)];
    }),
  ];
}

const shown = () => days.filter(({ at }) => at).sort((a, b) => a.at - b.at);
/** @param {any} item */
const titleOf = (item) => words(one("[data-title]", item));

one("[data-copy]").onclick = async () => {
  const parts = shown().map(({ item, at }) => `${written(at)} · ${titleOf(item)}\n${lines(item, true).join("\n")}`);
  const text = [say.title.replace("{date}", written(last.valueAsNumber)), ...parts].join("\n\n");
  status.textContent = (await copy(text, one("[data-days]"))) ? say.copied : say.blocked;
};
one("[data-calendar]").onclick = () => {
  const events = shown().map(({ item, at }) => ({
    uid: `${item.dataset.day}-${own}`,
    day: at,
    title: titleOf(item),
    text: [...lines(item), location.href.replace(/[?#].*/, "")].join("\n"),
  }));
  const url = URL.createObjectURL(new Blob([calendar(events, new Date())], { type: "text/calendar;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: url, download: "leave-well.ics" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  status.textContent = say.filed;
};

function keep() {
  const state = {
    last: last.value,
    closing: closing.value,
    groups: all("[data-in]:checked").map((box) => box.dataset.in),
    done: boxes.filter((box) => box.checked).map((box) => box.name),
    own,
  };
  try {
    for (const box of [sessionStorage, localStorage]) delete box[KEY];
    if (!last.value && !closing.value && !state.groups.length && !state.done.length) return;
    sessionStorage[KEY] = JSON.stringify(state);
    if (remember.checked) localStorage[KEY] = sessionStorage[KEY];
  } catch {
    remember.disabled = true;
  }
}

const [held, stored] = ["sessionStorage", "localStorage"].map((box) => {
  try {
    return JSON.parse(/** @type {any} */ (window)[box][KEY]);
  } catch {}
});
remember.checked = !!stored;
const kept = held ?? stored ?? {};
[last.value, closing.value] = [kept.last ?? "", kept.closing ?? ""];
for (const box of all("[data-in]")) box.checked = kept.groups?.includes?.(box.dataset.in);
for (const box of boxes) box.checked = kept.done?.includes?.(box.name);
if (/^\w+$/.test(kept.own ?? "")) own = kept.own;
one("[data-form]").hidden = false;
one("[data-form]").oninput = fit;
one("[data-days]").onchange = keep;
remember.onchange = keep;
fit();
