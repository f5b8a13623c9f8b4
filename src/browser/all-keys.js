// "?" in the console: every key of this page in one window. Without script the same link leads to a page.

/** A list of every key on this page, made from the page itself. */
function showAll(link) {
  const dialog = document.createElement("dialog");
  dialog.className = "all-keys card stack";
  const title = document.createElement("h2");
  title.textContent = link.dataset.allKeys ?? "";
  const list = document.createElement("ul");
  list.className = "stack tight";
  for (const element of document.querySelectorAll("[data-key]")) {
    if (element.offsetParent === null || element === link) continue;
    const item = document.createElement("li");
    const key = document.createElement("kbd");
    key.textContent = element.dataset.key.toUpperCase();
    const words =
      element.getAttribute("aria-label") ??
      [...element.childNodes]
        .filter((node) => node.nodeName !== "KBD")
        .map((node) => node.textContent)
        .join(" ");
    item.append(key, ` ${words.trim()}`);
    list.append(item);
  }
  dialog.append(title, list);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

for (const link of document.querySelectorAll("[data-all-keys]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    showAll(link);
  });
