// A scanner types the card's text and ends with Enter. Inside data-module="scan-box" that Enter presses the box's own
// button (the server reads the card and fills the fields), not the form's main one.

for (const box of document.querySelectorAll('[data-module~="scan-box"]')) {
  const input = box.querySelector("input, textarea");
  const button = box.querySelector("button");
  if (!input || !button) continue;
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (input.value.trim() !== "") button.click();
  });
}
