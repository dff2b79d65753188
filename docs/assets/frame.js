// @ts-check
/* What stands around every page: the folded sections, light or dark, the skip link, and the way into the search.
     details.lw-menu: closes by Escape, by a press elsewhere, and when the focus leaves it
     [data-lw=scheme] data-light, title: the switch, and what it says while the page is dark, or light
     [data-lw=find]: opens [data-lw=search]; so do / and Ctrl+K
   What is searched, and how the list is made, comes with search.js when the box is opened for the first time. */

const root = document.documentElement;
const STORED = "leave-well.scheme";

/** @template {Element} E @param {string} selector @param {new () => E} kind @returns {E} */
function one(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`frame: ${selector} is missing`);
  return found;
}

const menu = one(".lw-menu", HTMLDetailsElement);
document.addEventListener("click", (event) => {
  if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
});
menu.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
});
menu.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
});

// By itself the link would put its own fragment where the quiz keeps its place.
one(".lw-skip", HTMLAnchorElement).addEventListener("click", (event) => {
  const main = one("main", HTMLElement);
  event.preventDefault();
  main.scrollIntoView();
  main.focus({ preventScroll: true });
});

const scheme = one("[data-lw=scheme]", HTMLButtonElement);
const toDark = scheme.title;
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.lwScheme ? root.dataset.lwScheme === "dark" : system.matches);

/** Lets the switch and the browser's own bars go with the colours of the page. */
function dress() {
  scheme.title = (isDark() && scheme.dataset.light) || toDark;
  scheme.setAttribute("aria-label", scheme.title);
  for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
    const own = bar.getAttribute("data-media") ?? bar.getAttribute("media") ?? "";
    bar.setAttribute("data-media", own);
    const chosen = root.dataset.lwScheme;
    bar.setAttribute("media", !chosen ? own : own.includes(chosen) ? "all" : "not all");
  }
}

scheme.addEventListener("click", () => {
  const chosen = isDark() ? "light" : "dark";
  const isTheSystems = (chosen === "dark") === system.matches;
  if (isTheSystems) delete root.dataset.lwScheme;
  else root.dataset.lwScheme = chosen;
  try {
    if (isTheSystems) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, chosen);
  } catch {
    // storage is refused: the choice holds for this page
  }
  dress();
});
system.addEventListener?.("change", dress);
dress();

const opener = one("[data-lw=find]", HTMLButtonElement);
const panel = one("[data-lw=search]", HTMLElement);
const field = one("[data-lw=search] input", HTMLInputElement);
/** @type {Element | null} */
let before = null;

function open() {
  if (!panel.hidden) return;
  menu.open = false;
  before = document.activeElement;
  panel.hidden = false;
  field.focus({ preventScroll: true });
  field.select();
  load();
}

/** @param {boolean} [returning] whether the focus goes back to where it was */
function close(returning = true) {
  panel.hidden = true;
  if (!returning) return;
  const back = before instanceof HTMLElement && before !== document.body ? before : opener;
  back.focus({ preventScroll: true });
}

const again = one("[data-again]", HTMLButtonElement);
let tries = 0;

/** Gets the search, or says that it cannot be had. A module that has failed is asked for by another name. */
async function load() {
  try {
    const { start } = await import(`./search.js${tries ? `?again=${tries}` : ""}`);
    start(panel, close);
  } catch {
    tries += 1;
    one("[data-lw=search] [role=status]", HTMLElement).textContent = panel.dataset.failed ?? "";
    again.hidden = false;
  }
}

opener.addEventListener("click", open);
again.addEventListener("click", () => {
  again.hidden = true;
  field.focus();
  load();
});
panel.addEventListener("click", ({ target }) => {
  if (target === panel || (target instanceof Element && target.closest("[data-close]"))) close();
});
panel.addEventListener("submit", (event) => event.preventDefault());
panel.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if (event.key === "Tab") {
    /** @type {NodeListOf<HTMLElement>} */
    const all = panel.querySelectorAll("input, button:not([hidden])");
    const at = [...all].findIndex((stop) => stop === document.activeElement);
    all[(at + (event.shiftKey ? all.length - 1 : 1)) % all.length].focus();
    event.preventDefault();
  }
});
addEventListener("keydown", (event) => {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  const writing = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
  const slash = key === "/" && !writing && !altKey && !ctrlKey && !metaKey;
  if (event.isComposing || !(slash || (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey))) return;
  event.preventDefault();
  open();
});
