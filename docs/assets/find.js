// @ts-check
/* What the search finds. A word is found wherever it stands: in scripts without spaces between words as the characters
   typed, in others from the start of a word. Traditional and Simplified Chinese are one. A question is found by other
   ways to ask it, too. The index is made by macros/site/machines/search.py. */

/** @typedef {[text: string, isFound: boolean]} Part */
/** @typedef {{page: string, location: string, title: string, text: string, also: string, boost: number,
      on: string, heading: string, body: string}} Section  on: the title of its page; heading, body: what is looked through */
/** @typedef {{sections: Section[], fold: (text: string) => string}} Index */

const AROUND = 60, SHOWN = 160, PARTS = 4;
const DENSE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;
const TERM = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー])[\p{L}\p{N}])+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Fetches the index. @param {URL} place @returns {Promise<Index>} */
export async function index(place) {
  const answer = await fetch(place);
  if (!answer.ok) throw new Error(`search: ${answer.status}`);
  return prepared(await answer.json());
}

/** @param {{docs: {location: string, title: string, text: string, also?: string, boost?: number}[], fold: string}} made
    @returns {Index} */
export function prepared({ docs, fold: pairs }) {
  const simple = new Map();
  for (let at = 0; at < pairs.length; at += 2) simple.set(pairs[at], pairs[at + 1]);
  /** Makes one of what readers take for one; no position changes. @param {string} text */
  const fold = (text) => {
    const one = text.replace(/[！-～\u3400-\u9fff]/g, (sign) =>
      sign > "～" || sign < "！" ? simple.get(sign) ?? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
    const lower = one.toLowerCase();
    return lower.length === text.length ? lower : one;
  };
  const names = new Map();
  const sections = docs.map(({ location, title, text, also = "", boost = 1 }) => {
    const page = location.split("#")[0];
    if (!names.has(page)) names.set(page, title);
    const heading = fold(also ? `${title} · ${also}` : title);
    return { page, location, title, text, also, boost, on: location === page ? "" : names.get(page), heading, body: fold(text) };
  });
  return { sections, fold };
}

/** Returns the pages that hold every term of a query, best first, as their sections, and what was looked for. Where
    hardly any page holds all of a long query, those that come near follow.
    @param {Index} all @param {string} query @returns {{pages: Section[][], words: string[]}} */
export function search({ sections, fold }, query) {
  const words = [...new Set(fold(query).match(TERM) ?? [])].slice(0, 12);
  if (!words.length) return { pages: [], words };
  const phrase = words.length > 1 ? fold(query).trim() : "";
  const exact = pages(sections, words, words.length, phrase);
  const letters = DENSE.test(words[0]) ? words[0].length : 0;
  const enough = words.length > 1 || letters > 4 ? 2 : letters > 3 ? 1 : 0;
  if (exact.length > enough) return { pages: exact, words };
  const near = [...new Set(words.flatMap(nearer))];
  const seen = new Set(exact.map(([one]) => one.page));
  const others = pages(sections, near, Math.ceil(near.length / 2)).filter(([one]) => !seen.has(one.page));
  return { pages: [...exact, ...others], words: [...words, ...near] };
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

/** @param {Section[]} all @param {string[]} words @param {number} needed how many terms a page must hold
    @param {string} [phrase] the query as it was typed, which says more than its words
    @returns {Section[][]} */
function pages(all, words, needed, phrase = "") {
  const hits = words.map((word) => all.map((one) => [stands(one.heading, word), stands(one.body, word)]));
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
    if (phrase) score *= one.heading.includes(phrase) ? 4 : one.body.includes(phrase) ? 3 : 1;
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

/** Returns what a section's line in the list says. @param {Section} one @param {string[]} words @param {Index["fold"]} fold
    @returns {{title: Part[], text: Part[]}} */
export function shown(one, words, fold) {
  return { title: marked(one.title, words, fold), text: [...asked(one, words, fold), ...excerpt(one, words, fold)] };
}

/** Returns the other way to ask that was found, where neither title nor text says why.
    @param {Section} one @param {string[]} words @param {Index["fold"]} fold @returns {Part[]} */
function asked({ title, body, also }, words, fold) {
  const shows = fold(title) + body;
  const found = (/** @type {string} */ other) => words.some((word) => !stands(shows, word) && stands(fold(other), word));
  const way = also && also.split(" · ").find(found);
  return way ? [...marked(way, words, fold), [" · ", false]] : [];
}

/** Returns the part of a text around its first match. @param {Section} one @param {string[]} words @param {Index["fold"]} fold
    @returns {Part[]} */
function excerpt({ text, body }, words, fold) {
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
