import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { promiseCallBack } from "../call-backs/promise-call-back.ts";
import { insertHandCall } from "./call-store.ts";
import { liveKey } from "./live-key.ts";
import { dialledNumber } from "./model/dialled.ts";
import { answersFor } from "./my-calls.ts";

const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "").trim();

const phone = z
  .string()
  .trim()
  .max(30)
  .transform((typed, context) => {
    const number = typed === "" ? "" : dialledNumber(typed);
    if (number === undefined) context.addIssue({ code: "custom", params: { problem: "not_a_phone" } });
    return number ?? "";
  });

/** Ten seconds where no telephone system helps: a number, a line of text, done. */
export const logCall = defineCommand({
  name: "hotline.log-call",
  permission: "hotline.answer",
  summary: "Writes down a call that came by a telephone which no system reports.",
  input: z.strictObject({
    organisationId: z.string().min(1).max(60),
    phone: phone.default(""),
    subject: z.string().max(500).transform(storable).pipe(z.string().min(1)),
    /** The caller is promised a call. */
    callBack: z.boolean().default(false),
  }),
  writes: "transaction",
  async run(acting, { organisationId, phone: caller, subject, callBack }) {
    const { actor, at, db } = acting;
    const office = await findOrganisation(acting, organisationId);
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const { provinceCode, accountId } = actor;
    if (office?.provinceCode !== provinceCode || !answersFor(actor, { provinceCode, organisationId }))
      return refuse("access.not_allowed");
    if (callBack && caller === "") return refuse("hotline.no_number_to_call");
    const id = makeId();
    await insertHandCall(db, {
      province_code: provinceCode,
      id,
      organisation_id: organisationId,
      caller: caller === "" ? null : caller,
      answered_at: at,
      heard_at: at,
      taken_by: accountId,
      subject,
      line: null,
    });
    if (callBack) await promiseCallBack(acting, { provinceCode, organisationId, phone: caller, subject, callId: id });
    acting.memory.forget(liveKey(provinceCode));
    return ok({ callId: id });
  },
});
