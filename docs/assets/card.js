// @ts-check
/* What stands on the quiz's last card: the article of the outcome's own page, fetched. Where the whole guide is one file it
   is there already (card-in-file.js). */
import { compose } from "./composer.js";
import { advise } from "./outcome.js";

/** @typedef {{id: string, section: HTMLElement, heading: HTMLElement, full: HTMLAnchorElement | null, asked?: boolean,
     fit?: (path: import("./answers.js").Answers) => unknown}} Step */

/** Fetches the article of an outcome, once, and puts it on its card.
    @param {Step} step @param {string} label what the link to the page says then @returns {Promise<boolean>} whether it is new */
export async function card(step, label) {
  if (!step.full || step.asked) return false;
  step.asked = true;
  try {
    const address = step.full.href.split("#")[0] ?? "";
    const html = await (await fetch(address)).text();
    /** @type {any} */
    const card = new DOMParser().parseFromString(html, "text/html").querySelector(".lw-outcome");
    for (const part of card.querySelectorAll("*")) {
      for (const { name, value } of [...part.attributes]) {
        if (/^(href|src)$/.test(name)) part.setAttribute(name, new URL(value, address).href);
        if (/^(id|aria-labelledby)$/.test(name)) part.setAttribute(name, `${step.id}--${value}`);
      }
    }
    step.section.querySelector(".lw-summary")?.replaceWith(card);
    step.section.classList.add("lw-carded");
    compose(card);
    step.fit = advise(card, address);
    step.heading = card.querySelector("h1");
    step.heading.tabIndex = -1;
    step.full.textContent = label;
    return true;
  } catch {
    // opened from disk, or no network: the summary stays, and the next time tries again
    step.asked = false;
    return false;
  }
}
