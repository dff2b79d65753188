// @ts-check
/* What was put into a tool: held by the tab, where a reload, Back and another language find it; on the device only if asked. */
import { stored } from "./device.js";

/** @param {string} name @param {HTMLInputElement} remember the box that asks to keep it on the device */
export function held(name, remember) {
  const kept = stored(name);
  remember.checked = kept !== null;
  return {
    here: stored(name, undefined, true),
    kept,
    /** @param {any} state */
    hold(state) {
      stored(name, state, true);
      if (!stored(name, remember.checked ? state : null)) remember.disabled = true;
    },
  };
}
