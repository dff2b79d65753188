// @ts-check
/* A piece of advice, on its own page or on the card of the quiz: fits itself to the answers, shares its address, and
   keeps the ticked checklist if the reader asks.
     [data-when="question.option …"]: shown when one of these answers was given; an item of the checklist
       (.lw-added, with its condition in [data-if]) also while no answer is known
     a[data-to=question], a[data-other=question.option]: lead on, to a question of the quiz or to other advice, and take
       along the answers that hold there; [data-question] is shown for the questions that were answered
     [data-lw=answers]: the list of all answers that may lead here, [data-given] sums up those that were given
     [data-lw=apps] select[hidden], details > ul > li[data-app]: what each app does, of which the chosen one is shown
     .lw-more-on > details: folded on a phone, open where they stand beside the advice
     [data-lw=share] data-say (JSON), hidden: [data-share], [data-link], [data-all], [data-print], input[data-address], [role=status]
     [data-lw=checklist] data-key: ul[data-first], ul[data-rest] > li > input[type=checkbox]; input[data-remember]
   Without this script the list prints with boxes, every app is listed, and the address is in the address bar. */
import { fragment, given, keep, own } from "./answers.js";
import { compose } from "./composer.js";
import { copy } from "./copy.js";

/** @typedef {import("./answers.js").Answers} Answers */

const page = /** @type {HTMLElement | null} */ (document.querySelector(".lw-outcome"));
if (page) {
  compose(page);
  const held = advise(page, location.href.replace(/[?#].*/, ""))(given().path);
  if (/[!%]/.test(location.hash)) keep("", held, []);
  // a jump inside the page makes an entry of its own in the history
  addEventListener("hashchange", () => history.state || keep(location.hash, held, []));
}

/** @param {HTMLElement} root @param {string} address where its page is
    @returns {(path: Answers) => Answers} shows it for these answers and returns those that can lead here */
export function advise(root, address) {
  /** @param {string} part @returns {any} */
  const one = (part) => root.querySelector(part);
  /** @param {string} part @returns {any[]} */
  const all = (part) => [...root.querySelectorAll(part)];
  const shared = sharing(one("[data-lw=share]"), address, root);
  ticking(one("[data-lw=checklist]"));
  const known = all("[data-lw=answers] li").map((item) => item.dataset.when);
  const select = one("[data-lw=apps] select");
  const list = one("[data-lw=apps] ul");
  const items = [...list.children];
  list.parentElement.replaceWith(list);
  select.hidden = false;
  for (const fold of all(".lw-more-on > details")) fold.open = innerWidth >= 1100;
  /** @type {Answers} */
  let path = [];
  select.onchange = () => {
    own.app = select.value;
    keep(location.hash, fit(path), []);
  };
  return fit;

  /** @param {Answers} answers */
  function fit(answers) {
    select.value = own.app;
    if (!select.value) select.value = "";
    list.replaceChildren(...items.filter((item) => item.dataset.app === select.value));
    path = answers.filter((pair) => known.includes(pair.join(".")));
    for (const item of all("[data-when]")) {
      const yours = path.some((pair) => item.dataset.when.trim().split(" ").includes(pair.join(".")));
      const added = item.classList.contains("lw-added");
      item.hidden = !yours && !(added && !path.length);
      if (!added) continue;
      item.classList.toggle("lw-yours", yours);
      item.querySelector("[data-if]").hidden = yours;
      one(yours ? "[data-first]" : "[data-rest]").append(item);
    }
    one("[data-lw=answers]").hidden = !path.length;
    one("[data-given]").textContent = all("[data-lw=answers] li:not([hidden]) > span").map((item) => item.textContent).join(" · ");
    for (const flip of all("[data-question]")) {
      flip.hidden = path.length && !path.some(([question]) => question === flip.dataset.question);
      flip.closest("details").hidden = !one("[data-question]:not([hidden])");
    }
    for (const link of all("[data-to], [data-other]")) {
      const { to, other = "" } = link.dataset;
      const [question, option] = to ? [to] : other.split(".");
      const at = path.findIndex(([asked]) => asked === question);
      const before = path.slice(0, Math.max(at, 0));
      link.hash = to
        ? fragment(to, before, path.slice(before.length))
        : fragment("", option && path.length ? [...before, [question, option]] : path);
    }
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const out = document.querySelectorAll("[data-lw-language], [data-full]");
    for (const link of out) link.hash = fragment(link.hash.slice(1).split("!")[0] ?? "", path);
    shared(path);
    return path;
  }
}

/** @param {HTMLElement} root @param {string} address @param {HTMLElement} advice @returns {(path: Answers) => void} */
function sharing(root, address, advice) {
  /** @type {Record<string, string>} */
  const say = JSON.parse(root.dataset.say ?? "");
  /** @param {string} part @returns {any} */
  const one = (part) => root.querySelector(part);
  const native = one("[data-share]");
  const link = one("[data-address]");
  const box = one("[data-answers]");
  const status = one("[role=status]");
  /** @type {Answers} */
  let path = [];
  const fill = () => {
    link.value = address + (box.checked ? fragment("", path) : "");
    one("[data-holds]").textContent = box.checked ? say.with : say.without;
    status.textContent = "";
  };
  const { whole = "", unread = "" } = root.dataset;
  /** @param {string} text @param {HTMLElement} source @param {string} done @param {string} refused what to say */
  const put = async (text, source, done, refused) => {
    status.textContent = (await copy(text, source)) ? done : refused;
  };
  root.hidden = false;
  native.hidden = !navigator.share;
  box.onchange = fill;
  native.onclick = () => navigator.share({ title: document.title, url: link.value }).catch(() => {});
  one("[data-print]").onclick = () => print();
  // fetched when the finger comes down: by the time it leaves, the browser takes the tap for what copies
  one("[data-all]").onpointerdown = one("[data-all]").onclick = (/** @type {Event} */ { type }) =>
    import(`./advice-text.js`).then(
      ({ adviceText }) => void (type === "click" && put(adviceText(advice, address), advice, whole, unread)),
      () => void (status.textContent = unread),
    );
  one("[data-link]").onclick = () => put(link.value, link, say.copied, say.blocked);
  return (answers) => {
    path = answers;
    box.parentElement.hidden = !path.length;
    fill();
  };
}

/** @param {HTMLElement} root */
function ticking(root) {
  const key = `leave-well.${root.dataset.key}`;
  const remember = /** @type {HTMLInputElement} */ (root.querySelector("[data-remember]"));
  const boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("li input")]);
  /** @type {HTMLElement} */ (remember.parentElement).hidden = false;
  /** Where the browser allows no storage the box is of no use. @param {() => void} use */
  const stored = (use) => {
    try {
      use();
    } catch {
      remember.disabled = true;
    }
  };
  stored(() => {
    const kept = localStorage.getItem(key);
    remember.checked = kept !== null;
    for (const box of boxes) box.checked = (kept ?? "").split(" ").includes(box.name);
  });
  root.onchange = () =>
    stored(() => {
      if (remember.checked) localStorage.setItem(key, boxes.filter((box) => box.checked).map((box) => box.name).join(" "));
      else localStorage.removeItem(key);
    });
}
