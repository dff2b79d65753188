// @ts-check
/* Filters the debate by kind of group. Markup: [data-lw=filter] hidden, holding a select and a status line;
   cards carry data-groups ("*" or ids). Without this script every card is shown. */
const bar = document.querySelector('[data-lw="filter"]');
if (bar instanceof HTMLElement) {
  const select = bar.querySelector("select");
  const status = bar.querySelector('[role="status"]');
  if (!select || !(status instanceof HTMLElement)) throw new Error("filter: select or status line is missing");
  bar.hidden = false;
  const cards = [...document.querySelectorAll("[data-groups]")];
  const apply = () => {
    let shown = 0;
    for (const card of cards) {
      const groups = (card.getAttribute("data-groups") ?? "").split(" ");
      const fits = !select.value || groups.includes("*") || groups.includes(select.value);
      card.toggleAttribute("hidden", !fits);
      if (fits) shown += 1;
    }
    status.textContent = (status.dataset.said ?? "{n}").replace("{n}", String(shown));
  };
  select.addEventListener("change", apply);
  if (select.value) apply();
}
export {}; // a module: its names stay its own
