// Notes are saved as they are typed: on this device at once, on the server after every pause. When the connection is
// gone they wait here and are sent when it is back; reloading the page brings them back too, and the desk names the calls
// whose notes wait here (`hotline-desk.js`).

const prefix = "gan-dan.call-notes:";
const dayMs = 24 * 3600 * 1000;

// Nobody's words lie here longer than a day.
for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
  const at = /"at":(\d+)\}$/.exec(localStorage.getItem(name) ?? "")?.[1];
  if (!(Number(at) > Date.now() - dayMs)) localStorage.removeItem(name);
}

const form = document.querySelector('form[data-module~="call-notes"]');
const pauseMs = 1_200;
const retryMs = 4_000;

if (form) {
  const field = form.elements.namedItem("text");
  const revision = form.elements.namedItem("revision");
  const status = form.querySelector("[data-saving-state]");
  const name = prefix + form.dataset.call;
  let timer;
  let sending = false;

  const readKept = () => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? "null");
    } catch {
      return null;
    }
  };

  const keep = () => {
    try {
      localStorage.setItem(name, JSON.stringify({ text: field.value, of: form.dataset.of, at: Date.now() }));
    } catch {
      // Storage is full or forbidden: the server still gets every pause.
    }
  };

  const later = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };

  async function send() {
    if (sending) return later(pauseMs);
    sending = true;
    const text = field.value;
    const body = new URLSearchParams(new FormData(form));
    revision.value = String(Number(revision.value) + 1);
    status.textContent = form.dataset.saving;
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
      // A redirect is the form's own answer to what it took.
      if (answer.type !== "opaqueredirect") throw new Error(String(answer.status));
      if (field.value === text) localStorage.removeItem(name);
      status.textContent = form.dataset.saved;
    } catch {
      status.textContent = form.dataset.kept;
      later(retryMs);
    }
    sending = false;
  }

  const kept = readKept();
  if (kept && kept.text !== field.value) {
    field.value = kept.text;
    later(0);
  } else localStorage.removeItem(name);
  field.addEventListener("input", () => {
    keep();
    later(pauseMs);
  });
  window.addEventListener("online", () => readKept() && later(0));
  // Another key leads away before the pause is over: what was typed goes along.
  window.addEventListener("pagehide", () => readKept() && send());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const leadsOn = event.submitter?.name === "then";
    // Where there is no connection nothing leads on: the line below says what is kept.
    send().then(() => leadsOn && readKept() === null && location.assign(form.dataset.case));
  });
}
