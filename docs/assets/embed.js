// @ts-check
/* The quiz in a frame of another page. Tells that page how high it is, and nothing else:
     { type: "leave-well:height", height: 612 }
   What leads into the quiz stays in the frame, everything else opens beside that page.
     a[data-lw=whole]: the page of the quiz */

const whole = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-lw=whole]"));
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
new ResizeObserver(() => parent.postMessage({ type: "leave-well:height", height: main.offsetHeight }, "*")).observe(main);
document.addEventListener(
  "click",
  ({ target }) => {
    const link = /** @type {Element} */ (target).closest("a");
    if (link?.hash && link !== whole && [location.pathname, whole.pathname].includes(link.pathname)) link.href = link.hash;
    else if (link) (link.target = "_blank"), (link.rel = "noopener");
  },
  true,
);
