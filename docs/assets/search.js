// @ts-check
/* Search, behind the theme's own search box. Runs as a worker and speaks the theme's messages:
     out 1 = ready; in 2 = a query; out 3 = {items: pages of sections, with their marks}.
   A question is found by other ways to ask it, too. A word is found wherever it stands: Chinese as the characters typed, other scripts from the start of a word.
   The index is fetched with the first query, so that a reader who does not search does not pay for it. */

/** @typedef {{page: string, location: string, title: string, text: string, also: string, boost: number}} Section */
/** @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Item */

const READY = 1, QUERY = 2, RESULT = 3;
const AROUND = 60, SHOWN = 240;
const HAN = /^\p{sc=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** @type {Promise<Section[]> | undefined} */
let sections;

addEventListener("message", async ({ data: { type, data } }) => {
  if (type !== QUERY) return;
  const words = terms(data);
  postMessage({ type: RESULT, data: { items: words.length ? find(await index(), words) : [] } });
});
postMessage({ type: READY });

/** Returns the index, fetched once; a failed fetch is tried again with the next query. */
async function index() {
  sections ??= fetch(new URL("../search/search_index.json", location.href))
    .then((answer) => answer.json())
    .then(({ docs }) => docs.map(section));
  try {
    return await sections;
  } catch {
    sections = undefined;
    return [];
  }
}

/** @param {{location: string, title: string, text: string, also?: string, boost?: number}} doc @returns {Section} */
function section({ location: place, title, text, also = "", boost = 1 }) {
  return { page: place.split("#")[0], location: place, title, text, also: also && ` · ${also}`, boost };
}

/** Folds case and full-width letters without changing any position. @param {string} text */
function fold(text) {
  const narrow = text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  const lower = narrow.toLowerCase();
  return lower.length === text.length ? lower : narrow;
}

/** Cuts a query into runs of one script. @param {string} query */
function terms(query) {
  return [...new Set(fold(query).match(/\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu) ?? [])].slice(0, 12);
}

/** Returns where a term stands: [position, whether a whole word]. @param {string} text @param {string} term */
function places(text, term) {
  /** @type {[number, boolean][]} */
  const found = [];
  const han = HAN.test(term);
  /** @param {string} letter */
  const inWord = (letter) => LETTER.test(letter) && !HAN.test(letter);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    if (han || !inWord(text.charAt(at - 1))) found.push([at, han || !inWord(text.charAt(at + term.length))]);
  }
  return found;
}

/** Returns the pages that hold every term, best first; if there is none, those that come near.
    @param {Section[]} all @param {string[]} words */
function find(all, words) {
  const exact = pages(all, words, words.length);
  if (exact.length) return exact;
  const near = [...new Set(words.flatMap(nearer))];
  return pages(all, near, Math.ceil(near.length / 2));
}

/** Returns what may stand for a term that is nowhere: pairs of characters, or the word without its ending.
    @param {string} term */
function nearer(term) {
  if (HAN.test(term)) return term.length < 3 ? [term] : [...term].slice(1).map((_, at) => term.slice(at, at + 2));
  return [term.length < 5 ? term : term.replace(/(?:ing|ed|es|s|e|y|ies)$/, "")];
}

/** @param {Section[]} all @param {string[]} words @param {number} needed how many terms a page must hold */
function pages(all, words, needed) {
  /** @type {Map<string, {best: number, held: Set<string>, whole: Set<string>, items: Item[], first: Section}>} */
  const found = new Map();
  for (const one of all) {
    const page = found.get(one.page) ?? { best: 0, held: new Set(), whole: new Set(), items: [], first: one };
    found.set(one.page, page);
    const title = fold(one.title + one.also), text = fold(one.text);
    let score = 0;
    /** @type {Record<string, boolean>} */
    const held = {};
    for (const word of words) {
      const inTitle = places(title, word), inText = places(text, word);
      held[word] = inTitle.length + inText.length > 0;
      if (!held[word]) continue;
      page.held.add(word);
      if ([...inTitle, ...inText].some((place) => place[1])) page.whole.add(word);
      score += (inTitle.length ? (title === word ? 12 : 6) : 0) + 2 - 1 / (1 + inText.length);
    }
    if (!score) continue;
    if (one.location === one.page) score *= 1.5;
    score *= one.boost;
    page.best = Math.max(page.best, score);
    page.items.push({ location: one.location, title: marked(one.title, words), text: asked(one, words) + excerpt(one.text, words), score, terms: held });
  }
  const good = [...found.values()].filter((page) => page.held.size >= needed);
  good.sort(
    (one, other) => other.held.size - one.held.size || other.whole.size - one.whole.size || other.best - one.best,
  );
  return good.map(({ items, first }) => {
    items.sort((one, other) => other.score - one.score);
    if (!items.some((item) => item.location === first.location)) {
      items.push({ location: first.location, title: safe(first.title), text: "", score: 0, terms: {} });
    }
    return items;
  });
}

/** Returns the other way to ask that was found, where neither title nor text says why. @param {Section} one @param {string[]} words */
function asked({ title, text, also }, words) {
  const shown = fold(title + text);
  const found = (/** @type {string} */ other) => words.some((word) => !places(shown, word)[0] && places(fold(other), word)[0]);
  const way = also.split(" · ").find(found);
  return way ? `${marked(way, words)} · ` : "";
}

/** Returns the part of a text around its first match. @param {string} text @param {string[]} words */
function excerpt(text, words) {
  const first = Math.min(...words.flatMap((word) => places(fold(text), word).slice(0, 1).map((place) => place[0])));
  const wide = HAN.test(text.charAt(first)) ? 0.5 : 1;
  const from = first < Infinity ? Math.max(0, first - AROUND * wide) : 0;
  const to = Math.min(text.length, from + SHOWN * wide);
  return `${from ? "…" : ""}${marked(text.slice(from, to), words)}${to < text.length ? "…" : ""}`;
}

/** Returns a text as HTML with its matches marked. @param {string} text @param {string[]} words */
function marked(text, words) {
  const spans = words.flatMap((word) => places(fold(text), word).map(([at]) => [at, at + word.length]));
  let html = "", done = 0;
  for (const [from, to] of spans.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (from < done) continue;
    html += `${safe(text.slice(done, from))}<mark data-md-highlight>${safe(text.slice(from, to))}</mark>`;
    done = to;
  }
  return html + safe(text.slice(done));
}

/** @param {string} text */
function safe(text) {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
