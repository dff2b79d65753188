// @ts-check
/* Fills the gaps of a message and copies it.
     [data-lw=composer], with data-say (JSON of strings) on itself or around it
       section.lw-tone > blockquote.lw-letter > mark[data-slot][data-label]
       dl[data-slots] > dt[data-slot] (label), dd[data-example], under a heading
   Without this script the texts and their gaps can be read and copied by hand. */
import { copy } from "./copy.js";

/** Makes the messages within `scope` ready. @param {ParentNode} scope */
export function compose(scope) {
  for (const root of scope.querySelectorAll("[data-lw=composer]")) ready(root);
}

/** @template {keyof HTMLElementTagNameMap} T
    @param {T} tag @param {object} properties @param {(string | Element)[]} inside @returns {HTMLElementTagNameMap[T]} */
function make(tag, properties, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

/** @param {Element} root */
function ready(root) {
  const say = JSON.parse(root.closest("[data-say]")?.getAttribute("data-say") ?? "");
  const letters = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(".lw-letter")]);
  const list = root.querySelector("[data-slots]");
  /** @type {Map<unknown, HTMLInputElement>} */
  const fields = new Map();
  const form = make("form", { className: "lw-form", noValidate: true, oninput: fill });
  form.onsubmit = () => {
    root.querySelector("button")?.click();
    return false;
  };
  for (const term of list?.querySelectorAll("dt") ?? []) {
    const placeholder = term.nextElementSibling?.getAttribute("data-example");
    const input = make("input", { autocomplete: "off", placeholder });
    form.append(make("label", {}, term.textContent ?? "", input));
    fields.set(term.dataset.slot, input);
  }
  if (list?.previousElementSibling) letters[0]?.after(list.previousElementSibling, form);
  list?.remove();
  /** The number of characters of each. */
  const counts = letters.map((letter) => {
    const button = make("button", { type: "button", className: "lw-button" }, say.copy);
    const count = make("span", { className: "lw-meta" });
    const status = make("span", {});
    status.setAttribute("role", "status");
    (letter.nextElementSibling?.nextElementSibling === form ? form : letter).after(
      make("p", { className: "lw-copy" }, button, count, status),
    );
    button.onclick = async () => {
      const empty = gaps(letter).map((gap) => fields.get(gap.dataset.slot)).find((input) => input && !input.value.trim());
      if (empty) {
        status.textContent = say.empty.replace("{slot}", empty.parentElement?.textContent);
        empty.focus();
        return;
      }
      const done = await copy(words(letter), letter);
      status.textContent = done ? say.copied : say.blocked;
      status.scrollIntoView({ block: "nearest" });
      if (!done) return;
      button.textContent = `${say.done} ✓`;
      setTimeout(() => (button.textContent = say.copy), 3000);
    };
    return count;
  });
  fill();

  /** @param {Element} letter */
  function words(letter) {
    return (letter.textContent ?? "").trim();
  }
  /** @param {Element} letter @returns {NodeListOf<HTMLElement>[0][]} */
  function gaps(letter) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (letter.querySelectorAll("mark"))];
  }
  function fill() {
    for (const [index, letter] of letters.entries()) {
      for (const gap of gaps(letter)) {
        const value = fields.get(gap.dataset.slot)?.value.trim();
        gap.textContent = value || (gap.dataset.label ?? "");
        gap.classList.toggle("lw-filled", !!value);
      }
      const count = counts[index];
      if (count) count.textContent = say.count.replace("{n}", [...words(letter)].length);
    }
  }
}
