// @ts-check
/* Gets the parts of the search index where the site lies on a disk and nothing can be fetched: there they are scripts
   (macros/site/finishing/without_server.py). A browser tells that a script has run before it runs the next. */

/** @param {URL} place @returns {Promise<any>} */
export function get(place) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = () => resolve(Reflect.get(self, "lwPart"));
    script.onerror = reject;
    script.src = place.href.replace(/json$/, "js");
    document.head.append(script);
  });
}
