// @ts-check
/* Pages that a reader keeps on the device: the button on a page, and the list of them.
     button[data-lw=save] data-page data-title, hidden: keeps the page, or lets it go; aria-pressed says which; the link after
       it leads to the list
     [data-lw=saved] data-say (JSON of strings): [role=status], [data-without], [data-list] > ul, [data-copy], [data-delete];
       [data-item], hidden: what a line of the list is made from
   An address is kept from the root of the language on: the list leads to the language in which it is read, and to files
   where the list itself is one, opened from a disk. */
import { copy } from "./copy.js";

/** @typedef {{a: string, t: string}} Saved a: its address, t: its title */

const KEY = "leave-well.saved";
const MOST = 200;

/** @returns {Saved[]} */
function read() {
  try {
    const kept = JSON.parse(localStorage[KEY] ?? "[]");
    const sound = (/** @type {any} */ one) => typeof one?.t === "string" && /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/$/.test(one.a);
    return kept.filter(sound).slice(0, MOST);
  } catch {
    return [];
  }
}

/** @param {string} address */
const without = (address) => read().filter(({ a }) => a !== address);

/** @param {Saved[]} saved @returns {boolean} whether the browser keeps it */
function write(saved) {
  try {
    if (saved[0]) localStorage[KEY] = JSON.stringify(saved);
    else delete localStorage[KEY];
    return true;
  } catch {
    return false;
  }
}

const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-lw=save]"));
if (button) {
  const { page: address = "", title = "" } = button.dataset;
  const others = () => without(address);
  let kept = false;
  const show = () => {
    kept = others().length < read().length;
    button.setAttribute("aria-pressed", String(kept));
    /** @type {HTMLElement} */ (button.nextElementSibling).hidden = !kept;
  };
  show();
  button.hidden = false;
  button.onclick = () => {
    button.disabled = !write(kept ? others() : [{ a: address, t: title }, ...others()]);
    show();
  };
}

const list = /** @type {HTMLElement | null} */ (document.querySelector("[data-lw=saved]"));
if (list) shown(list);

/** @param {HTMLElement} root */
function shown(root) {
  /** @type {Record<string, string>} */
  const say = JSON.parse(root.dataset.say ?? "");
  /** @param {string} part @param {ParentNode} [within] @returns {any} */
  const one = (part, within = root) => within.querySelector(part);
  const [status, pattern, remove] = ["[role=status]", "[data-item]", "[data-delete]"].map((part) => one(part));
  const base = new URL("../", location.href).href;
  const file = location.pathname.replace(/.*\//, "");
  const wanted = remove.textContent;

  const fill = () => {
    const saved = read();
    status.textContent = "";
    Object.assign(one("[data-without]"), { textContent: say.none, hidden: !!saved[0] });
    one("[data-list]").hidden = !saved[0];
    one("[data-list] ul").replaceChildren(
      ...saved.map(({ a, t }, place) => {
        const made = pattern.cloneNode(true);
        const [link, out] = [one("a", made), one("[data-out]", made)];
        Object.assign(link, { href: base + a + file, textContent: t });
        out.setAttribute("aria-label", `${out.textContent.trim()} ${t}`);
        out.onclick = () => {
          write(without(a));
          fill();
          (saved[1] ? root.querySelectorAll("button")[place && place - 1] : one("[data-without]")).focus();
        };
        return made;
      }),
    );
  };
  one("[data-copy]").onclick = async () => {
    const text = read().map(({ a, t }) => `${t}\n${base}${a}${file}`).join("\n\n");
    status.textContent = (await copy(text, one("[data-list] ul"))) ? say.copied : say.blocked;
  };
  remove.onblur = () => (remove.textContent = wanted);
  remove.onclick = () => {
    if (remove.textContent === wanted) return void (remove.textContent = say.sure);
    remove.textContent = wanted;
    write([]);
    fill();
    status.textContent = say.deleted;
  };
  fill();
}
