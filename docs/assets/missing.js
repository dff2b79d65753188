// @ts-check
/* On the page for addresses that do not exist: chat apps write the # of a link as %23, which no server knows. */

const [place, rest] = location.pathname.split(/%23/);
if (rest !== undefined) location.replace(`${place}#${rest}`);
export {}; // a module: its names stay its own
