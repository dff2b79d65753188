// @ts-check
/* A piece of advice as text that reads well in a chat: the verdict, what to do today, the steps, the checklist with its
   ticks, the message as it is filled in. Reads the article of an outcome (outcome.js), on its page or on the card. */

/** The words of an element without the sign beside a heading; a gap of a message that is still empty in brackets.
    @param {Element | null | undefined} element */
function words(element) {
  const made = /** @type {Element | undefined} */ (element?.cloneNode(true));
  for (const sign of made?.querySelectorAll(".headerlink, .lw-mark") ?? []) sign.remove();
  for (const gap of made?.querySelectorAll("mark:not(.lw-filled)") ?? []) gap.textContent = `[${gap.textContent}]`;
  return (made?.textContent ?? "").trim().replace(/[^\S\n]+/g, " ");
}

/** @param {HTMLElement} root @param {string} address where its page is @returns {string} */
export function adviceText(root, address) {
  /** @param {string} name @param {string[]} lines @returns {string[][]} */
  const part = (name, lines) => {
    const heading = root.querySelector(`[aria-labelledby$="${name}"] > h2`);
    return heading && lines.length ? [[words(heading), ...lines]] : [];
  };
  /** @param {string} selector */
  const all = (selector) => [...root.querySelectorAll(selector)];
  const ticks = /** @type {HTMLInputElement[]} */ (all("[data-lw=checklist] li:not([hidden]) input"));
  const said = root.querySelector(".lw-compose .lw-letter");
  return [
    [words(root.querySelector(".lw-head .lw-badge")), words(root.querySelector("h1")), words(root.querySelector(".lw-lead"))],
    ...part("steps", all(".lw-today li").map((step, index) => `${index + 1}. ${words(step)}`)),
    ...part("checklist", ticks.map((box) => `${box.checked ? "☑" : "☐"} ${words(box.parentElement)}`)),
    ...part("messages", said ? [words(said)] : []),
    [address],
  ].map((lines) => lines.join("\n")).join("\n\n");
}
