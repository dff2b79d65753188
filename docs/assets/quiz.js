// @ts-check
/* The quiz, one question at a time. Reads the tree from the page:
     [data-lw=tree] data-start, data-say (JSON of strings)
       section > h2[id] + a[data-option][href="#next"], data-short, data-left   (a question)
       section[data-verdict] > h2[id] + a[data-full]                            (an outcome)
       section > span[id][data-lw-was]                                          (an id it had before)
   What stands on the card of an outcome is the article of its own page, fetched while the question before it is shown.
   Without this script, or where nothing can be fetched, the same sections are read by jumping from anchor to anchor.
   The node is in the fragment, the answers are in the history's entry (answers.js): nothing is stored or sent. */
import { fragment, given, keep } from "./answers.js";
import { compose } from "./composer.js";
import { advise } from "./outcome.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{section: HTMLElement, heading: HTMLElement, options: Map<string, HTMLAnchorElement>,
     full: HTMLAnchorElement | null, asked?: boolean, fit?: (path: Answers) => unknown}} Step */

const root = document.querySelector('[data-lw="tree"]');
if (root instanceof HTMLElement) start(root);

/** @param {HTMLElement} tree */
function start(tree) {
  /** @type {Record<string, string>} */
  const say = JSON.parse(tree.dataset.say ?? "{}");
  const begin = tree.dataset.start ?? "";
  /** @type {Map<string, Step>} */
  const nodes = new Map();
  /** @type {Map<string, string>} */
  const renamed = new Map();
  for (const section of tree.querySelectorAll("section")) {
    const heading = section.querySelector("h2");
    if (!heading?.id) throw new Error("quiz: a section has no heading with an id");
    const options = new Map();
    for (const link of section.querySelectorAll("a[data-option]")) options.set(link.getAttribute("data-option"), link);
    for (const was of section.querySelectorAll("[data-lw-was]")) renamed.set(was.id, heading.id);
    heading.tabIndex = -1;
    nodes.set(heading.id, { section, heading, options, full: section.querySelector("a[data-full]") });
  }
  if (!nodes.has(begin)) throw new Error(`quiz: the start ${begin} is missing`);
  const title = document.title;
  const status = make("p", { role: "status", class: "lw-status" });
  const answered = make("div", { class: "lw-answers" });
  tree.classList.add("lw-live");
  tree.prepend(status);
  /** Where the reader is: the node, the answers before it, and those given for later. */
  let here = begin;
  /** @type {Answers} */
  let path = [];
  /** @type {Answers} */
  let later = [];
  /** @type {unknown} */
  let entry;

  /** @param {string} tag @param {Record<string, string>} attributes @param {(string | globalThis.Node)[]} inside */
  function make(tag, attributes, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  }
  /** @param {string} key @param {Record<string, string | number>} slots */
  const words = (key, slots = {}) => (say[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => String(slots[name] ?? ""));
  /** @param {HTMLAnchorElement | undefined} link */
  const target = (link) => link?.getAttribute("href")?.slice(1) ?? "";
  /** @param {string} id */
  const short = (id) => nodes.get(id)?.section.dataset.short ?? "";

  /** Walks as far as the answers are valid, from the question of the first; `loose` takes the others in any order.
      @param {Answers} answers @param {boolean} [loose] @returns {[node: string, path: Answers]} */
  function walk(answers, loose) {
    const first = answers[0]?.[0] ?? "";
    let node = nodes.has(first) ? first : begin;
    /** @type {Answers} */
    const walked = [];
    while (walked.length < nodes.size) {
      const pair = loose ? answers.find(([question]) => question === node) : answers[walked.length];
      const next = pair?.[0] === node ? target(nodes.get(node)?.options.get(pair[1])) : "";
      if (!pair || !nodes.has(next)) break;
      walked.push(pair);
      node = next;
    }
    return [node, walked];
  }

  /** Takes the answers from the address or the history; returns whether some of them do not hold. */
  function read() {
    const all = given();
    const now = (/** @type {Answers} */ answers) =>
      /** @type {Answers} */ (answers.map(([question, option]) => [renamed.get(question) ?? question, option]));
    const wanted = renamed.get(all.node) ?? all.node;
    [here, path] = walk(now(all.path));
    later = now(all.later);
    if (!path.length) {
      here = nodes.has(wanted) ? wanted : begin;
      return all.claimed > 0 || (location.hash.length > 1 && here !== wanted);
    }
    if (wanted && wanted !== here && path.length === all.path.length) {
      here = path.pop()?.[0] ?? begin; // the last answer was cut in two, or leads elsewhere today
    }
    return path.length < Math.max(all.claimed, all.path.length);
  }

  /** @param {HTMLElement} section */
  function list(section) {
    const items = path.map(([question, option], index) => {
      const again = make("a", { href: fragment(question, path.slice(0, index), path.slice(index)) }, words("change"));
      again.append(make("span", { class: "lw-hidden" }, ` ${short(question)}`));
      const text = nodes.get(question)?.options.get(option)?.textContent ?? "";
      return make("li", {}, make("b", {}, short(question)), make("span", {}, text), again);
    });
    answered.replaceChildren(make("h3", {}, words("answers")), make("ol", {}, ...items));
    answered.hidden = !path.length;
    section.append(answered);
  }

  /** Fetches the article of an outcome, once, and puts it on its card. @param {string} id @param {Step} step */
  async function fetched(id, step) {
    if (!step.full || step.asked) return;
    step.asked = true;
    try {
      const address = step.full.href.split("#")[0] ?? "";
      const html = await (await fetch(address)).text();
      const card = /** @type {HTMLElement | null} */ (new DOMParser().parseFromString(html, "text/html").querySelector(".lw-outcome"));
      const heading = card?.querySelector("h1");
      if (!card || !heading) return;
      for (const part of card.querySelectorAll("[href], [src], [id], [aria-labelledby]")) {
        for (const name of ["href", "src"]) {
          const link = part.getAttribute(name);
          if (link !== null) part.setAttribute(name, new URL(link, address).href);
        }
        for (const name of ["id", "aria-labelledby"]) {
          const own = part.getAttribute(name);
          if (own) part.setAttribute(name, `${id}--${own}`);
        }
      }
      step.section.querySelector(".lw-summary")?.replaceWith(card);
      step.section.classList.add("lw-carded");
      compose(card);
      step.fit = advise(card, address);
      step.heading = heading;
      heading.tabIndex = -1;
      step.full.textContent = words("page");
      if (here === id) show(step.section.contains(document.activeElement));
    } catch {
      step.asked = false; // opened from disk, or no network: the summary stays, and the next time tries again
    }
  }

  /** @param {boolean} focus */
  function show(focus) {
    const step = nodes.get(here);
    if (!step) return;
    for (const other of nodes.values()) other.section.hidden = other !== step;
    tree.parentElement?.setAttribute("data-at", step.full ? "end" : here === begin ? "start" : "way");
    for (const [option, link] of step.options) {
      if (later.some((pair) => pair[0] === here && pair[1] === option)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      const next = nodes.get(target(link));
      if (next) fetched(target(link), next);
    }
    if (step.full) {
      fetched(here, step);
      step.full.hash = fragment("", path);
    }
    if (step.fit) step.fit(path);
    else list(step.section);
    for (const left of step.section.querySelectorAll(".lw-left")) left.remove();
    const { left } = step.section.dataset;
    if (left) step.heading.after(make("p", { class: "lw-left lw-meta" }, words(left === "1" ? "last" : "left", { n: left })));
    document.title = here === begin ? title : `${step.heading.firstChild?.textContent} · ${title}`;
    for (const link of document.querySelectorAll("a[data-lw-language]")) {
      /** @type {HTMLAnchorElement} */ (link).hash = fragment(here, path, later);
    }
    if (focus) step.heading.focus({ preventScroll: true });
    if (focus || here !== begin) tree.scrollIntoView();
  }

  /** Shows what the address says. @param {boolean} focus */
  function arrive(focus) {
    if (entry && entry === history.state) return; // one jump is told twice
    status.textContent = read() ? words("repaired") : "";
    if (location.hash) keep(`#${here}`, path, later);
    entry = history.state;
    show(focus);
  }

  tree.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const option = link?.dataset.option;
    if (!option || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const held = later.filter(([question]) => question !== here);
    const [next, walked] = walk([...path, [here, option], ...held], true);
    const lost = held.filter(([question]) => !walked.some(([one]) => one === question));
    keep(`#${here}`, path, [[here, option], ...held]);
    status.textContent = lost.length
      ? words("dropped", { list: lost.map(([question]) => short(question)).join(words("comma")) })
      : walked.length - path.length > 1 ? words("kept") : "";
    [here, path, later] = [next, walked, []];
    keep(`#${here}`, path, later, true);
    entry = history.state;
    show(true);
  });
  addEventListener("hashchange", () => arrive(true));
  addEventListener("popstate", () => arrive(true));
  arrive(false);
}
