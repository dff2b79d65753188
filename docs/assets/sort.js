// @ts-check
/* Sorts many groups by the rule that stands on the page, and makes a list of what to do.
     [data-lw=sort] data-at (the stage that is shown), data-say (JSON of strings)
       [data-stage=names]: textarea, [data-count], [data-start], [data-without]
       [data-stage=ask]: [data-progress], h2, input[data-name], [data-question] > button[data-option], [data-back], [data-finish]
       [data-stage=list]: [data-result] > [data-parts], and what to do with the list; [data-copied]
       [data-part], [data-item], hidden: what a line of the rule with its groups, and one of these, is made from
       [data-rule] li[data-when="question.option …"][data-result]: a line of the rule; the first one that fits counts
   What was typed and tapped is held by the tab, and nobody is sent it; on the device only if asked. */
import { copy } from "./copy.js";

/** @typedef {{n: string, a: Record<string, string>, d?: boolean}} Group n: its name, a: its answers, d: done */
/** @typedef {{groups: Group[], at: number, stage: string, open: boolean, typed?: string, alone?: Record<string, string> | null}} State
     at: the group asked about; open: groups are added one after the other; typed: names not sorted yet; alone: only this one is asked again, and these
     were its answers */

const MOST = 300;
const LONGEST = 80;
const KEY = "leave-well.sort";
const root = /** @type {HTMLElement} */ (document.querySelector("[data-lw=sort]"));
/** @type {Record<string, string>} */
const say = JSON.parse(root.dataset.say ?? "");
/** @param {string} part @param {ParentNode} [within] @returns {any} */
const one = (part, within = root) => within.querySelector(part);
/** @param {string} part @returns {any[]} */
const all = (part) => [...root.querySelectorAll(part)];

const names = one("textarea");
const status = one("[data-status]");
const title = one("#sort-at");
const nameField = one("[data-name]");
const remember = one("[data-remember]");
const remove = one("[data-delete]");
const pattern = { part: one("[data-part]"), item: one("[data-item]") };
/** @type {[string, string[]][]} */
const questions = all("[data-question]").map((part) => [
  part.dataset.question,
  [...part.querySelectorAll("[data-option]")].map((option) => option.dataset.option),
]);
/** @type {{line: any, when: string[]}[]} */
const rows = all("[data-rule] li").map((line) => ({ line, when: line.dataset.when.trim().split(" ").filter(Boolean) }));
/** @type {State} */
let state = { groups: [], at: 0, stage: "names", open: false };

/** The names in what was typed or pasted: one a line, or between commas where there is but one line, without numbers,
    bullets and counts of members. @param {string} text */
function named(text) {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);
  const number = /^(?:[（(]?(\d{1,3})(?:[)）、．:：\s]|\.(?!\d))|[-*•·–—+☐✓①-⑳])\s*/;
  const count = /\s*[（(]\d{1,4}[)）]$/;
  /** @param {RegExp} sign */
  const mostly = (sign) => lines.filter((line) => sign.test(line)).length * 2 > lines.length;
  /** By how much the number of a line is more than its place. @param {string} line @param {number} index */
  const ahead = (line, index) => Number(number.exec(line)?.[1]) - index;
  const [numbered, counted, first] = [mostly(number), mostly(count), lines.map(ahead).find((by) => by >= 0)];
  const found = lines.flatMap((line, index) => {
    const own = ahead(line, index);
    const parts = (numbered && (own === first || isNaN(own)) ? line.replace(number, "") : line).split(lines[1] ? /[、；;\t]+/ : /[、；;\t,，]+/);
    return parts.map((part) => (parts.length > 1 ? part.trim().replace(number, "") : part));
  });
  const clean = found.map((name) => (counted ? name.replace(count, "") : name).trim()).filter((name) => name && !/^\d+$/.test(name));
  return [...new Set(clean.map((name) => name.replace(/^(.{79}).{2,}/u, "$1…")))].slice(0, MOST);
}

/** The line of the rule for these answers; undefined while it depends on what is still to be asked.
    @param {Record<string, string>} answers @returns {any} */
function ruled(answers) {
  const left = questions.find(([question]) => !answers[question]);
  if (left) {
    const found = new Set(left[1].map((option) => ruled({ ...answers, [left[0]]: option })));
    return found.size === 1 ? [...found][0] : undefined;
  }
  const given = Object.entries(answers).map((pair) => pair.join("."));
  return rows.find(({ when }) =>
    questions.every(([question]) => {
      const mine = when.filter((pair) => pair.startsWith(`${question}.`));
      return !mine.length || mine.some((pair) => given.includes(pair));
    }),
  );
}

/** The first question that is still to be asked about a group. @param {Group} group */
const toAsk = (group) => (ruled(group.a) ? undefined : questions.find(([question]) => !group.a[question])?.[0]);
/** @param {Group} group @param {number} index */
const called = (group, index) => group.n || say.nameless.replace("{n}", String(index + 1));
const unsorted = () => state.groups.filter(toAsk).length;

function keep() {
  try {
    for (const box of [sessionStorage, localStorage]) delete box[KEY];
    if (!state.groups.length && !state.typed) return;
    sessionStorage[KEY] = JSON.stringify(state);
    if (remember.checked) localStorage[KEY] = sessionStorage[KEY];
  } catch {
    remember.disabled = true;
  }
}

/** @param {any} kept @returns {boolean} whether it is a state of this page */
function take(kept) {
  if (!kept || !Array.isArray(kept.groups)) return false;
  /** @type {Group[]} */
  const groups = kept.groups.slice(0, MOST).map((/** @type {any} */ group) => {
    const known = questions.filter(([question, options]) => options.includes(group?.a?.[question]));
    return { n: String(group?.n ?? "").slice(0, LONGEST), d: !!group?.d, a: Object.fromEntries(known.map(([question]) => [question, group.a[question]])) };
  });
  const at = groups[+kept.at] ? +kept.at : 0;
  const stage = groups.length && ["ask", "list"].includes(kept.stage) ? kept.stage : "names";
  state = { groups, at, stage, open: !!kept.open, typed: kept.typed };
  return groups.length > 0;
}

/** @param {string} stage @param {boolean} [quietly] leaves the focus where it is */
function show(stage, quietly) {
  state.stage = stage;
  root.dataset.at = stage;
  for (const part of all("[data-stage]")) part.hidden = part.dataset.stage !== stage;
  if (stage === "ask") ask(quietly);
  if (stage === "list") list();
  keep();
  if (quietly) return;
  const heading = stage === "ask" ? title : one(stage === "list" ? "#sort-list" : "textarea");
  if (stage === "list") heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (root.getBoundingClientRect().top < 0 || stage !== "ask") root.scrollIntoView();
}

/** Shows the next question about the group at hand. @param {boolean} [quietly] */
function ask(quietly) {
  const group = state.groups[state.at] ?? { n: "", a: {} };
  const question = toAsk(group);
  title.textContent = called(group, state.at);
  nameField.parentElement.hidden = !(state.open || state.alone);
  nameField.value = group.n;
  const words = state.open ? say.open : say.progress;
  one("[data-progress]").hidden = state.open && !group.n;
  one("[data-progress]").textContent = words.replace("{n}", String(state.at + 1)).replace("{all}", String(state.groups.length));
  one("[data-back]").disabled = !state.at && !Object.keys(group.a).length;
  for (const part of all("[data-question]")) part.hidden = part.dataset.question !== question;
  if (!quietly && !question) next();
}

/** Goes on to the next group that has a question open, or to the list. */
function next() {
  const after = state.groups.findIndex((group, index) => index > state.at && toAsk(group));
  const found = after < 0 ? state.groups.findIndex(toAsk) : after;
  if (state.alone) {
    state.alone = null;
    show("list");
  } else if (found >= 0) {
    state.at = found;
    show("ask");
  } else if (state.open && state.groups.length < MOST) {
    state.at = state.groups.push({ n: "", a: {} }) - 1;
    show("ask");
  } else {
    status.textContent = "";
    show("list");
  }
}

/** @param {string} question @param {string} option */
function answer(question, option) {
  const group = state.groups[state.at];
  group.a[question] = option;
  const row = ruled(group.a);
  if (!row) return show("ask");
  status.textContent = say.line.replace("{name}", () => called(group, state.at)).replace("{what}", resultTitle(row.line.dataset.result));
  next();
}

function back() {
  status.textContent = "";
  let group = state.groups[state.at];
  if (!Object.keys(group.a).length && state.at) {
    if (state.open && state.at === state.groups.length - 1 && !group.n) state.groups.pop();
    group = state.groups[--state.at];
  }
  const last = questions.map(([question]) => question).filter((question) => group.a[question]).pop();
  if (last) delete group.a[last];
  show("ask");
}

/** @param {string} result @returns {string} */
const resultTitle = (result) => one(`section[data-result="${result}"] .lw-badge`).lastChild.textContent.trim();

/** What is on the list: each result with its lines of the rule, each line with its groups.
    @returns {{section: any, name: string, n: number, parts: {line: any, groups: [Group, number][]}[]}[]} */
function sorted() {
  return all("section[data-result]").map((section) => {
    const { result } = section.dataset;
    const parts = rows.flatMap(({ line }) => {
      /** @type {[Group, number][]} */
      const groups = state.groups.flatMap((group, index) => (ruled(group.a)?.line === line ? [[group, index]] : []));
      return line.dataset.result === result && groups.length ? [{ line, groups }] : [];
    });
    return { section, name: resultTitle(result), n: parts.reduce((sum, { groups }) => sum + groups.length, 0), parts };
  });
}

function list() {
  one("[data-copied]").textContent = "";
  for (const { section, n, parts } of sorted()) {
    section.hidden = !n;
    one("[data-n]", section).textContent = n;
    one("[data-parts]", section).replaceChildren(...parts.map(part));
  }
  const left = unsorted();
  one("[data-unsorted]").textContent = left && !state.open ? say.unsorted.replace("{n}", String(left)) : "";
  one("[data-on]").hidden = !left;
  one("[data-more]").hidden = left > 0;
}

/** @param {{line: any, groups: [Group, number][]}} of */
function part({ line, groups }) {
  const made = pattern.part.cloneNode(true);
  const [link, source] = [one("a", made), one("a", line)];
  one("span", made).textContent = one("[data-text]", line).textContent;
  if (source) [link.href, link.textContent] = [source.href, source.textContent];
  else link.remove();
  one("ul", made).append(...groups.map((group) => item(...group)));
  return made;
}

/** @param {Group} group @param {number} index */
function item(group, index) {
  const made = pattern.item.cloneNode(true);
  const [box, name, change, out] = ["input", "b", "[data-change]", "[data-out]"].map((part) => one(part, made));
  name.textContent = called(group, index);
  box.checked = !!group.d;
  box.onchange = () => {
    group.d = box.checked;
    keep();
  };
  change.onclick = () => {
    Object.assign(state, { at: index, alone: group.a });
    group.a = {};
    status.textContent = "";
    show("ask");
  };
  out.onclick = () => {
    const place = all("[data-out]").indexOf(out);
    state.groups.splice(index, 1);
    show(state.groups[0] ? "list" : "names", place < state.groups.length);
    all("[data-out]")[place].focus();
  };
  for (const button of [change, out]) button.setAttribute("aria-label", `${button.textContent.trim()} ${name.textContent}`);
  return made;
}

/** The list as it reads well in a chat. */
function asText() {
  const found = sorted().filter(({ n }) => n);
  const lines = found.flatMap(({ name, n, parts }) => [
    "",
    say.part.replace("{result}", name).replace("{n}", String(n)),
    ...parts.flatMap(({ line, groups }) => [
      one("[data-text]", line).textContent,
      ...groups.map(([group, index]) => `${group.d ? "☑" : "☐"} ${called(group, index)}`),
    ]),
  ]);
  return [say.title.replace("{n}", String(found.reduce((sum, { n }) => sum + n, 0))), ...lines].join("\n");
}

names.oninput = () => {
  const { length } = named(names.value);
  one("[data-count]").textContent = length ? say.counted.replace("{n}", String(length)) : "";
  one("[data-start]").disabled = !length;
  state.typed = names.value;
  keep();
};
/** @param {Group[]} groups @param {boolean} open */
function begin(groups, open) {
  const known = new Set(state.groups.map((group) => group.n));
  state.groups.push(...groups.filter((group) => !group.n || !known.has(group.n)));
  Object.assign(state, { open, alone: null, at: Math.max(state.groups.findIndex(toAsk), 0) });
  names.value = "";
  names.oninput();
  status.textContent = "";
  show(unsorted() ? "ask" : "list");
}
one("[data-start]").onclick = () => begin(named(names.value).map((n) => ({ n, a: {} })), false);
one("[data-without]").onclick = () => begin([{ n: "", a: {} }], true);
for (const part of all("[data-question]")) {
  part.onclick = (/** @type {any} */ { target }) => {
    const button = target.closest("[data-option]");
    if (button) answer(part.dataset.question, button.dataset.option);
  };
}
nameField.oninput = () => {
  const group = state.groups[state.at];
  group.n = nameField.value.trim().slice(0, LONGEST);
  title.textContent = called(group, state.at);
  keep();
};
one("[data-back]").onclick = back;
one("[data-finish]").onclick = () => {
  const last = state.groups[state.groups.length - 1];
  if (state.open && last && !last.n && !Object.keys(last.a).length) state.groups.pop();
  const asked = state.groups[state.at];
  if (state.alone && asked && toAsk(asked)) asked.a = state.alone;
  state.alone = null;
  status.textContent = "";
  show(state.groups.length ? "list" : "names");
};
one("[data-on]").onclick = () => {
  state.at = state.groups.findIndex(toAsk);
  show("ask");
};
one("[data-more]").onclick = () => {
  if (state.open) begin([{ n: "", a: {} }], true);
  else show("names");
};
one("[data-copy]").onclick = async () => {
  one("[data-copied]").textContent = (await copy(asText(), one("[data-whole]"))) ? say.copied : say.blocked;
};
one("[data-print]").onclick = () => print();
remember.onchange = keep;
const wanted = remove.textContent;
remove.onblur = () => (remove.textContent = wanted);
remove.onclick = () => {
  if (remove.textContent === wanted) return void (remove.textContent = say.sure);
  remove.textContent = wanted;
  remember.checked = false;
  state = { groups: [], at: 0, stage: "names", open: false };
  show("names");
  status.textContent = say.deleted;
};

const [held, stored] = ["sessionStorage", "localStorage"].map((box) => {
  try {
    return JSON.parse(/** @type {any} */ (window)[box][KEY]);
  } catch {}
});
remember.checked = !!stored;
if (!take(held) && !state.typed && take(stored)) {
  state.stage = "list";
  status.textContent = say.kept;
}
names.value = state.typed ?? "";
names.oninput();
one("[data-rule]").open = false;
addEventListener("beforeprint", () => (one("[data-rule]").open = true));
show(state.stage, true);
