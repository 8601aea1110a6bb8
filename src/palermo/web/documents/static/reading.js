// What is better with a script, and works without: copying a citation, and going on to a paragraph
// that stands in another part of a long document.
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    const words = document.getElementById(button.dataset.copy).innerText;
    await navigator.clipboard.writeText(words);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
  });
}
function onward() {
  const asked = decodeURIComponent(location.hash.slice(1));
  const goal = document.getElementById(asked) || document.getElementsByName(asked)[0];
  if (goal && goal.closest(".elsewhere")) location.replace(goal.href);
}
addEventListener("hashchange", onward);
onward();
