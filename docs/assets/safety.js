// @ts-check
/* On the page "Where to turn": opens the region that the address names, and keeps the reader's own if asked.
     [data-lw=regions]: details[data-region] > summary > h3; input[data-remember] in a hidden label
     [data-closed]: written on what the reader closed, because the theme opens every details to print it
   Without this script every region is opened with a tap. */
const KEY = "leave-well.region";
const root = document.querySelector('[data-lw="regions"]');
if (root instanceof HTMLElement) choosing(root);

/** @param {HTMLElement} root */
function choosing(root) {
  const regions = [...root.querySelectorAll("details")];
  let last = regions.find((region) => region.open)?.dataset.region ?? "";
  const remember = root.querySelector("[data-remember]");
  if (!(remember instanceof HTMLInputElement)) throw new Error("regions: the box “remember” is missing");
  if (remember.parentElement) remember.parentElement.hidden = false;

  /** @param {string | undefined} id @returns the region that is now open alone, if there is one of this name */
  const open = (id) => {
    const chosen = regions.find((region) => region.dataset.region === id);
    for (const region of chosen ? regions : []) region.open = region === chosen;
    return chosen;
  };
  const follow = () => open(location.hash.slice(1))?.scrollIntoView();
  const keep = () => {
    try {
      if (remember.checked) localStorage.setItem(KEY, last);
      else localStorage.removeItem(KEY);
    } catch {
      remember.disabled = true;
    }
  };
  try {
    const kept = localStorage.getItem(KEY);
    remember.checked = kept !== null;
    open(kept ?? undefined);
  } catch {
    remember.disabled = true;
  }
  follow();
  addEventListener("hashchange", follow);
  remember.addEventListener("change", keep);
  for (const region of regions) {
    region.toggleAttribute("data-closed", !region.open);
    region.addEventListener("toggle", () => {
      if (matchMedia("print").matches) return;
      region.toggleAttribute("data-closed", !region.open);
      if (!region.open) return;
      last = region.dataset.region ?? "";
      if (remember.checked) keep();
    });
  }
}
export {}; // a module: its names stay its own
