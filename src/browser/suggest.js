// Suggestions under a search box as people type: the combobox pattern of the ARIA practices (list with
// aria-activedescendant). The box stays what it is without them: Enter asks the whole question.

const WAIT_MS = 120;
const LEAST_LETTERS = 2;
const lang = document.documentElement.lang === "en" ? "en" : "vi";

const make = (name, properties, attributes = {}) => {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const optionOf = ({ label, hint, href }, id) => {
  const item = make("li", { id }, { role: "option", "aria-selected": "false" });
  item.dataset.href = href;
  item.append(make("span", { textContent: label }), " ", make("small", { textContent: hint }));
  return item;
};

/** The list under the box, and which of its options the keys are on; -1: on the box itself. */
function hang(box, number) {
  const list = make("ul", { id: `suggestions-${number}`, className: "suggestions", hidden: true }, { role: "listbox", "aria-label": box.form.dataset.suggest }); // prettier-ignore
  const marks = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(marks)) box.setAttribute(name, value);
  box.autocomplete = "off";
  box.after(list);
  let active = -1;
  function point(to) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = to;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  }
  return {
    list,
    isOpen: () => !list.hidden,
    chosen: () => list.children[active]?.dataset.href,
    /** Down from the last option and up from the first lead back to the box. */
    move: (by) =>
      point(active + by < -1 ? list.children.length - 1 : active + by >= list.children.length ? -1 : active + by),
    show(items) {
      point(-1);
      list.replaceChildren(...items.map((item, at) => optionOf(item, `${list.id}-${at}`)));
      list.hidden = items.length === 0;
      box.setAttribute("aria-expanded", String(items.length > 0));
    },
  };
}

/** Asks for what was typed, once for the same letters; answers that were overtaken by a later letter are thrown away. */
function asker(box, panel) {
  const remembered = new Map();
  let latest = 0;
  return {
    drop() {
      latest += 1;
      panel.show([]);
    },
    async ask() {
      const turn = ++latest;
      const q = box.value.trimStart().slice(0, 100);
      if (q.trim().length < LEAST_LETTERS) return panel.show([]);
      const address = `/api/v1/suggestions?${new URLSearchParams({ lang, q })}`;
      try {
        const items = remembered.get(address) ?? (await (await fetch(address)).json()).items ?? [];
        remembered.set(address, items);
        if (turn === latest && document.activeElement === box) panel.show(items);
      } catch {
        if (turn === latest) panel.show([]);
      }
    },
  };
}

function pressed(event, panel, { ask, drop }) {
  // While a Vietnamese keyboard is composing a letter, its keys are its own.
  if (event.isComposing) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const href = panel.chosen();
  if (by && panel.isOpen()) panel.move(by);
  else if (by) void ask();
  else if (event.key === "Escape" && panel.isOpen()) drop();
  else if (event.key === "Enter" && href) location.assign(href);
  else return;
  event.preventDefault();
}

function attach(box, number) {
  const panel = hang(box, number);
  const asking = asker(box, panel);
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(asking.ask, WAIT_MS);
  });
  box.addEventListener("keydown", (event) => pressed(event, panel, asking));
  box.addEventListener("blur", () => {
    clearTimeout(waiting);
    asking.drop();
  });
  // Before the box loses its focus, and the list with it.
  panel.list.addEventListener("pointerdown", (event) => event.preventDefault());
  panel.list.addEventListener("click", (event) => {
    const href = event.target.closest("[role=option]")?.dataset.href;
    if (href) location.assign(href);
  });
}

const boxes = document.querySelectorAll("form[data-suggest] input[type=search]");
for (const [number, box] of boxes.entries()) attach(box, number);
