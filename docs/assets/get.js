// @ts-check
/* Fetches the parts of the search index. */

/** @param {URL} place @param {boolean} [fresh] whether it may have changed under this name @returns {Promise<any>} */
export async function get(place, fresh) {
  const answer = await fetch(place, { cache: fresh ? "no-cache" : "default" });
  if (!answer.ok) throw new Error(`search: ${answer.status}`);
  return answer.json();
}
