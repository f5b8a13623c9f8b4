// Keeps what is typed in a form (data-module="keep-draft" data-keep="name") in this browser until it is sent: it
// survives a reload, a crash and an ended session. Secrets and files are never kept.

const words = {
  vi: { saved: "Đã lưu trên máy này", restored: "Đã đưa lại những gì bạn gõ lần trước" },
  en: { saved: "Saved on this device", restored: "What you typed last time is back" },
}[document.documentElement.lang === "en" ? "en" : "vi"];

const prefix = "gan-dan.draft:";
const sentName = "gan-dan.sent";
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

/** A sent form was taken when its page is opened anew; going back, reloading or an error on the page means it was not. */
const wasTaken = () =>
  performance.getEntriesByType("navigation")[0]?.type === "navigate" && !document.querySelector('[role="alert"]');

function forget(name) {
  if (sessionStorage.getItem(sentName) === name) sessionStorage.removeItem(sentName);
  localStorage.removeItem(name);
}

function readKept(name) {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "null");
    return kept?.at > Date.now() - dayMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

// Nobody's words lie here longer than a day.
for (const name of Object.keys(localStorage)) if (name.startsWith(prefix) && !readKept(name)) forget(name);

for (const form of document.querySelectorAll('form[data-module~="keep-draft"]')) {
  const name = prefix + form.dataset.keep;
  const status = document.createElement("p");
  status.className = "saved";
  status.setAttribute("role", "status");
  form.append(status);

  if (sessionStorage.getItem(sentName) === name && wasTaken()) forget(name);
  const kept = readKept(name);
  if (kept && restore(form, kept.fields)) status.textContent = words.restored;

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
    sessionStorage.setItem(sentName, name);
  });
}
