// @ts-check
/* On the page of an outcome: shares its address, and keeps the ticked checklist if the reader asks.
     [data-lw=share] data-say (JSON), hidden: button[data-share], button[data-link], [role=status]
     [data-lw=checklist] data-key: li > input[type=checkbox]; input[data-remember], hidden label
   Without this script the list prints with boxes and the address is in the address bar. */
import { copy } from "./copy.js";

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
  const answers = root.querySelector("[data-answers]");
  const status = root.querySelector('[role="status"]');
  if (!(native instanceof HTMLElement) || !link || !status || !(answers instanceof HTMLInputElement)) {
    throw new Error("share: a button, the box for the answers or the status line is missing");
  }
  root.hidden = false;
  native.hidden = !("share" in navigator);
  const given = location.hash.startsWith("#!") ? location.hash : "";
  if (answers.parentElement) answers.parentElement.hidden = !given;
  const address = () => `${location.origin}${location.pathname}${answers.checked ? given : ""}`;
  native.addEventListener("click", () => navigator.share({ title: document.title, url: address() }).catch(() => {}));
  link.addEventListener("click", async () => {
    const done = await copy(address(), root);
    status.textContent = (done ? say.copied : say.blocked) ?? "";
  });
  for (const item of document.querySelectorAll("[data-when]")) {
    const when = (item.getAttribute("data-when") ?? "").split(" ");
    item.classList.toggle("lw-yours", when.some((pair) => given.slice(2).split(",").includes(pair)));
  }
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
      for (const box of boxes) box.checked = kept.split(" ").includes(box.name);
    }
  } catch {
    remember.disabled = true;
  }
  for (const box of [...boxes, remember]) box.addEventListener("change", keep);
}
