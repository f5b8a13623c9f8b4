// The operator's desk keeps itself up to date: the server tells that something has changed, the part that shows it is
// fetched again. Without script the page loads itself anew every five seconds.

const desk = document.querySelector('[data-module~="hotline-desk"]');
const state = document.querySelector("[data-live-state]");
const title = document.title;

/** Called numbers that ring and were not there before. */
function newcomers(before, after) {
  const known = new Set([...before.querySelectorAll("[data-call]")].map((each) => each.dataset.call));
  return [...after.querySelectorAll(".call.ringing")].filter((each) => !known.has(each.dataset.call));
}

/** Puts the new part in the old one's place; whoever stood on a link in it stands on the same link again. */
function replace(part) {
  const old = desk.querySelector("[data-live]");
  const focused = document.activeElement?.closest("[data-call]")?.dataset.call;
  const [first] = newcomers(old, part);
  const marked = old.querySelector('tr[aria-current="true"]')?.dataset.href;
  old.replaceWith(part);
  if (marked) part.querySelector(`tr[data-href="${CSS.escape(marked)}"]`)?.setAttribute("aria-current", "true");
  if (focused) part.querySelector(`[data-call="${CSS.escape(focused)}"] a`)?.focus({ preventScroll: true });
  const ringing = part.querySelectorAll(".call.ringing").length;
  document.title = ringing > 0 ? `(${ringing}) ${title}` : title;
  if (first) state.textContent = desk.dataset.newCall.replace("{caller}", first.querySelector(".number").textContent);
}

let fetching = false;
let again = false;
async function refresh() {
  if (fetching) return void (again = true);
  fetching = true;
  try {
    const answer = await fetch(desk.dataset.part, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.querySelector("[data-live]");
    if (answer.ok && part) replace(part);
    // Signed out meanwhile: the whole page leads to where one signs in.
    else if (answer.redirected || answer.status === 404) location.reload();
  } catch {
    state.textContent = state.dataset.lost;
  }
  fetching = false;
  if (again) {
    again = false;
    refresh();
  }
}

const notesPrefix = "gan-dan.call-notes:";
/** A page that is open and has a connection has sent its own by then. */
const ownPageMs = 10_000;

/** Sends notes that could not be sent from their call's page; true when they are with the server. */
async function sendLeft(address, text) {
  const page = await fetch(address, { headers: { accept: "text/html" } });
  const form = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#ghi-chu");
  if (!form) return false;
  if (form.querySelector("textarea").value === text) return true;
  const body = new URLSearchParams(new FormData(form));
  body.set("text", text);
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body, redirect: "manual" });
  return answer.type === "opaqueredirect";
}

/** What waits on this device is sent; what cannot be sent is named, with the way to it. */
async function seeToLeft() {
  const place = document.querySelector("[data-unsent]");
  const names = Object.keys(localStorage).filter((name) => name.startsWith(notesPrefix));
  const links = [];
  for (const name of names) {
    const { text, of, at } = JSON.parse(localStorage.getItem(name));
    const address = `${place.dataset.calls}${encodeURIComponent(name.slice(notesPrefix.length))}`;
    if (Date.now() - at > ownPageMs && (await sendLeft(address, text).catch(() => false))) {
      localStorage.removeItem(name);
      continue;
    }
    const link = document.createElement("a");
    link.href = address;
    link.textContent = of ?? address;
    links.push(link);
  }
  place.hidden = links.length === 0;
  place.replaceChildren(place.dataset.unsent, ...links.flatMap((link) => [" ", link]));
}
if (desk) {
  seeToLeft();
  setInterval(seeToLeft, ownPageMs);
}

if (desk && "EventSource" in window) {
  const stream = new EventSource(desk.dataset.stream);
  stream.addEventListener("calls", refresh);
  stream.addEventListener("open", () => {
    state.textContent = state.dataset.connected;
  });
  stream.addEventListener("error", () => {
    state.textContent = state.dataset.lost;
  });
  // How long a call has rung changes without any news.
  setInterval(refresh, 20_000);
}
