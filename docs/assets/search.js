// @ts-check
/* The box of the search and its list: a combobox whose options are links.
     [data-lw=search] data-index, data-one, data-many, data-none, data-loading, data-failed
       input[role=combobox], [role=status], [data-again], [role=listbox]
   frame.js opens and closes it; find.js knows what is found. */
import { excerpt, index, search, titled } from "./find.js";

/** @typedef {import("./find.js").Index} Index */
/** @typedef {import("./find.js").Section} Section */
/** @typedef {import("./find.js").Part} Part */

/** The section that a line of the list shows, until its text is there. @type {WeakMap<Element, Section>} */
const unread = new WeakMap();

const AT_ONCE = 20;
const WAIT = 60;
/** @type {(() => Promise<void>) | undefined} */
let load;

/** Sets the box up, the first time; gets the index, if it is not there yet.
    @param {HTMLElement} panel @param {(returning?: boolean) => void} close */
export function start(panel, close) {
  load ??= setUp(panel, close);
  load();
}

/** @param {HTMLElement} panel @param {(returning?: boolean) => void} close @returns {() => Promise<void>} what gets the index */
function setUp(panel, close) {
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (panel.querySelector(selector));
  const field = /** @type {HTMLInputElement} */ (part("input"));
  const list = part("[role=listbox]"), status = part("[role=status]"), again = part("[data-again]");
  const place = new URL(panel.dataset.index ?? "", location.href);
  const base = new URL("..", place);
  const say = (/** @type {string} */ key, count = 0) => {
    status.textContent = (panel.dataset[key] ?? "").replace("{n}", String(count));
  };
  /** @type {Index | undefined} */
  let all;
  /** @type {Section[][]} */
  let waiting = [];
  /** @type {string[]} */
  let words = [];
  let active = -1, timer = 0;

  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  /** @param {number} next */
  function go(next) {
    if (next >= list.children.length) more();
    const found = options();
    if (!found.length) return;
    found[active]?.removeAttribute("aria-selected");
    active = (next + found.length) % found.length;
    found[active].setAttribute("aria-selected", "true");
    found[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", found[active].id);
  }

  /** Shows the next pages of what was found. */
  function more() {
    if (!all) return;
    for (const page of waiting.splice(0, AT_ONCE)) {
      for (const [number, hit] of page.entries()) {
        const link = document.createElement("a");
        link.id = `lw-hit-${list.children.length}`;
        link.className = number ? "lw-hit lw-hit--part" : "lw-hit";
        link.setAttribute("role", "option");
        link.tabIndex = -1;
        link.href = new URL(hit.location, base).href;
        const title = titled(hit, words, all.fold);
        const path = number || !hit.on ? title : [/** @type {Part} */ ([`${hit.on} › `, false]), ...title];
        link.append(line("b", path), document.createElement("span"));
        list.append(link);
        unread.set(link, hit);
        seen.observe(link);
      }
    }
  }

  // a text is fetched when its line is about to be seen
  const seen = new IntersectionObserver((lines) => {
    for (const { target, isIntersecting } of lines) if (isIntersecting) read(target);
  }, { root: list, rootMargin: "200px" });

  /** Writes what a section says about the words. @param {Element} link */
  async function read(link) {
    const hit = unread.get(link);
    seen.unobserve(link);
    unread.delete(link);
    if (!all || !hit) return;
    // the title alone will do where the text cannot be had
    const text = await excerpt(all, hit, words).catch(() => []);
    link.lastElementChild?.replaceWith(line("span", text));
  }

  async function answer() {
    const asked = field.value;
    if (!all) return;
    let found;
    try {
      found = await search(all, asked);
    } catch {
      if (field.value === asked) fail();
      return;
    }
    // another answer to the same words would take away what was chosen in the list
    if (field.value !== asked || panel.dataset.answered === asked) return;
    ({ pages: waiting, words } = found);
    const count = waiting.length;
    active = -1;
    seen.disconnect();
    list.textContent = "";
    field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-expanded", String(count > 0));
    if (asked.trim()) say(count ? (count === 1 ? "one" : "many") : "none", count);
    else status.textContent = "";
    more();
    list.scrollTo(0, 0);
    panel.dataset.answered = asked;
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(answer, WAIT);
  });
  /** Says that something could not be had, and offers to try again from the beginning: a new site may be there. */
  function fail() {
    all = undefined;
    delete panel.dataset.answered;
    say("failed");
    again.hidden = false;
  }

  field.addEventListener("keydown", async (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") go(active + 1);
    else if (event.key === "ArrowUp") go(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter") {
      event.preventDefault();
      if (panel.dataset.answered !== field.value) await answer();
      options()[Math.max(active, 0)]?.click();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("scroll", () => {
    if (list.scrollTop + 2 * list.clientHeight > list.scrollHeight) more();
  });
  list.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    if (target instanceof Element && target.closest("a") && !ctrlKey && !metaKey && !shiftKey) close(false);
  });
  let isLoading = false;
  return async () => {
    if (all || isLoading) return;
    isLoading = true;
    say("loading");
    try {
      all = await index(place);
      await answer();
    } catch {
      fail();
    }
    isLoading = false;
  };
}

/** Returns an element with marked words. @param {string} tag @param {Part[]} parts */
function line(tag, parts) {
  const element = document.createElement(tag);
  for (const [text, isFound] of parts) {
    if (!isFound) element.append(text);
    else element.appendChild(document.createElement("mark")).textContent = text;
  }
  return element;
}
