// Remembers which papers somebody has ticked off (data-module="paper-ticks" data-keep="procedure") on this device.

for (const list of document.querySelectorAll('[data-module~="paper-ticks"]')) {
  const name = `gan-dan.papers:${list.dataset.keep}`;
  const boxes = [...list.querySelectorAll("input[type=checkbox]")];
  let ticked = [];
  try {
    ticked = JSON.parse(localStorage.getItem(name) ?? "[]");
  } catch {
    localStorage.removeItem(name);
  }
  for (const box of boxes) box.checked ||= ticked.includes(box.value);
  list.addEventListener("change", () => {
    try {
      localStorage.setItem(name, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.value)));
    } catch {
      // Nothing is lost but the memory of the ticks.
    }
  });
}
