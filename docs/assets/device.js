// @ts-check
/* What the browser keeps for the reader. */

/** Reads what is kept under a name, or keeps a value there; null deletes it. Without storage it does nothing, and says null.
    @param {string} name @param {any} [value] @param {boolean} [byTab] for this tab alone @returns {any} */
export function stored(name, value, byTab) {
  const key = `leave-well.${name}`;
  try {
    const box = byTab ? sessionStorage : localStorage;
    if (value === undefined) return JSON.parse(box[key] ?? "null");
    if (value === null) delete box[key];
    else box[key] = JSON.stringify(value);
    return true;
  } catch {
    return null;
  }
}
