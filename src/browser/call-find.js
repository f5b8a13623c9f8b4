// Looking up during a call: the key opens a panel beside the notes instead of another page. What it shows is the middle
// part of that page; without script the key sends the notes and leads there.

const panel = document.querySelector('[data-module~="call-find"]');
const opener = document.querySelector('button[name="then"][value="tra-cuu"]');
const pauseMs = 250;

if (panel && opener) {
  let asked = 0;
  let timer;
  let notesPlace;

  /** The part of the page that answers `q`; undefined when something else was asked meanwhile. */
  async function fetchPart(q) {
    const mine = (asked += 1);
    const address = new URL(panel.dataset.page, location.href);
    if (q) address.searchParams.set("q", q);
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-find]");
    if (!part) throw new Error(String(answer.status));
    return mine === asked ? part : undefined;
  }

  const say = (sentence) => {
    const line = document.createElement("p");
    line.textContent = sentence;
    (panel.querySelector("[data-found]") ?? panel).replaceChildren(line);
  };

  /** The field stays as it is, with the caret where it is; only what was found changes. */
  async function look(q) {
    try {
      const part = await fetchPart(q);
      if (part) panel.querySelector("[data-found]").replaceWith(part.querySelector("[data-found]"));
    } catch {
      say(panel.dataset.lost);
    }
  }

  const close = () => {
    panel.hidden = true;
    const notes = document.querySelector('form[data-module~="call-notes"] textarea');
    notes?.focus();
    if (notesPlace !== undefined) notes?.setSelectionRange(notesPlace, notesPlace);
  };

  async function open() {
    notesPlace = document.querySelector('form[data-module~="call-notes"] textarea')?.selectionStart;
    panel.hidden = false;
    if (!panel.querySelector("[data-find]")) {
      try {
        const part = await fetchPart("");
        if (!part) return;
        // What is typed is looked up at once: the button closes instead.
        const button = part.querySelector("form button");
        button.type = "button";
        button.textContent = panel.dataset.close;
        button.addEventListener("click", close);
        panel.replaceChildren(part);
      } catch {
        return say(panel.dataset.lost);
      }
    }
    const field = panel.querySelector('[name="q"]');
    field?.focus();
    field?.select();
  }

  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  panel.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(() => look(event.target.value.trim()), pauseMs);
  });
  panel.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    look(event.target.elements.namedItem("q").value.trim());
  });
  // Before the console's own keys: Escape in the field goes back to the notes, not to nowhere.
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
}
