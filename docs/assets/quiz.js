// @ts-check
/* The quiz, one question at a time. Reads the tree from the page:
     [data-lw=tree] data-start, data-say (JSON of strings)
       section > h2[id] + a[data-option][href="#next"], data-short, data-left   (a question)
       section[data-verdict] > h2[id] + a[data-full]                            (an outcome)
       section > span[id][data-lw-was]                                          (an id it had before)
   Without this script the same sections are read by jumping from anchor to anchor.
   State is the fragment, keyed by ids: #node!question.option,question.option — nothing is stored or sent. */

/** @typedef {{id: string, section: HTMLElement, heading: HTMLElement, options: Map<string, HTMLAnchorElement>}} Step */
/** @typedef {[question: string, option: string][]} Answers */

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
    nodes.set(heading.id, { id: heading.id, section, heading, options });
  }
  if (!nodes.has(begin)) throw new Error(`quiz: the start ${begin} is missing`);
  const title = document.title;
  const status = make("p", { role: "status", class: "lw-status" });
  const answered = make("div", { class: "lw-answers" });
  const change = make("div", { class: "lw-change" });
  tree.classList.add("lw-live");
  tree.prepend(status);

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
  const target = (link) => link?.hash.slice(1).split("!")[0] ?? "";
  /** @param {string} node @param {Answers} answers */
  const address = (node, answers) =>
    `#${node}${answers.length ? `!${answers.map((pair) => pair.join(".")).join(",")}` : ""}`;

  /** Walks from the start as far as the answers are valid; `loose` takes them in any order.
      @param {Answers} given @param {boolean} [loose] @returns {{node: string, path: Answers}} */
  function walk(given, loose) {
    let node = begin;
    /** @type {Answers} */
    const path = [];
    while (path.length < nodes.size) {
      const pair = loose ? given.find(([question]) => question === node) : given[path.length];
      const link = pair?.[0] === node ? nodes.get(node)?.options.get(pair[1]) : undefined;
      if (!pair || !link || !nodes.has(target(link))) break;
      path.push(pair);
      node = target(link);
    }
    return { node, path };
  }

  /** Finds one way to a node that was linked without answers. @param {string} wanted @returns {Answers} */
  function wayTo(wanted) {
    /** @type {[string, Answers][]} */
    const waiting = [[begin, []]];
    const seen = new Set();
    for (const [node, path] of waiting) {
      if (node === wanted) return path;
      if (seen.has(node)) continue;
      seen.add(node);
      for (const [option, link] of nodes.get(node)?.options ?? []) waiting.push([target(link), [...path, [node, option]]]);
    }
    return [];
  }

  function read() {
    const raw = location.hash.slice(1, 2000);
    const [wanted = "", rest = ""] = raw.split("!");
    const node = renamed.get(wanted) ?? wanted;
    if (!rest) {
      const known = nodes.has(node);
      return { ...walk(known ? wayTo(node) : []), repaired: raw !== "" && !known };
    }
    const given = /** @type {Answers} */ (rest.split(",").map((pair) => {
      const [question = "", option = ""] = pair.split(".");
      return [renamed.get(question) ?? question, option];
    }));
    const walked = walk(given);
    return { ...walked, repaired: walked.node !== node || walked.path.length !== given.length };
  }

  /** @param {Answers} path */
  function list(path) {
    const items = path.map(([question, option], index) => {
      const node = nodes.get(question);
      const short = node?.section.dataset.short ?? "";
      const again = make("a", { href: address(question, path.slice(0, index)), "data-change": question }, words("change"));
      again.append(make("span", { class: "lw-hidden" }, ` ${short}`));
      return make("li", {}, make("b", {}, short), make("span", {}, node?.options.get(option)?.textContent ?? ""), again);
    });
    answered.replaceChildren(make("h3", {}, words("answers")), make("ol", {}, ...items));
    answered.hidden = !path.length;
  }

  /** What a single other answer would lead to. @param {Answers} path @param {Step} end */
  function others(path, end) {
    const own = end.section.dataset.verdict;
    const seen = new Set();
    const items = [];
    for (const [index, [question, chosen]] of path.entries()) {
      for (const [option, link] of nodes.get(question)?.options ?? []) {
        if (option === chosen) continue;
        const reached = walk([...path.slice(0, index), [question, option], ...path.slice(index + 1)], true);
        const there = nodes.get(reached.node)?.section;
        if (!there?.dataset.verdict || there.dataset.verdict === own || seen.has(question + there.dataset.verdict)) continue;
        seen.add(question + there.dataset.verdict);
        const text = make("a", { href: address(reached.node, reached.path) }, link.textContent ?? "");
        const short = make("b", {}, nodes.get(question)?.section.dataset.short ?? "");
        items.push(make("li", {}, short, " ", text, " → ", there.querySelector(".lw-badge")?.cloneNode(true) ?? ""));
      }
    }
    change.replaceChildren(make("h3", {}, words("flip")), make("ul", {}, ...items));
    change.hidden = !items.length;
  }

  /** @param {boolean} focus */
  function show(focus) {
    const { node, path, repaired } = read();
    const here = nodes.get(node);
    if (!here) return;
    for (const other of nodes.values()) other.section.hidden = other !== here;
    for (const link of here.options.values()) link.setAttribute("href", `#${target(link)}`);
    list(path);
    here.section.append(answered);
    if (here.section.dataset.verdict) {
      others(path, here);
      here.section.append(change, answered);
      const full = here.section.querySelector("a[data-full]");
      full?.setAttribute("href", `${full.getAttribute("href")?.split("#")[0]}#!${address("", path).slice(2)}`);
    }
    for (const left of here.section.querySelectorAll(".lw-left")) left.remove();
    if (here.section.dataset.left) {
      here.heading.after(make("p", { class: "lw-left lw-meta" }, words("left", { n: here.section.dataset.left })));
    }
    if (repaired) {
      status.textContent = words("repaired");
      history.replaceState(null, "", address(node, path));
    }
    document.title = node === begin ? title : `${here.heading.firstChild?.textContent} · ${title}`;
    for (const link of document.querySelectorAll("a[data-lw-language]")) {
      link.setAttribute("href", `${link.getAttribute("href")?.split("#")[0]}${address(node, path)}`);
    }
    if (focus) {
      here.heading.focus({ preventScroll: true });
      here.section.scrollIntoView();
    }
  }

  tree.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { node, path } = read();
    const option = link.dataset.option;
    if (option) {
      event.preventDefault();
      const held = /** @type {Answers} */ (JSON.parse(tree.dataset.kept ?? "[]"));
      const walked = walk([...path, [node, option], ...held.filter(([question]) => question !== node)], true);
      const lost = held.filter(([question]) => question !== node && !walked.path.some(([one]) => one === question));
      delete tree.dataset.kept;
      const kept = walked.path.length - path.length - 1;
      status.textContent = lost.length
        ? words("dropped", { list: lost.map(([question]) => nodes.get(question)?.section.dataset.short).join(words("comma")) })
        : kept > 0 ? words("kept", { n: kept }) : "";
      history.pushState(null, "", address(walked.node, walked.path));
      show(true);
    } else if (link.dataset.change) {
      tree.dataset.kept = JSON.stringify(path);
      status.textContent = "";
    } else if (link.hash === `#${begin}`) {
      delete tree.dataset.kept;
      status.textContent = "";
    }
  });
  addEventListener("hashchange", () => show(true));
  addEventListener("popstate", () => show(true));
  show(false);
}
export {}; // a module: its names stay its own
