// @ts-check
/* Makes the tree of the guide in one file the one that quiz.js reads: answers by their number, advice by its verdict. And
   keeps from it, as this comes before it, the jumps that lead elsewhere: they are told as "elsewhere". */
import { entries } from "./file-parts.js";

/** Whether an address names a place outside of the quiz. */
function leadsElsewhere() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return !!place && !place.closest("[data-lw=tree]");
}

/** @param {Event} event */
function part(event) {
  if (!leadsElsewhere()) return;
  event.stopImmediatePropagation();
  dispatchEvent(new Event("elsewhere"));
}

/** Where the file was opened, if that is outside of the quiz. */
export const first = leadsElsewhere() ? location.hash : "";
if (first) history.replaceState(null, "", location.pathname);
addEventListener("hashchange", part);
addEventListener("popstate", part);

for (const { heading, section } of entries) {
  if (!section.closest("[data-lw=tree]")) continue;
  const verdict = section.querySelector("h2 + p > b");
  if (verdict) {
    verdict.setAttribute("data-full", "");
    continue;
  }
  section.dataset.short = heading.textContent ?? "";
  for (const [at, link] of [...section.querySelectorAll("a")].entries()) link.dataset.option = String(at);
}
