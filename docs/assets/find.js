// @ts-check
/* What the search finds. A word is found wherever it stands: in scripts without spaces between words as the characters
   typed, in others from the start of a word. Traditional and Simplified Chinese are one. A question is found by other
   ways to ask it, too. The index is made by macros/site/machines/search_index.py, in parts; a query gets those it needs. */
import { get } from "./get.js";

/** @typedef {[text: string, isFound: boolean]} Part */
/** @typedef {{number: number, page: string, location: string, title: string, also: string, boost: number, on: string,
      heading: string, texts: number, place: number}} Section
      on: the title of its page; heading: what is looked through; texts, place: where its text is */
/** @typedef {{folder: URL, sections: Section[], fold: (text: string) => string}} Index */

const AROUND = 60, SHOWN = 160, PARTS = 4, FILES = 128, FIRST_NUMBER = 35;
const DENSE = /^[\u3005-\u3007\u3041-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const TERM = new RegExp(`${DENSE.source.slice(1)}+|(?:(?!${DENSE.source.slice(1)})[\\p{L}\\p{N}])+`, "gu");
const LETTER = /[\p{L}\p{N}]/u;
/** What was fetched, by its address. @type {Map<string, Promise<any>>} */
const fetched = new Map();

/** Fetches the titles. @param {URL} place @returns {Promise<Index>} */
export async function index(place) {
  const { pages, fold: pairs, folder } = await get(place, true);
  const simple = new Map();
  for (let at = 0; at < pairs.length; at += 2) simple.set(pairs[at], pairs[at + 1]);
  /** Makes one of what readers take for one; no position changes. @param {string} text */
  const fold = (text) => {
    const one = text.replace(/[！-～\u00c0-\u024f\u1e00-\u1eff\u3400-\u9fff]/g, (sign) =>
      sign < "\u2000" ? sign.normalize("NFD")[0] : sign > "～" || sign < "！" ? simple.get(sign) ?? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
    const lower = one.toLowerCase();
    return lower.length === text.length ? lower : one;
  };
  /** @type {Section[]} */
  const sections = [];
  for (const [texts, [page, boost, ...own]] of pages.entries()) {
    for (const [place, [anchor, title, also = ""]] of own.entries()) {
      const heading = fold(also ? `${title} · ${also}` : title);
      const location = anchor ? `${page}#${anchor}` : page;
      const on = anchor ? own[0][1] : "";
      sections.push({ number: sections.length, page, location, title, also, boost, on, heading, texts, place });
    }
  }
  return { folder: new URL(`${folder}/`, place), sections, fold };
}

/** Fetches a part of the index, once. @param {Index} all @param {string} name @returns {Promise<any>} */
function part({ folder }, name) {
  const place = new URL(`${name}.json`, folder);
  const found = fetched.get(place.href) ?? get(place);
  fetched.set(place.href, found);
  found.catch(() => fetched.delete(place.href));
  return found;
}

/** Returns the pages that hold every term of a query, best first, as their sections, and what was looked for. Where
    hardly any page holds all of a long query, those that come near follow.
    @param {Index} all @param {string} query @returns {Promise<{pages: Section[][], words: string[]}>} */
export async function search(all, query) {
  const words = [...new Set(all.fold(query).match(TERM) ?? [])].slice(0, 12);
  if (!words.length) return { pages: [], words };
  const phrase = words.length > 1 ? all.fold(query).trim() : "";
  const exact = pages(all.sections, words, await Promise.all(words.map((word) => holding(all, word))), words.length, phrase);
  const letters = DENSE.test(words[0]) ? words[0].length : 0;
  const enough = words.length > 1 || letters > 4 ? 2 : letters > 3 ? 1 : 0;
  if (exact.length > enough) return { pages: exact, words };
  const near = [...new Set(words.flatMap(nearer))];
  const seen = new Set(exact.map(([one]) => one.page));
  const held = await Promise.all(near.map((word) => holding(all, word)));
  const others = pages(all.sections, near, held, Math.ceil(near.length / 2)).filter(([one]) => !seen.has(one.page));
  return { pages: [...exact, ...others], words: [...words, ...near] };
}

/** Returns the numbers of the sections whose text holds a term, each with 1 where a word begins with it and 2 where it is
    a whole one. @param {Index} all @param {string} term @returns {Promise<Map<number, number>>} */
async function holding(all, term) {
  const dense = DENSE.test(term);
  const wanted = dense && term.length > 1 ? [...term].slice(1).map((_, at) => term.slice(at, at + 2)) : [term];
  const maps = await Promise.all(wanted.map(async (word) => {
    const code = 7 * word.charCodeAt(0) + (dense || word.length < 2 ? 0 : word.charCodeAt(1));
    /** @type {Record<string, string>} */
    const words = await part(all, `words/${code % FILES}`);
    /** @type {Map<number, number>} */
    const found = new Map();
    // of a single letter only the whole word: the words that begin with it are in all parts
    for (const own of dense || word.length > 1 ? Object.keys(words).filter((one) => one.startsWith(word)) : [word]) {
      let at = -1;
      for (const step of words[own] ?? "") {
        at += /** @type {number} */ (step.codePointAt(0)) - FIRST_NUMBER;
        found.set(at, dense || own === word ? 2 : found.get(at) ?? 1);
      }
    }
    return found;
  }));
  const [first, ...rest] = maps;
  for (const number of first.keys()) if (rest.some((one) => !one.has(number))) first.delete(number);
  return first;
}

const inWord = (/** @type {string} */ letter) => LETTER.test(letter) && !DENSE.test(letter);

/** Tells whether a term stands in a text: 0 nowhere, 1 at the start of a word, 2 as a whole word.
    @param {string} text @param {string} term */
function stands(text, term) {
  let at = text.indexOf(term);
  if (at < 0) return 0;
  if (DENSE.test(term)) return 2;
  let found = 0;
  for (; at >= 0 && found < 2; at = text.indexOf(term, at + term.length)) {
    if (!inWord(text.charAt(at - 1))) found = inWord(text.charAt(at + term.length)) ? 1 : 2;
  }
  return found;
}

/** Returns the positions of a term. @param {string} text @param {string} term */
function places(text, term) {
  const found = [];
  const dense = DENSE.test(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    if (dense || !inWord(text.charAt(at - 1))) found.push(at);
  }
  return found;
}

/** Returns what may stand for a term that is nowhere: pairs of characters, or the word without its ending.
    @param {string} term */
function nearer(term) {
  if (DENSE.test(term)) return term.length < 3 ? [term] : [...term].slice(1).map((_, at) => term.slice(at, at + 2));
  return [term.length < 5 ? term : term.replace(/(?:ing|ed|es|s|e|y|ies)$/, "")];
}

/** @param {Section[]} all @param {string[]} words @param {Map<number, number>[]} texts which sections' texts hold each term
    @param {number} needed how many terms a page must hold
    @param {string} [phrase] the query as it was typed, which says more than its words
    @returns {Section[][]} */
function pages(all, words, texts, needed, phrase = "") {
  const hits = words.map((word, number) => all.map((one, at) => [stands(one.heading, word), texts[number].get(at) ?? 0]));
  // a word that stands everywhere says little
  const weights = hits.map((own) => Math.log(1 + all.length / (1 + own.filter(([title, text]) => title || text).length)));
  /** @type {Map<string, {best: number, held: number, whole: number, sections: [Section, number][]}>} */
  const found = new Map();
  for (const [at, one] of all.entries()) {
    const page = found.get(one.page) ?? { best: 0, held: 0, whole: 0, sections: [] };
    found.set(one.page, page);
    let score = 0;
    for (const [number, word] of words.entries()) {
      const [inTitle, inText] = hits[number][at];
      if (!inTitle && !inText) continue;
      page.held |= 1 << number;
      if (inTitle > 1 || inText > 1) page.whole |= 1 << number;
      score += weights[number] * ((inTitle ? (one.heading === word ? 12 : 6) : 0) + (inText ? 1.6 : 1));
    }
    if (!score) continue;
    if (phrase) score *= one.heading.includes(phrase) ? 4 : 1;
    if (one.location === one.page) score *= 1.5;
    score *= one.boost;
    page.best = Math.max(page.best, score);
    page.sections.push([one, score]);
  }
  const bits = (/** @type {number} */ set) => words.filter((_, number) => set & (1 << number)).length;
  const weight = (/** @type {number} */ set) => weights.reduce((sum, own, number) => sum + (set & (1 << number) ? own : 0), 0);
  return [...found.values()]
    .filter((page) => bits(page.held) >= needed)
    .sort((one, other) => weight(other.held) - weight(one.held) || bits(other.whole) - bits(one.whole) || other.best - one.best)
    .map((page) => page.sections.sort((one, other) => other[1] - one[1]).slice(0, PARTS).map(([one]) => one));
}

/** Returns the title of a section as the list says it. @param {Section} one @param {string[]} words @param {Index["fold"]} fold */
export const titled = ({ title }, words, fold) => marked(title, words, fold);

/** Fetches the text of a section; returns what the list says of it. @param {Index} all @param {Section} one
    @param {string[]} words @returns {Promise<Part[]>} */
export async function excerpt(all, one, words) {
  const text = (await part(all, `texts/${one.texts}`))[one.place];
  const body = all.fold(text);
  return [...asked(one, body, words, all.fold), ...around(text, body, words, all.fold)];
}

/** Returns the other way to ask that was found, where neither title nor text says why.
    @param {Section} one @param {string} body @param {string[]} words @param {Index["fold"]} fold @returns {Part[]} */
function asked({ title, also }, body, words, fold) {
  const shows = fold(title) + body;
  const found = (/** @type {string} */ other) => words.some((word) => !stands(shows, word) && stands(fold(other), word));
  const way = also && also.split(" · ").find(found);
  return way ? [...marked(way, words, fold), [" · ", false]] : [];
}

/** Returns the part of a text around its first match. @param {string} text @param {string} body @param {string[]} words
    @param {Index["fold"]} fold @returns {Part[]} */
function around(text, body, words, fold) {
  const first = Math.min(...words.flatMap((word) => places(body, word).slice(0, 1)));
  const wide = DENSE.test(text.charAt(first)) ? 0.5 : 1;
  const from = first < Infinity ? Math.max(0, first - AROUND * wide) : 0;
  const to = Math.min(text.length, from + SHOWN * wide);
  return [[from ? "…" : "", false], ...marked(text.slice(from, to), words, fold), [to < text.length ? "…" : "", false]];
}

/** Cuts a text at its matches. @param {string} text @param {string[]} words @param {Index["fold"]} fold @returns {Part[]} */
function marked(text, words, fold) {
  const folded = fold(text);
  const spans = words.flatMap((word) => places(folded, word).map((at) => [at, at + word.length]));
  /** @type {Part[]} */
  const parts = [];
  let done = 0;
  for (const [from, to] of spans.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (from < done) continue;
    parts.push([text.slice(done, from), false], [text.slice(from, to), true]);
    done = to;
  }
  return [...parts, [text.slice(done), false]];
}
