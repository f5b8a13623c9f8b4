import type { Person } from "./person.ts";

/** The sign-in page in either language: name, password, send. */
export async function givePassword(person: Person, username: string, password: string): Promise<void> {
  await person.go("/can-bo");
  await person.page.locator("[name=username]").fill(username);
  await person.page.locator("[name=password]").fill(password);
  await person.press(/Đăng nhập|Sign in/);
}
