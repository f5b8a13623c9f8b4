import type { Person } from "./person.ts";

/** The newest code of six digits in the mailbox page, where messages go while there is no real provider. */
export async function readSms(person: Person): Promise<string> {
  await person.go("/hop-thu-thu");
  return /\b\d{6}\b/.exec(await person.reads())?.[0] ?? "";
}

/** Proves to be the applicant: the number, then the code that was sent to it. */
export async function confirmApplicant(person: Person, phone: string): Promise<void> {
  await person.write("Số điện thoại", phone);
  await person.press("Gửi mã");
  const { pathname, search } = new URL(person.page.url());
  const code = await readSms(person);
  await person.go(pathname + search);
  await person.write("Mã gồm 6 chữ số", code);
  await person.press("Xác nhận");
}
