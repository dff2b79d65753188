// @ts-check
/* The quiz, one question at a time. Reads the tree from the page:
     [data-lw=tree] data-start, data-say (JSON of strings) > [role=status]
       section[data-short] > h2[id] + a[data-option][href="#next" or the page of an advice]   (a question)
       section[data-verdict] > h2[id] + .lw-summary + a[data-full]              (an outcome)
       section > span[id][data-lw-was]                                          (an id it had before)
       .lw-answers[hidden] > h3 + ol > li[hidden] > b + span + a > span         (an answer, to be filled in, with the link to change it)
   What stands on the card of an outcome is the article of its own page, fetched while the question before it is shown.
   Where nothing can be fetched, its short section stays. Without this script a reader jumps from anchor to anchor and
   ends on that page.
   The node is in the fragment, the answers are in the history's entry (answers.js): nothing is stored or sent. */
import { fragment, given, keep } from "./answers.js";
import { compose } from "./composer.js";
import { advise } from "./outcome.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{id: string, section: HTMLElement, heading: HTMLElement, full: HTMLAnchorElement | null, asked?: boolean, again?: boolean,
     fit?: (path: Answers) => unknown}} Step */

/** @param {ParentNode} within @param {string} part @returns {any} */
const one = (within, part) => within.querySelector(part);
/** @type {HTMLElement} */
const tree = one(document, "[data-lw=tree]");
const { start: begin = "", say = "" } = tree.dataset;
const words = JSON.parse(say);
const status = one(tree, "[role=status]");
const answered = one(tree, ".lw-answers");
const title = document.title;
/** Each under its id, and under those it had before. @type {Map<string, Step>} */
const nodes = new Map();
for (const section of tree.querySelectorAll("section")) {
  const heading = one(section, "h2");
  heading.tabIndex = -1;
  const step = { id: heading.id, section, heading, full: one(section, "[data-full]") };
  for (const { id } of [heading, ...section.querySelectorAll("[data-lw-was]")]) nodes.set(id, step);
}
/** Where the reader is: the node, the answers before it, and those given for later. */
let here = begin;
/** @type {Answers} */
let path = [];
/** @type {Answers} */
let later = [];
/** @type {unknown} */
let entry;

/** @param {string} question @param {string} option @returns {any} */
const choice = (question, option) => {
  const step = nodes.get(question);
  return step && one(step.section, `[data-option="${option}"]`);
};
/** The line of a question in the list of answers, a copy of the first. @param {string} question */
const asked = (question) => {
  const found = one(answered, `[data-asked="${question}"]`);
  if (found) return found;
  const item = one(answered, "li").cloneNode(true);
  item.dataset.asked = question;
  for (const part of item.querySelectorAll("b, a > span")) part.textContent = nodes.get(question)?.section.dataset.short;
  one(answered, "ol").append(item);
  return item;
};
/** The id of the node that an answer leads to: a question's anchor, or the page of an advice. @param {any} link */
const target = (link) => link?.getAttribute("href").match(/([\w-]+)\/?(index\.html)?$/)[1];

/** Walks as far as the answers are valid, from the question of the first; `loose` takes the others in any order.
    @param {Answers} answers @param {boolean} [loose] @returns {[node: string, path: Answers]} */
function walk(answers, loose) {
  let node = answers[0] && nodes.has(answers[0][0]) ? answers[0][0] : begin;
  /** @type {Answers} */
  const walked = [];
  while (walked.length < nodes.size) {
    const pair = loose ? answers.find(([question]) => question === node) : answers[walked.length];
    const next = pair && pair[0] === node && target(choice(...pair));
    if (!pair || !nodes.has(next)) break;
    walked.push(pair);
    node = next;
  }
  return [node, walked];
}

/** Takes the answers from the address or the history; returns whether some of them do not hold. */
function read() {
  const all = given();
  /** @param {Answers} answers @returns {Answers} */
  const now = (answers) => answers.map(([question, option]) => [nodes.get(question)?.id ?? question, option]);
  const wanted = nodes.get(all.node)?.id;
  [here, path] = walk(now(all.path));
  later = now(all.later).filter((pair) => choice(...pair));
  if (!path.length) {
    here = wanted ?? begin;
    return all.claimed || (!wanted && location.hash.length > 1);
  }
  // the last answer was cut in two, or leads elsewhere today
  if (wanted && wanted !== here && path.length === Math.max(all.claimed, all.path.length)) here = path.pop()?.[0] ?? begin;
  return here !== (wanted ?? here) || path.length < all.path.length;
}

/** Lists the answers in a section. @param {HTMLElement} section */
function list(section) {
  const items = path.map(([question, option], index) => {
    const item = asked(question);
    one(item, "span").textContent = choice(question, option).textContent;
    one(item, "a").hash = fragment(question, path.slice(0, index), path.slice(index));
    return item;
  });
  for (const item of answered.querySelectorAll("li")) item.hidden = !items.includes(item);
  one(answered, "ol").append(...items);
  answered.hidden = !path.length;
  section.append(answered);
}

/** Fetches the article of an outcome, once, and puts it on its card. @param {Step | undefined} step */
async function fetched(step) {
  if (!step?.full || step.asked) return;
  step.asked = true;
  try {
    const address = step.full.href.split("#")[0] ?? "";
    const html = await (await fetch(address)).text();
    // nobody waits for it yet, but perhaps for the next question
    if (here !== step.id) await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done, /** @type {any} */ ({ timeout: 999 })));
    const card = one(new DOMParser().parseFromString(html, "text/html"), ".lw-outcome");
    for (const part of card.querySelectorAll("*")) {
      for (const { name, value } of [...part.attributes]) {
        if (/^(href|src)$/.test(name)) part.setAttribute(name, new URL(value, address).href);
        if (/^(id|aria-labelledby)$/.test(name)) part.setAttribute(name, `${step.id}--${value}`);
      }
    }
    one(step.section, ".lw-summary").replaceWith(card);
    step.section.classList.add("lw-carded");
    compose(card);
    step.fit = advise(card, address);
    step.heading = one(card, "h1");
    step.heading.tabIndex = -1;
    step.full.textContent = words.page;
    if (here === step.id) show(step.section.contains(document.activeElement));
  } catch {
    // opened from disk, or no network: the summary stays; whoever waits for it, and the next time, tries again
    step.asked = false;
    if (here === step.id && !step.again) setTimeout(fetched, 999, Object.assign(step, { again: true }));
  }
}

/** @param {boolean} focus */
function show(focus) {
  const step = /** @type {Step} */ (nodes.get(here));
  const { section, full } = step;
  for (const other of nodes.values()) if (other.section.hidden === (other === step)) other.section.hidden = other !== step;
  /** @type {HTMLElement} */ (tree.parentElement).dataset.at = full ? "end" : here === begin ? "start" : "way";
  for (const link of section.querySelectorAll("[data-option]")) {
    const before = later.some((pair) => pair[0] === here && choice(...pair) === link);
    link.setAttribute("aria-current", String(before));
    // what an answer may lead to comes after the question has been painted
    requestAnimationFrame(() => setTimeout(fetched, 0, nodes.get(target(link))));
  }
  fetched(step);
  if (full) full.hash = fragment("", path);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-lw-language]"))) {
    link.hash = fragment(here, path, later);
  }
  if (step.fit) answered.remove(), step.fit(path);
  else list(section);
  document.title = here === begin ? title : `${step.heading.firstChild?.textContent} · ${title}`;
  if (focus) step.heading.focus({ preventScroll: true });
  if (focus || here !== begin) tree.scrollIntoView();
}

/** Shows what the address says. @param {boolean} focus */
function arrive(focus) {
  // one jump is told twice
  if (entry && entry === history.state) return;
  status.textContent = read() ? words.repaired : "";
  if (location.hash) keep(`#${here}`, path, later);
  entry = history.state;
  show(focus);
}

tree.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a");
  const option = link?.dataset.option;
  if (!option || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const held = later.filter(([question]) => question !== here);
  const [next, walked] = walk([...path, [here, option], ...held], true);
  const lost = held.filter(([question]) => !walked.some(([one]) => one === question));
  keep(`#${here}`, path, [[here, option], ...held]);
  status.textContent = lost.length
    ? words.dropped.replace("{list}", lost.map(([question]) => one(asked(question), "b").textContent).join(words.comma))
    : walked.length - path.length > 1 ? words.kept : "";
  [here, path, later] = [next, walked, []];
  keep(`#${here}`, path, later, true);
  entry = history.state;
  show(true);
});
addEventListener("hashchange", () => arrive(true));
addEventListener("popstate", () => arrive(true));
arrive(false);
tree.classList.add("lw-live");
