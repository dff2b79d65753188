// @ts-check
/* The answers of a visit, in an address and out of it:  #node!question.option,question.option!question.option
     node: the question or outcome to show; then the answers on the way to it; then those that were given for later.
   A link carries them so that they can be passed on when somebody chooses to; once read they move from the address
   into the history's entry, which a reload and Back keep and nobody is sent. What a chat app cuts off, encodes or adds
   leaves fewer answers, never others. The app that the reader uses is one more answer, under a name of no question. */

/** @typedef {[question: string, option: string][]} Answers */
/** @typedef {{node: string, path: Answers, later: Answers, claimed: number}} Given */

/** @param {string} [text] @returns {Answers} */
const pairs = (text = "") => [...text.matchAll(/([\w-]+)\.([\w-]+)/g)].map(([, one = "", two = ""]) => [one, two]);

/** @param {Answers} answers */
const joined = (answers) => answers.map((pair) => pair.join(".")).join(",");

/** The app that was chosen last, if any. @type {{app?: string}} */
export const own = {};

/** The fragment for a node and its answers; empty when there is nothing to say.
    @param {string} node @param {Answers} path @param {Answers} [later] */
export const fragment = (node, path, later = []) =>
  `#${[node, joined(path), joined(own.app ? [...later, ["-", own.app]] : later)].join("!")}`.replace(/^#!*$|!+$/, "");

/** What the address says, else what its entry of the history keeps; `claimed` is how many answers it seems to hold.
    @returns {Given} */
export function given() {
  let text = location.hash.slice(1, 4000);
  try {
    text = decodeURIComponent(text);
    text = decodeURIComponent(text);
  } catch {}
  const [, node = "", rest, more] = /^#?([\w-]*)(?:!([\w.,-]*))?(?:!([\w.,-]*))?/.exec(text) ?? [];
  own.app = /[!,]-\.([\w-]+)/.exec(text)?.[1] || own.app || history.state?.lw?.app;
  if (rest === undefined) return { path: [], later: [], ...history.state?.lw, node, claimed: 0 };
  return { node, path: pairs(rest), later: pairs(more), claimed: rest || !more ? rest.split(",").filter(Boolean).length || 1 : 0 };
}

/** Moves the answers out of the address; an empty `address` leaves none there at all.
    @param {string} address @param {Answers} path @param {Answers} later @param {boolean} [push] */
export function keep(address, path, later, push) {
  history[push ? "pushState" : "replaceState"]({ lw: { path, later, ...own } }, "", address || location.pathname);
}
