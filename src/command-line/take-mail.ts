import { buffer } from "node:stream/consumers";
import { takeMail } from "#features/cases";
import { execute } from "#platform/command/execute";
import { openHouse } from "./house.ts";
import { stop } from "./stop.ts";

/** What mail servers take as "not now, send it again" (EX_TEMPFAIL of sysexits). */
const sendAgain = 75;

/** `take-mail --province 31 --mailbox gop-y < message.eml`: for the pipe of a mail server on the same machine. */
export async function takeMailFromPipe(args: ReadonlyMap<string, string>): Promise<void> {
  const provinceCode = args.get("province") ?? "";
  const mailboxId = args.get("mailbox") ?? "";
  if (provinceCode === "" || mailboxId === "")
    stop("take-mail takes --province and --mailbox, and a message on its input.");
  try {
    const raw = (await buffer(process.stdin)).toString("base64");
    const { opened, services } = await openHouse();
    const actor = { kind: "system", name: `mail:${provinceCode}/${mailboxId}` } as const;
    const acting = { ...services, at: services.clock.now(), actor, requestKey: "" };
    const outcome = await execute(takeMail, acting, { provinceCode, mailboxId, raw });
    await opened.close();
    if (outcome.kind !== "done") stop(`The message was not taken: ${JSON.stringify(outcome)}`);
    console.log([outcome.value.result, outcome.value.reason].filter(Boolean).join(": "));
  } catch (fault) {
    console.error(fault);
    process.exitCode = sendAgain;
  }
}
