// @ts-check
/* What stands on the quiz's last card where the whole guide is one file: the advice is there, and gets the words to send. */

/** @typedef {import("./card.js").Step} Step */

/** Puts the message that an advice names first below its link, once. @param {Step} step @returns {Promise<boolean>} */
export async function card({ full, section }) {
  if (!full || section.querySelector("blockquote")) return false;
  for (const link of section.querySelectorAll("a")) {
    const there = document.getElementById(link.hash.slice(1))?.parentElement;
    const words = !there?.closest("[data-lw=tree]") && there?.querySelector("blockquote")?.cloneNode(true);
    if (!words) continue;
    link.closest("p, li, ul")?.after(words);
    break;
  }
  return false;
}
