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
const written = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", month: "long", day: "numeric", timeZone: "UTC" });
/** What makes the events of this plan those of no other. */
let own = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

/** The day of a step; NaN when it is over. @param {DOMStringMap} step @param {number} end @param {number} now */
function dayOf({ since, shift = "", late }, end, now) {
  const closes = closing.valueAsNumber || end;
  let at = since === "today" ? now : (since === "closing" ? closes : end) + Number(shift) * DAY;
  const beyondFriday = Math.max((new Date(at).getUTCDay() + 6) % 7 - 4, 0);
  if (since === "last-day" && Number(shift) < 0) at -= beyondFriday * DAY;
  if (end < now && late === undefined && (since === "today" || at < now)) return NaN;
  return Math.max(at, now);
}

function fit() {
  const end = last.valueAsNumber;
  const [dated, now] = [!Number.isNaN(end), today()];
  const chosen = all("[data-in]:checked").map((box) => box.dataset.in);
  for (const item of all("[data-group]")) item.hidden = !chosen.includes(item.dataset.group);
  for (const day of days) {
    day.at = dated ? dayOf(day.item.dataset, end, now) : NaN;
    day.item.hidden = dated && Number.isNaN(day.at);
    one("[data-when]", day.item).textContent = dated && !day.item.hidden ? written.format(day.at) : day.said;
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

/** What is to be done on a day, line by line. @param {any} item @param {boolean} [ticks] */
function lines(item, ticks) {
  const note = one("[data-note]", item);
  return [
    ...(note ? [words(note)] : []),
    ...all("li", item).filter((step) => !step.hidden).flatMap((step) => {
      const [how, box] = [one(".lw-how", step), one("input", step)];
      const mark = ticks ? (box.checked ? "☑ " : "☐ ") : "– ";
      return [mark + words(one("label", step)), ...(how ? [words(how)] : []), ...all("blockquote", step).map((said) => `“${words(said)}”`)];
    }),
  ];
}

const shown = () => days.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at);
/** @param {any} item */
const titleOf = (item) => words(one("[data-title]", item));

one("[data-copy]").onclick = async () => {
  const parts = shown().map(({ item, at }) => `${written.format(at)} · ${titleOf(item)}\n${lines(item, true).join("\n")}`);
  const text = [say.title.replace("{date}", written.format(last.valueAsNumber)), ...parts].join("\n\n");
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
    if (held || remember.checked || last.value || state.groups.length || state.done.length) sessionStorage[KEY] = held = JSON.stringify(state);
    if (remember.checked) localStorage[KEY] = sessionStorage[KEY];
    else delete localStorage[KEY];
  } catch {
    remember.disabled = true;
  }
}

/** @type {any} */
let [stored, held] = [null, null];
try {
  held = JSON.parse(sessionStorage[KEY] ?? "null");
} catch {}
try {
  stored = JSON.parse(localStorage[KEY] ?? "null");
} catch {}
remember.checked = stored !== null;
const kept = held ?? stored ?? {};
[last.value, closing.value] = [String(kept.last ?? ""), String(kept.closing ?? "")];
for (const box of all("[data-in]")) box.checked = [].concat(kept.groups ?? []).some((group) => group === box.dataset.in);
for (const box of boxes) box.checked = [].concat(kept.done ?? []).some((name) => name === box.name);
if (/^[0-9a-f]{16}$/.test(kept.own)) own = kept.own;
one("[data-form]").hidden = false;
one("[data-form]").oninput = fit;
one("[data-days]").onchange = keep;
remember.onchange = keep;
fit();
