import { findUnit } from "#features/units";
import { execute } from "#platform/command/execute";
import { refusalAnswers, type Hook, type HookRequest } from "#platform/http/hook-door";
import type { ZaloAccount } from "#platform/zalo-oa/account";
import { countRefused } from "./chat-figures-store.ts";
import { readEvent, type ReadEvent } from "./read-event.ts";
import { takeChatMessage } from "./take-chat-message.ts";

/** Zalo sends again for half a day what was not answered with 200; an hour more for clocks that differ. */
const OLDEST_MS = 13 * 3_600_000;
const AHEAD_MS = 10 * 60_000;

const refusals = {
  unknown_account: [404, "No Official Account of that name is connected."],
  too_large: [413, "An event holds at most 64 KB."],
  malformed: [400, "The body must be an event of Zalo: JSON with event_name and timestamp."],
  unsigned: [401, "X-ZEvent-Signature is missing or was not made with this account's secret."],
  too_old: [401, "The event is older than Zalo would send it again, or lies ahead of our time."],
} as const;
type Refused = keyof typeof refusals;
const answerRefusal = refusalAnswers(refusals);

/**
 * `POST /hooks/zalo/phuong-ngo-quyen`. Only keeps what came, for Zalo waits two seconds; a job answers. The same event
 * again is the same message, so what is replayed has no effect, and after half a day it is refused.
 */
export const zaloHook: Hook = {
  path: "/zalo/:account",
  mostBytes: 64 * 1024,
  async handle(request) {
    const { acting, params } = request;
    const account = acting.zaloAccounts?.list.find(({ name }) => name === params["account"]);
    const unit = account && (await findUnit(acting, account.unitCode));
    if (!account || !unit) return answerRefusal("unknown_account");
    const read = readSigned(request, account);
    if (typeof read === "string") {
      const body = read === "malformed" && request.body !== "too_large" ? request.body.toString("utf8") : "";
      const told = body.replaceAll("\0", "").toWellFormed().slice(0, 300);
      const of = { provinceCode: unit.provinceCode, account: account.name, at: acting.at };
      await countRefused(acting.db, of, { reason: read, body: told });
      return answerRefusal(read);
    }
    if (read.kind === "other") return { status: 200, body: { ignored: true } };
    const actor = { kind: "system", name: `zalo:${account.name}` } as const;
    const { sentAt, id, person, text, kind } = read.event;
    const input = { account: account.name, messageId: id, person, kind, text, sentAt };
    const outcome = await execute(takeChatMessage, { ...acting, actor, requestKey: id }, input);
    return outcome.kind === "done" ? { status: 200, body: outcome.value } : answerRefusal("malformed");
  },
};

function readSigned(request: HookRequest, account: ZaloAccount): Exclude<ReadEvent, { kind: "malformed" }> | Refused {
  const { body, acting, header } = request;
  if (body === "too_large") return "too_large";
  const read = readEvent(body.toString("utf8"));
  const stamp = header("x-zevent-timestamp");
  const inside = read.kind === "malformed" ? [] : [stampOf(read)];
  const timestamps = [...inside, ...(stamp === undefined ? [] : [stamp])];
  // What is not signed may be anything: it is called so before it is called malformed, except where there is nothing to sign.
  if (timestamps.length === 0) return "malformed";
  if (!account.isSigned({ body, signature: header("x-zevent-signature") ?? "", timestamps })) return "unsigned";
  if (read.kind === "malformed") return "malformed";
  const age = acting.at.getTime() - Number(stampOf(read));
  return age > OLDEST_MS || age < -AHEAD_MS ? "too_old" : read;
}

const stampOf = (read: Exclude<ReadEvent, { kind: "malformed" }>): string =>
  read.kind === "event" ? read.event.appTimestamp : read.appTimestamp;
