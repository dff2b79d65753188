// @ts-check
/* Pages that a reader keeps on the device: the button on a page, and the list of them.
     button[data-lw=save] data-page data-title, hidden: keeps the page, or lets it go; aria-pressed says which; the link after
       it leads to the list
     [data-lw=saved] data-say (JSON of strings): [role=status], [data-without], [data-list] > ul, [data-copy], [data-delete];
       [data-item], hidden: what a line of the list is made from
   An address is kept from the root of the language on: the list leads to the language in which it is read. */
import { copy } from "./copy.js";
import { stored } from "./device.js";
import { twice } from "./twice.js";

/** @typedef {{a: string, t: string}} Saved a: its address, t: its title */

const MOST = 200;

/** @returns {Saved[]} */
function read() {
  const found = stored("saved");
  const sound = (/** @type {any} */ one) => typeof one?.t === "string" && /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/$/.test(one.a);
  return Array.isArray(found) ? found.filter(sound).slice(0, MOST) : [];
}

/** @param {Saved[]} saved @returns {boolean} whether the browser keeps it */
const write = (saved) => stored("saved", saved.length ? saved.slice(0, MOST) : null);

const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-lw=save]"));
if (button) {
  const { page: address = "", title = "" } = button.dataset;
  const others = () => read().filter(({ a }) => a !== address);
  /** @param {boolean} is */
  const show = (is) => {
    button.setAttribute("aria-pressed", String(is));
    /** @type {HTMLElement} */ (button.nextElementSibling).hidden = !is;
  };
  show(others().length < read().length);
  button.hidden = false;
  button.onclick = () => {
    const wanted = button.getAttribute("aria-pressed") === "false";
    if (!write(wanted ? [{ a: address, t: title }, ...others()] : others())) button.disabled = true;
    else show(wanted);
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
  const [status, pattern] = [one("[role=status]"), one("[data-item]")];
  const base = new URL("../", location.href).href;

  const fill = () => {
    const saved = read();
    one("[data-without]").textContent = say.none;
    one("[data-without]").hidden = saved.length > 0;
    one("[data-list]").hidden = !saved.length;
    one("[data-list] ul").replaceChildren(
      ...saved.map(({ a, t }) => {
        const made = pattern.cloneNode(true);
        const [link, out] = [one("a", made), one("[data-out]", made)];
        Object.assign(link, { href: base + a, textContent: t });
        out.setAttribute("aria-label", `${out.textContent.trim()} ${t}`);
        out.onclick = () => {
          write(read().filter((other) => other.a !== a));
          fill();
        };
        return made;
      }),
    );
  };
  one("[data-copy]").onclick = async () => {
    const text = read().map(({ a, t }) => `${t}\n${base}${a}`).join("\n\n");
    status.textContent = (await copy(text, one("[data-list] ul"))) ? say.copied : say.blocked;
  };
  twice(one("[data-delete]"), say.sure, () => {
    write([]);
    fill();
    status.textContent = say.deleted;
  });
  fill();
}
