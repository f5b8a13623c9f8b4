import type { Official } from "#core/access/actor";
import type { World } from "../world.ts";
import { commandNamed } from "./command-named.ts";

let number = 0;

type Written = { readonly subject: string; readonly text: string; readonly from?: string };

/** A message as a mail server hands it on. */
export const base64Mail = ({ subject, text, from = "Nguyễn Văn Mẫu <mau@example.org>" }: Written): string =>
  Buffer.from(
    [
      `From: ${from}`,
      "To: gop-y@example.org",
      `Subject: ${subject}`,
      `Message-ID: <stage-${(number += 1)}@example.org>`,
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
    ].join("\r\n"),
  ).toString("base64");

/** The mailbox `gop-y` of the centre of 11329. */
export async function mailbox(world: World): Promise<void> {
  const [administrator] = await world.employ([{ role: "administrator", provinceCode: "31" }]);
  const opening = { mailboxId: "gop-y", address: "gop-y@example.org", organisationId: "11329.c", change: "open" };
  const outcome = await world.run(administrator as Official, commandNamed("case.manage-mailbox"), opening);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

/** A message that speaks of a complaint, and its id. */
export async function waitingMail(world: World): Promise<string> {
  await mailbox(world);
  const system = { kind: "system", name: "mail:31/gop-y" } as const;
  const subject = `Khiếu nại lần ${(number += 1)}`;
  const raw = base64Mail({ subject, text: "Tôi không đồng ý với mức thu." });
  const input = { provinceCode: "31", mailboxId: "gop-y", raw };
  const outcome = await world.run(system, commandNamed("case.take-mail"), input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  const rows = await world.services.db
    .withTables<{ case_mail: { province_code: string; id: string; told: { subject: string } | null } }>()
    .selectFrom("case_mail")
    .select(["id", "told"])
    .where("province_code", "=", "31")
    .where("told", "is not", null)
    .execute();
  const found = rows.find(({ told }) => told?.subject === subject);
  if (!found) throw new Error("The message does not wait.");
  return found.id;
}
