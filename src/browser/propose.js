// Proposals beside a field while it is typed into. The server reads the last words; Alt+1, 2, 3 or a button put a short
// answer where the cursor is. Long numbers stay on this page.

const pauseMs = 700;
const leastLetters = 6;
const mostLetters = 300;
const withoutNumbers = (text) => text.replace(/\d(?:[\s.-]?\d){8,}/g, " ").trim();

for (const host of document.querySelectorAll("[data-propose]")) {
  const field = host.closest("form")?.elements.namedItem(host.dataset.into);
  const shown = host.querySelector("[data-proposed]");
  const link = host.querySelector("a");
  if (!field || !shown || !link) continue;
  let timer;
  let latest = 0;
  let asked = "";

  const put = (button) => {
    const from = field.selectionStart ?? field.value.length;
    const gap = from > 0 && field.value[from - 1] !== "\n" ? "\n" : "";
    field.setRangeText(`${gap}${button.dataset.put}\n`, from, field.selectionEnd ?? from, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };

  async function propose(text) {
    const q = withoutNumbers(text).slice(-mostLetters);
    if (q === asked || q.length < leastLetters) return;
    asked = q;
    const turn = ++latest;
    try {
      const answer = await fetch(`${host.dataset.propose}?q=${encodeURIComponent(q)}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = page.querySelector("[data-proposals]");
      // What was overtaken by later words is thrown away.
      if (turn !== latest || !answer.ok || !part) return;
      for (const button of part.querySelectorAll("[data-put]")) button.hidden = false;
      shown.replaceChildren(part);
    } catch {
      // The link still opens the page of proposals.
    }
  }

  shown.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-put]") : null;
    if (button) put(button);
  });
  field.addEventListener("keydown", (event) => {
    const button = event.altKey && shown.querySelectorAll("[data-put]")[Number(event.code.replace("Digit", "")) - 1];
    if (!button) return;
    event.preventDefault();
    put(button);
  });
  if (host.dataset.q === undefined)
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => void propose(field.value), pauseMs);
    });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    asked = "";
    void propose(host.dataset.q ?? field.value);
  });
  void propose(host.dataset.q ?? field.value);
}
