// @ts-check
/* Fills the gaps of a message and copies it.
     [data-lw=composer], with data-say (JSON of strings) on itself or around it
       dl[data-slots] > dt[data-slot] (label), dd[data-example]
       section.lw-tone > blockquote.lw-letter > mark[data-slot]
   Without this script the texts and their gaps can be read and copied by hand. */
import { copy } from "./copy.js";

compose(document);

/** Makes the messages within `scope` ready. @param {ParentNode} scope */
export function compose(scope) {
  for (const root of scope.querySelectorAll('[data-lw="composer"]')) ready(/** @type {HTMLElement} */ (root));
}

/** @param {HTMLElement} root */
function ready(root) {
  /** @type {Record<string, string>} */
  const say = JSON.parse(/** @type {HTMLElement | null} */ (root.closest("[data-say]"))?.dataset.say ?? "{}");
  const list = root.querySelector("[data-slots]");
  /** @type {Map<string, {label: string, input: HTMLInputElement}>} */
  const fields = new Map();
  if (list) {
    const form = document.createElement("form");
    form.className = "lw-form";
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      root.querySelector("button")?.click();
    });
    for (const term of list.querySelectorAll("dt[data-slot]")) {
      const name = term.getAttribute("data-slot") ?? "";
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.name = name;
      input.autocomplete = "off";
      input.placeholder = term.nextElementSibling?.textContent ?? "";
      label.append(term.textContent ?? "", input);
      form.append(label);
      fields.set(name, { label: term.textContent ?? "", input });
      input.addEventListener("input", fill);
    }
    list.replaceWith(form);
    const first = root.querySelector(".lw-letter");
    const heading = form.previousElementSibling;
    if (!first || !heading) throw new Error("composer: a message has gaps but no text");
    first.after(heading, form);
  }
  for (const letter of root.querySelectorAll(".lw-letter")) addButton(/** @type {HTMLElement} */ (letter));
  fill();

  function fill() {
    for (const mark of root.querySelectorAll("mark[data-slot]")) {
      const field = fields.get(mark.getAttribute("data-slot") ?? "");
      const value = field?.input.value.trim() ?? "";
      mark.textContent = value || mark.getAttribute("data-label") || (field?.label ?? "");
      mark.classList.toggle("lw-filled", value !== "");
    }
    for (const count of root.querySelectorAll("[data-count]")) {
      const letter = count.closest(".lw-copy")?.parentElement?.querySelector(".lw-letter");
      count.textContent = (say.count ?? "{n}").replace("{n}", String([...(letter?.textContent ?? "").trim()].length));
    }
  }

  /** @param {HTMLElement} letter */
  function addButton(letter) {
    const bar = document.createElement("p");
    const button = document.createElement("button");
    const count = document.createElement("span");
    const status = document.createElement("span");
    bar.className = "lw-copy";
    button.type = "button";
    button.className = "lw-button";
    button.textContent = say.copy ?? "";
    count.dataset.count = "";
    count.className = "lw-meta";
    status.setAttribute("role", "status");
    bar.append(button, count, status);
    const form = letter.parentElement?.querySelector(".lw-form");
    (form?.previousElementSibling?.previousElementSibling === letter ? form : letter).after(bar);
    button.addEventListener("click", async () => {
      const names = [...letter.querySelectorAll("mark[data-slot]")].map((mark) => mark.getAttribute("data-slot") ?? "");
      const empty = names.map((name) => fields.get(name)).find((field) => field && !field.input.value.trim());
      if (empty) {
        status.textContent = (say.empty ?? "").replace("{slot}", empty.label);
        empty.input.focus();
        return;
      }
      const done = await copy((letter.textContent ?? "").trim(), letter);
      status.textContent = (done ? say.copied : say.blocked) ?? "";
      status.scrollIntoView({ block: "nearest" });
      if (!done) return;
      button.textContent = `${say.done ?? ""} ✓`;
      setTimeout(() => (button.textContent = say.copy ?? ""), 3000);
    });
  }
}
