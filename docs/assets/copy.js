// @ts-check
/* Copies text and says honestly whether it worked. Chat apps' browsers are known to fail silently. */

/** Copies `text`; when the browser refuses, selects `source` so that the reader can copy by hand.
    @param {string} text @param {HTMLElement} source @returns {Promise<boolean>} */
export async function copy(text, source) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "lw-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand?.("copy"); // out of favour; a browser may drop it
    area.remove();
    focused.focus({ preventScroll: true });
    if (!done && source instanceof HTMLInputElement) source.select();
    else if (!done) getSelection()?.selectAllChildren(source);
    return done;
  }
}
