// The console by keyboard: j and k move through a list, Enter opens, letters press what shows them.

const typing = (target) =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]");
const visible = (element) => element.offsetParent !== null && !element.disabled;

const markedRow = () => document.querySelector('table.list tr[aria-current="true"]');

/**
 * What a letter presses: the marked row's own act (the first row's while none is marked), then the page's, then the frame's.
 * @param {string} key
 */
const holderOf = (key) => {
  const all = [...document.querySelectorAll("[data-key]")].filter((each) => each.dataset.key === key && visible(each));
  const inRow = all.find((each) => each.closest("table.list tr") === (markedRow() ?? rows()[0] ?? null));
  const outside = all.filter((each) => !each.closest("table.list tr"));
  return inRow ?? outside.find((each) => each.closest("main")) ?? outside[0];
};

const rows = () => [...document.querySelectorAll("table.list tbody tr[data-href]")].filter(visible);

/** The row that was left stays marked when the list is shown again. */
const place = `gan-dan.row:${location.pathname}${location.search}`;

function mark(row, focus = true) {
  for (const each of rows()) each.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  sessionStorage.setItem(place, row.dataset.href);
  if (!focus) return;
  const link = row.querySelector("a");
  if (link) link.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.getAttribute("aria-current") === "true");
  mark(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))]);
}

function press(element) {
  if (element.matches("input, textarea, select")) {
    element.focus();
    element.select?.();
  } else element.click();
}

/** Enter on the marked row; a focused link or button opens itself. */
function open(target) {
  const row = markedRow();
  if (!row || (target instanceof HTMLElement && target.matches("a, button, summary"))) return false;
  location.assign(row.dataset.href);
  return true;
}

function pressLetter(letter) {
  const holder = letter.length === 1 ? holderOf(letter) : undefined;
  if (holder) press(holder);
  return holder !== undefined;
}

const modified = (event) => event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

document.addEventListener("keydown", (event) => {
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (modified(event) || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  let done = true;
  if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "enter") done = open(event.target);
  else done = pressLetter(key);
  if (done) event.preventDefault();
});

const left = sessionStorage.getItem(place);
const again = rows().find((row) => row.dataset.href === left);
if (again) mark(again, false);
