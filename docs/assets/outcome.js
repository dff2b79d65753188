// @ts-check
/* On the page of an outcome: shares its address, and keeps the ticked checklist if the reader asks.
     [data-when="question.option …"]: shown when the address holds one of these answers; an item of the checklist
       (.lw-added, with its condition in [data-if]) also while no answer is known
     [data-question]: what another answer would change; shown for the questions that were answered
     [data-lw=share] data-say (JSON), hidden: button[data-share], button[data-link], [role=status]
     [data-lw=checklist] data-key: li > input[type=checkbox]; input[data-remember], hidden label
   Without this script the list prints with boxes and the address is in the address bar. */
import "./composer.js";
import { copy } from "./copy.js";

/** The answers in the address, as question.option, in walking order. */
const given = location.hash.startsWith("#!") ? location.hash.slice(2, 2000).split(",") : [];
for (const item of document.querySelectorAll("[data-when]")) {
  const yours = (item.getAttribute("data-when") ?? "").trim().split(" ").some((pair) => given.includes(pair));
  const added = item.classList.contains("lw-added");
  item.classList.toggle("lw-yours", added && yours);
  item.toggleAttribute("hidden", !yours && !(added && given.length === 0));
  item.querySelector("[data-if]")?.toggleAttribute("hidden", yours);
}
if (given.length) {
  const flips = [...document.querySelectorAll("[data-question]")];
  for (const flip of flips) {
    flip.toggleAttribute("hidden", !given.some((pair) => pair.startsWith(`${flip.getAttribute("data-question")}.`)));
  }
  flips[0]?.closest("section")?.toggleAttribute("hidden", flips.every((flip) => flip.hasAttribute("hidden")));
  document.querySelector("article")?.addEventListener("click", jump);
}

/** Jumps inside the page without losing the answers in the address. @param {MouseEvent} event */
function jump(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const place = document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
  if (!place) return;
  event.preventDefault();
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

const answers = document.querySelector('[data-lw="answers"]');
if (answers instanceof HTMLElement) {
  const shown = [...answers.querySelectorAll("li:not([hidden])")];
  answers.hidden = shown.length === 0;
  for (const change of answers.querySelectorAll("a[data-change]")) {
    const [address = "", node = ""] = (change.getAttribute("href") ?? "").split("#");
    const before = given.slice(0, given.findIndex((pair) => pair.startsWith(`${node}.`)));
    change.setAttribute("href", `${address}#${node}${before.length ? `!${before.join(",")}` : ""}`);
  }
}

const share = document.querySelector('[data-lw="share"]');
if (share instanceof HTMLElement) sharing(share);
const checklist = document.querySelector('[data-lw="checklist"]');
if (checklist instanceof HTMLElement) ticking(checklist);

/** @param {HTMLElement} root */
function sharing(root) {
  /** @type {Record<string, string>} */
  const say = JSON.parse(root.dataset.say ?? "{}");
  const native = root.querySelector("[data-share]");
  const link = root.querySelector("[data-link]");
  const box = root.querySelector("[data-answers]");
  const status = root.querySelector('[role="status"]');
  if (!(native instanceof HTMLElement) || !link || !status || !(box instanceof HTMLInputElement)) {
    throw new Error("share: a button, the box for the answers or the status line is missing");
  }
  root.hidden = false;
  native.hidden = !("share" in navigator);
  if (box.parentElement) box.parentElement.hidden = given.length === 0;
  const address = () => `${location.origin}${location.pathname}${box.checked ? `#!${given.join(",")}` : ""}`;
  native.addEventListener("click", () => navigator.share({ title: document.title, url: address() }).catch(() => {}));
  link.addEventListener("click", async () => {
    const done = await copy(address(), root);
    status.textContent = (done ? say.copied : say.blocked) ?? "";
  });
}

/** @param {HTMLElement} root */
function ticking(root) {
  const key = `leave-well.${root.dataset.key}`;
  const remember = root.querySelector("[data-remember]");
  const boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("li input")]);
  if (!(remember instanceof HTMLInputElement)) throw new Error("checklist: the box “remember” is missing");
  if (remember.parentElement) remember.parentElement.hidden = false;
  const keep = () => {
    try {
      if (remember.checked) localStorage.setItem(key, boxes.filter((box) => box.checked).map((box) => box.name).join(" "));
      else localStorage.removeItem(key);
    } catch {
      remember.disabled = true;
    }
  };
  try {
    const kept = localStorage.getItem(key);
    if (kept !== null) {
      remember.checked = true;
    }
    for (const box of boxes) box.checked = (kept ?? "").split(" ").includes(box.name);
  } catch {
    remember.disabled = true;
  }
  for (const box of [...boxes, remember]) box.addEventListener("change", keep);
}
