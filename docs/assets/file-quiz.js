// @ts-check
/* Makes the tree of the guide in one file the one that quiz.js reads: answers by their number, advice by its verdict. */
import { entries } from "./file-parts.js";

for (const { heading, section } of entries) {
  if (!section.closest("[data-lw=tree]")) continue;
  const verdict = section.querySelector("h3 + p > b");
  if (verdict) {
    verdict.setAttribute("data-full", "");
    continue;
  }
  section.dataset.short = heading.textContent ?? "";
  for (const [at, link] of [...section.querySelectorAll("a")].entries()) link.dataset.option = String(at);
}
