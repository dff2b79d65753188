// @ts-check
/* The box of the search and its list: a combobox whose options are links.
     [data-lw=search] data-index, data-one, data-many, data-none, data-loading, data-failed
       input[role=combobox], [role=status], [data-again], [role=listbox]
   frame.js opens and closes it; find.js knows what is found. */
import { index, search, shown } from "./find.js";

/** @typedef {import("./find.js").Index} Index */
/** @typedef {import("./find.js").Section} Section */
/** @typedef {import("./find.js").Part} Part */

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
        const { title, text } = shown(hit, words, all.fold);
        const path = number || !hit.on ? title : [/** @type {Part} */ ([`${hit.on} › `, false]), ...title];
        link.append(line("b", path), line("span", text));
        list.append(link);
      }
    }
  }

  function answer() {
    const asked = field.value;
    if (!all) return;
    ({ pages: waiting, words } = search(all, asked));
    const count = waiting.length;
    active = -1;
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
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") go(active + 1);
    else if (event.key === "ArrowUp") go(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter") {
      if (panel.dataset.answered !== field.value) answer();
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
      answer();
    } catch {
      say("failed");
      again.hidden = false;
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
