// Keeps what is typed in a form (data-module="keep-draft" data-keep="name") in this browser until it is sent: it
// survives a reload, a crash and an ended session. Secrets and files are never kept.

const words = {
  vi: { saved: "Đã lưu trên máy này", restored: "Đã đưa lại những gì bạn gõ lần trước" },
  en: { saved: "Saved on this device", restored: "What you typed last time is back" },
}[document.documentElement.lang === "en" ? "en" : "vi"];

const dayMs = 24 * 3600 * 1000;
const keepable = (field) =>
  field.name && field.name !== "_key" && !["password", "file", "hidden", "submit", "button"].includes(field.type);

const fieldsOf = (form) => [...form.elements].filter(keepable);

const read = (form) =>
  fieldsOf(form).map((field) => [
    field.name,
    field.value,
    field.type === "checkbox" || field.type === "radio" ? field.checked : null,
  ]);

/** True when something came back. What the server sent (a redrawn form) is never overwritten. */
function restore(form, kept) {
  let changed = false;
  for (const [name, value, checked] of kept) {
    for (const field of fieldsOf(form).filter((each) => each.name === name)) {
      if (checked !== null) {
        if (field.value === value && checked && !field.checked) changed = field.checked = true;
      } else if (field.value === "" && value !== "") {
        field.value = value;
        changed = true;
      }
    }
  }
  return changed;
}

for (const form of document.querySelectorAll('form[data-module~="keep-draft"]')) {
  const name = `gan-dan.draft:${form.dataset.keep}`;
  const status = document.createElement("p");
  status.className = "saved";
  status.setAttribute("role", "status");
  form.append(status);

  try {
    const { at, fields } = JSON.parse(localStorage.getItem(name) ?? "{}");
    if (at > Date.now() - dayMs && restore(form, fields)) status.textContent = words.restored;
  } catch {
    localStorage.removeItem(name);
  }

  let timer;
  const save = () => {
    try {
      localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields: read(form) }));
      status.textContent = words.saved;
    } catch {
      // Storage is full or forbidden: the form still works, only without the net.
      status.textContent = "";
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 600);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    save();
    // Sent; the page that follows knows whether it was taken. A refused form comes back filled by the server.
    sessionStorage.setItem("gan-dan.sent", name);
  });
}

// The page after sending has no form of that name: it was taken, and the copy is no longer needed.
const sent = sessionStorage.getItem("gan-dan.sent");
if (sent && !document.querySelector(`form[data-keep="${CSS.escape(sent.slice("gan-dan.draft:".length))}"]`)) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem("gan-dan.sent");
}
