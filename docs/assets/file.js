// @ts-check
/* The guide in one file (macros/site/offline/): shows a chapter or an entry at a time, searches, lets messages be copied.
   Without it the file is one long page with a table of contents. The quiz is the site's own; its last card is there.
     header > #find (search), nav (contents), main > #found, article…   body[data-at]: home, quiz, page or found */
import { entries, places } from "./file-parts.js";
import { first } from "./file-quiz.js";
import "./quiz.js";
import { copy } from "./copy.js";

/** @typedef {import("./file-parts.js").Entry} Entry */
/** @typedef {import("./file-parts.js").Place} Place */

/** @param {string} selector @returns {any} */
const one = (selector) => document.querySelector(selector);
const field = one("#find"), found = one("#found"), status = one("#count"), tree = one("[data-lw=tree]");
const say = JSON.parse(document.body.dataset.say ?? "");
const title = document.title;
const articles = [...new Set(entries.map(({ article }) => article))];
const MOST = 30, AROUND = 40, SHOWN = 120;

/** Shows the place that the address names. @param {boolean} [moving] */
function go(moving = true) {
  const id = decodeURIComponent(location.hash.slice(1)).split("!")[0] ?? "";
  const place = id ? document.getElementById(id) : null;
  const here = entries.find(({ section }) => place && section.contains(place));
  const asks = !here || here.article.contains(tree);
  const begins = !here || !tree.contains(here.section) || here.heading.id === tree.dataset.start;
  document.body.dataset.at = !asks ? "page" : begins ? "home" : "quiz";
  field.value = "";
  const opens = here && here.heading.tagName === "H2";
  for (const article of articles) article.hidden = asks ? !article.contains(tree) : article !== here.article;
  if (!here || asks) {
    if (begins && moving) scrollTo(0, 0);
    return;
  }
  for (const { section, article } of entries) if (article === here.article) section.hidden = section !== here.section;
  if (opens) list(here);
  ready(here.section);
  up.hidden = !!opens;
  up.replaceChildren(linked(articleHead(here)));
  here.article.prepend(up);
  document.title = `${here.heading.textContent} · ${title}`;
  if (!moving) return;
  here.heading.tabIndex = -1;
  here.heading.focus({ preventScroll: true });
  if (place === here.heading) scrollTo(0, 0);
  else place?.scrollIntoView();
}

const up = document.createElement("h2");
up.className = "up";

/** @param {Entry} entry @returns {Entry} the beginning of its chapter */
function articleHead({ article }) {
  return /** @type {Entry} */ (entries.find((entry) => entry.article === article));
}

/** @param {{heading: HTMLElement}} place */
function linked({ heading }) {
  const link = document.createElement("a");
  link.href = `#${heading.id}`;
  link.textContent = heading.textContent;
  return link;
}

/** Lists the entries of a chapter below its beginning, unless it names them. @param {Entry} head */
function list(head) {
  const own = entries.filter(({ article, heading }) => article === head.article && heading !== head.heading);
  const named = new Set([...head.section.querySelectorAll("a")].map((link) => link.hash.slice(1)));
  const rest = own.filter(({ heading }) => !named.has(heading.id));
  if (!rest.length) return;
  const all = document.createElement("ul");
  for (const entry of rest) all.appendChild(document.createElement("li")).append(linked(entry));
  head.section.append(all);
}

/** Puts the message that an advice names first below its link, once. @param {HTMLElement} advice */
function withWords(advice) {
  if (advice.dataset.short || advice.querySelector("blockquote")) return;
  for (const link of advice.querySelectorAll("a")) {
    const there = document.getElementById(link.hash.slice(1))?.parentElement;
    const words = !there || tree.contains(there) ? null : there.querySelector("blockquote");
    if (!words) continue;
    link.closest("p, li, ul")?.after(words.cloneNode(true));
    return;
  }
}

/** Lets the messages of a section be filled in and copied, once. @param {HTMLElement} section */
function ready(section) {
  for (const letter of section.querySelectorAll("blockquote")) {
    if (letter.nextElementSibling?.matches(".copy")) continue;
    const form = document.createElement("form");
    form.className = "copy";
    for (const gap of letter.querySelectorAll("mark")) {
      const label = gap.textContent ?? "";
      const input = document.createElement("input");
      input.autocomplete = "off";
      input.oninput = () => (gap.textContent = input.value.trim() || label);
      const box = document.createElement("label");
      box.append(label, input);
      form.append(box);
    }
    const button = document.createElement("button");
    const done = document.createElement("span");
    button.textContent = say.copy;
    done.setAttribute("role", "status");
    form.append(button, " ", done);
    form.onsubmit = (event) => {
      event.preventDefault();
      copy(letter.textContent ?? "", letter).then((ok) => (done.textContent = ok ? say.copied : say.blocked));
    };
    letter.after(form);
  }
}

/** Each Traditional character with its Simplified one. @type {Map<string, string>} */
const simple = new Map();
for (const pairs = field.dataset.fold; simple.size * 2 < pairs.length; ) simple.set(pairs[simple.size * 2], pairs[simple.size * 2 + 1]);
/** Makes one of what readers take for one. @param {string} text */
const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\u3400-\u9fff]/g, (sign) => simple.get(sign) ?? sign);
/** @type {{place: Place, title: string, text: string}[]} */
let folded = [];

/** The places that hold the words, or at least so many of them; those first that hold more, and have them in the title.
    @param {string[]} words @param {number} [least] */
function holding(words, least = words.length) {
  if (!folded.length) folded = places.map((place) => ({ place, title: fold(place.heading.textContent ?? ""), text: fold(place.text) }));
  /** @type {[score: number, hit: typeof folded[0]][]} */
  const scored = folded.map((own) => {
    const there = words.filter((word) => own.title.includes(word) || own.text.includes(word)).length;
    const above = words.filter((word) => own.title.includes(word)).length + Number(own.title.includes(words.join(" ")));
    return [there < least ? 0 : 2 * there + above, own];
  });
  return scored.filter(([score]) => score).sort(([one], [other]) => other - one).map(([, hit]) => hit);
}

/** @param {string} asked */
function search(asked) {
  const terms = fold(asked).split(/\s+/).filter(Boolean);
  const whole = holding(terms);
  if (whole.length) return { hits: whole, terms };
  // what comes near; what is written without spaces is looked for pair by pair
  const pairs = terms.flatMap((term) => (/[\u3400-\u9fff]{3}/.test(term) ? [...term].slice(1).map((_, at) => term.slice(at, at + 2)) : [term]));
  return { hits: holding(pairs, Math.max(1, Math.ceil(pairs.length / 2))), terms: pairs };
}

function answer() {
  const asked = field.value.trim();
  if (!asked) return go(false);
  document.body.dataset.at = "found";
  const { hits, terms } = search(asked);
  status.textContent = hits.length ? (hits.length === 1 ? say.one : say.many.replace("{n}", String(hits.length))) : say.none;
  found.replaceChildren(...hits.slice(0, MOST).map(({ place, text }) => {
    const item = document.createElement("li");
    const near = document.createElement("span");
    const at = terms.map((term) => text.indexOf(term)).filter((from) => from >= 0);
    const from = Math.max(0, Math.min(...at, text.length) - AROUND);
    const begin = at.length ? from : 0;
    const [before, after] = [begin > 0, place.text.length > begin + SHOWN];
    const cut = place.text.slice(begin, begin + SHOWN).replace(/^\w+\s/, (word) => (before ? "" : word)).replace(/\s\w+$/, (word) => (after ? "" : word));
    near.textContent = `${before ? "…" : ""}${cut.trim()}${after ? "…" : ""}`;
    item.append(linked(place), near);
    return item;
  }));
  scrollTo(0, 0);
}

field.addEventListener("input", answer);
field.form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  answer();
  found.querySelector("a")?.focus();
});
// a link to where one is already changes no address
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element && target.closest("a");
  if (link && link.hash && link.hash === location.hash) go();
});
for (const jump of ["elsewhere", "hashchange", "popstate"]) addEventListener(jump, () => go());
// the quiz moves on without a jump
new MutationObserver(() => {
  if (document.body.dataset.at === "home" && tree.parentElement.dataset.at !== "start") document.body.dataset.at = "quiz";
  for (const section of tree.querySelectorAll("section:not([hidden])")) withWords(section), ready(section);
}).observe(tree, { attributes: true, attributeFilter: ["hidden"], childList: true, subtree: true });
tree.parentElement.after(one("nav"));
document.body.classList.add("live");
if (first) history.replaceState(null, "", first);
go(!!first);
