// @ts-check
/* A piece of advice, on its own page or on the card of the quiz: fits itself to the answers, shares its address, and
   keeps the ticked checklist if the reader asks.
     [data-when="question.option …"]: shown when one of these answers was given; an item of the checklist
       (.lw-added, with its condition in [data-if]) also while no answer is known
     a[data-to=question], a[data-other=question.option]: lead on, to a question of the quiz or to other advice, and take
       along the answers that hold there; [data-question] is shown for the questions that were answered
     [data-lw=answers]: the list of all answers that may lead here, [data-given] sums up those that were given
     [data-lw=share] data-say (JSON), hidden: [data-share], [data-link], [data-print], input[data-address], [role=status]
     [data-lw=checklist] data-key: ul[data-first], ul[data-rest] > li > input[type=checkbox]; input[data-remember]
   Without this script the list prints with boxes and the address is in the address bar. */
import { fragment, given, keep } from "./answers.js";
import "./composer.js";
import { copy } from "./copy.js";

/** @typedef {import("./answers.js").Answers} Answers */

const page = document.querySelector(".lw-outcome");
if (page instanceof HTMLElement) {
  const { path, claimed } = given();
  const held = advise(page, location.origin + location.pathname)(path);
  if (claimed) keep("", held, []);
  for (const link of document.querySelectorAll("a[data-lw-language]")) {
    if (link instanceof HTMLAnchorElement && held.length) link.hash = fragment("", held);
  }
  // a jump inside the page makes an entry of its own in the history
  addEventListener("hashchange", () => history.state || keep(location.href, held, []));
}

/** @param {HTMLElement} root @param {string} address where its page is
    @returns {(path: Answers) => Answers} shows it for these answers and returns those that can lead here */
export function advise(root, address) {
  const share = root.querySelector('[data-lw="share"]');
  const shared = share instanceof HTMLElement ? sharing(share, address) : () => {};
  const checklist = root.querySelector('[data-lw="checklist"]');
  if (checklist instanceof HTMLElement) ticking(checklist);
  const answers = root.querySelector('[data-lw="answers"]');
  const known = new Set([...(answers?.querySelectorAll("[data-when]") ?? [])].map((item) => item.getAttribute("data-when")));

  return (all) => {
    const path = all.filter((pair) => known.has(pair.join(".")));
    const said = path.map((pair) => pair.join("."));
    for (const item of root.querySelectorAll("[data-when]")) {
      const yours = (item.getAttribute("data-when") ?? "").trim().split(" ").some((pair) => said.includes(pair));
      const added = item.classList.contains("lw-added");
      item.classList.toggle("lw-yours", added && yours);
      item.toggleAttribute("hidden", !yours && !(added && !path.length));
      item.querySelector("[data-if]")?.toggleAttribute("hidden", yours);
      if (added) checklist?.querySelector(yours ? "[data-first]" : "[data-rest]")?.append(item);
    }
    const shown = [...(answers?.querySelectorAll("li:not([hidden]) > span") ?? [])].map((item) => item.textContent);
    answers?.toggleAttribute("hidden", !shown.length);
    answers?.querySelector("[data-given]")?.replaceChildren(shown.join(" · "));
    const flips = [...root.querySelectorAll("[data-question]")];
    for (const flip of flips) {
      const asked = path.some(([question]) => question === flip.getAttribute("data-question"));
      flip.toggleAttribute("hidden", path.length > 0 && !asked);
    }
    flips[0]?.closest("details")?.toggleAttribute("hidden", flips.every((flip) => flip.hasAttribute("hidden")));
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("a[data-to], a[data-other]"))) {
      const { to = "", other = "" } = link.dataset;
      const [question = to, option = ""] = other.split(".");
      const at = path.findIndex(([one]) => one === (to || question));
      const before = at < 0 ? [] : path.slice(0, at);
      if (to) link.hash = fragment(to, before, at < 0 ? path : path.slice(at));
      else link.hash = path.length ? fragment("", option ? [...before, [question, option]] : path) : "";
    }
    shared(path);
    return path;
  };
}

/** @param {HTMLElement} root @param {string} address @returns {(path: Answers) => void} */
function sharing(root, address) {
  /** @type {Record<string, string>} */
  const say = JSON.parse(root.dataset.say ?? "{}");
  const native = root.querySelector("[data-share]");
  const shown = root.querySelector("[data-address]");
  const box = root.querySelector("[data-answers]");
  const status = root.querySelector('[role="status"]');
  if (!(native instanceof HTMLElement && shown instanceof HTMLInputElement && status && box instanceof HTMLInputElement)) {
    throw new Error("share: a button, the link, the box for the answers or the status line is missing");
  }
  /** @type {Answers} */
  let path = [];
  const fill = () => {
    shown.value = address + (box.checked ? fragment("", path) : "");
    root.querySelector("[data-holds]")?.replaceChildren((box.checked ? say.with : say.without) ?? "");
    status.textContent = "";
  };
  root.hidden = false;
  native.hidden = !("share" in navigator);
  box.addEventListener("change", fill);
  native.addEventListener("click", () => navigator.share({ title: document.title, url: shown.value }).catch(() => {}));
  root.querySelector("[data-print]")?.addEventListener("click", () => print());
  root.querySelector("[data-link]")?.addEventListener("click", async () => {
    status.textContent = ((await copy(shown.value, shown)) ? say.copied : say.blocked) ?? "";
  });
  return (answers) => {
    path = answers;
    box.checked = false;
    box.parentElement?.toggleAttribute("hidden", !path.length);
    fill();
  };
}

/** @param {HTMLElement} root */
function ticking(root) {
  const key = `leave-well.${root.dataset.key}`;
  const remember = root.querySelector("[data-remember]");
  const boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("li input")]);
  if (!(remember instanceof HTMLInputElement)) throw new Error("checklist: the box “remember” is missing");
  if (remember.parentElement) remember.parentElement.hidden = false;
  const store = () => {
    try {
      if (remember.checked) localStorage.setItem(key, boxes.filter((box) => box.checked).map((box) => box.name).join(" "));
      else localStorage.removeItem(key);
    } catch {
      remember.disabled = true;
    }
  };
  try {
    const kept = localStorage.getItem(key);
    if (kept !== null) remember.checked = true;
    for (const box of boxes) box.checked = (kept ?? "").split(" ").includes(box.name);
  } catch {
    remember.disabled = true;
  }
  for (const box of [...boxes, remember]) box.addEventListener("change", store);
}
