import { givenMaritalStatus, maritalStatus } from "../citizen.ts";
import { pdf } from "./files.ts";
import type { Person } from "./person.ts";
import { checkAndSubmit, confirmPhone } from "./submission.ts";

/** Applies online for a certificate of marital status, by filling in whatever each page asks; the dossier's code. */
export async function applyOnline(citizen: Person): Promise<string> {
  await citizen.go(`/nop/${maritalStatus}/noi-nop`);
  await citizen.choose("Phường Ngô Quyền");
  await citizen.press("Tiếp tục");
  for (let pages = 0; pages < 20 && stepOf(citizen) !== "kiem-tra"; pages += 1) await answer(citizen);
  await checkAndSubmit(citizen);
  return /[A-Z0-9.]+-\d{6}-\d{4}/.exec(await citizen.reads())?.[0] ?? "";
}

const stepOf = (citizen: Person): string => citizen.path().split("/").at(-1) ?? "";

async function answer(citizen: Person): Promise<void> {
  const step = stepOf(citizen);
  if (step === "xac-nhan-so") return confirmPhone(citizen);
  if (step === "giay-to") await attachAll(citizen);
  for (const [name, value] of Object.entries(givenMaritalStatus[step] ?? {})) await fill(citizen, name, value);
  await citizen.press("Tiếp tục");
}

async function attachAll(citizen: Person): Promise<void> {
  const boxes = await citizen.page.locator("main input[type=file]").all();
  for (const [at, box] of boxes.entries()) {
    const { name, mimeType, buffer } = pdf(`giay-to-${at + 1}.pdf`);
    await box.setInputFiles({ name, mimeType, buffer });
  }
  if (boxes.length > 0) await citizen.press("Tải lên");
}

async function fill(citizen: Person, name: string, value: string): Promise<void> {
  const fields = citizen.page.locator(`main [name="${name}"]`);
  // What depends on another answer is asked once that is given, on the same page again.
  if ((await fields.count()) === 0) return;
  const type = await fields.first().getAttribute("type");
  if (type === "radio" || type === "checkbox")
    await citizen.page.locator(`main [name="${name}"][value="${value}"]`).check();
  else await fields.first().fill(value);
}
