// @ts-check
/** Lets a button ask once more before it deletes. @param {HTMLElement} button @param {string} sure what it then says @param {() => void} then */
export function twice(button, sure, then) {
  const wanted = button.textContent;
  button.onblur = () => (button.textContent = wanted);
  button.onclick = () => {
    const asked = button.textContent !== wanted;
    button.textContent = asked ? wanted : sure;
    if (asked) then();
  };
}
