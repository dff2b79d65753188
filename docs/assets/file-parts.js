// @ts-check
/* The first thing that happens in the guide in one file: what macros/site/offline/compact.py says once comes back to all
   places where it belongs, and every entry gets a section of its own.
     style#said: .h1:before{content:"heading above"} .l1:before{content:"line"}; .q1 is a quotation with a heading
     main > article > h2 and [data-lw=tree] > h3, what follows, h3, …   an empty a[href="#c12"] says the title there,
     p that holds links alone: a list of them */

/** @typedef {{heading: HTMLElement, section: HTMLElement, article: HTMLElement}} Entry */
/** @typedef {{heading: HTMLElement, text: string}} Place */

const style = /** @type {HTMLElement} */ (document.getElementById("said"));
/** @type {Map<string, string>} */
const said = new Map();
for (const [, names = "", words = ""] of (style.textContent ?? "").matchAll(/([.\w:,]+)\{content:"((?:\\.|[^"\\])*)"/g)) {
  for (const name of names.matchAll(/\.(\w+)/g)) said.set(name[1] ?? "", words.replace(/\\(.)/g, "$1"));
}
style.remove();
/** What stands above many paragraphs tells none from another. @type {Set<Element>} */
const labels = new Set();
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
for (const element of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("[class]"))) {
  const name = element.className;
  if (/^l\w+$/.test(name)) element.textContent = said.get(name) ?? "";
  if (!/^[hlq]\w{0,2}$/.test(name)) continue;
  element.removeAttribute("class");
  if (/^[hq]\w/.test(name)) {
    const heading = document.createElement("h4");
    heading.textContent = said.get(`h${name.slice(1)}`) ?? "";
    element.before(heading);
    labels.add(heading);
  }
  if (name.startsWith("q")) {
    const letter = document.createElement("blockquote");
    letter.append(...element.childNodes);
    element.replaceWith(letter);
  }
}

/** A heading of the tree as quiz.js looks for it. @param {HTMLElement} heading */
function raised(heading) {
  const higher = document.createElement("h2");
  higher.id = heading.id;
  higher.append(...heading.childNodes);
  heading.replaceWith(higher);
  return higher;
}

/** Every entry, in the order of the file; the beginning of a chapter is one, too. @type {Entry[]} */
export const entries = [];
for (const article of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("article"))) {
  for (const box of [article, .../** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll("[data-lw=tree]"))]) {
    /** @type {HTMLElement | undefined} */
    let section;
    for (const child of /** @type {HTMLElement[]} */ ([...box.children])) {
      const element = box !== article && child.tagName === "H3" ? raised(child) : child;
      if (/^H[23]$/.test(element.tagName)) {
        section = document.createElement("section");
        element.before(section);
        entries.push({ heading: element, section, article });
      }
      if (section && !element.matches("[data-lw], .again")) section.append(element);
    }
  }
}

for (const box of main.querySelectorAll("p")) {
  const links = [...box.childNodes];
  if (links.length < 2 || links.some(({ nodeName }) => nodeName !== "A")) continue;
  const all = document.createElement("ul");
  for (const link of links) all.appendChild(document.createElement("li")).append(link);
  box.replaceWith(all);
}
/** The links that say where they lead. */
const titled = [...main.querySelectorAll("a")].filter((link) => !link.firstChild);
/** What can be found: entries, and what has an id inside of them. The words of links count where they lead. @type {Place[]} */
export const places = [];
for (const { section } of entries) {
  const tree = section.closest("[data-lw=tree]");
  if (tree && !section.querySelector("h2 + p > b")) continue;
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("h2, h3, h4, h5, p, li, dt, dd, td, blockquote"))) {
    if (part.id) places.push({ heading: part, text: "" });
    else if (!labels.has(part) && !part.parentElement?.closest("p, li, dd, blockquote")) places[places.length - 1].text += ` ${part.textContent}`;
  }
}
for (const link of titled) link.textContent = document.getElementById(link.hash.slice(1))?.textContent ?? "";
