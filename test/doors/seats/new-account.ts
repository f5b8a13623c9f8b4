import type { Official } from "#core/access/actor";
import { commandNamed } from "../command-named.ts";
import type { House } from "../seat.ts";

export const administrator: Official = {
  kind: "official",
  accountId: "quantri.haiphong",
  name: "Bùi Văn Mẫu Trị",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};
let made = 0;
/** For names that nobody has yet. */
export const nextNumber = (): number => (made += 1);

type NewAccount = { readonly accountId: string; readonly firstPassword: string; readonly username: string };
export async function newAccount({ world }: House): Promise<NewAccount> {
  const input = { username: `nguoi.ngoi.${nextNumber()}`, name: "Nguyễn Văn Mẫu" };
  const outcome = await world.run(administrator, commandNamed("staff.create-account"), input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value as NewAccount;
}

export async function orderPost({ world }: House, accountId: string): Promise<string> {
  const input = { accountId, role: "receiver", organisationId: "11329.c" };
  const outcome = await world.run(administrator, commandNamed("staff.give-post"), input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return (outcome.value as { postId: string }).postId;
}
