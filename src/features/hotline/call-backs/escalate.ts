import { fill } from "#core/text/fill";
import { maskPhone } from "#core/text/mask";
import { normalisePhone } from "#core/text/phone";
import { MINUTE_MS } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import { listPostHolders, type PostHolder } from "#features/staff";
import { findOrganisation, listProvinces } from "#features/units";
import type { Acting } from "#platform/context";
import { queueMessage } from "#platform/notify/queue-message";
import { whoAnswers } from "../roster/who-answers.ts";
import { listToEscalate, markEscalated, provincesWithCallBacks } from "./call-back-store.ts";
import type { CallBackRow } from "./call-back-tables.ts";
import { hotlineSettingsOf } from "./hotline-settings.ts";
import { callBackMessages } from "./messages.ts";

type Step = "near" | "broken";

/**
 * Tells those who can still keep a promise when it is near breaking, and those above them when it breaks. At any hour: the
 * hotline is answered day and night, and so are its promises.
 */
export async function escalateCallBacks(acting: Acting): Promise<void> {
  const provinces = (await listProvinces(acting)).map(({ code }) => code);
  for (const provinceCode of await provincesWithCallBacks(acting.db, provinces)) {
    const { nearMinutes } = await hotlineSettingsOf(acting, provinceCode);
    const nearBy = new Date(acting.at.getTime() + nearMinutes * MINUTE_MS);
    const due = await listToEscalate(acting.db, { provinceCode, at: acting.at, nearBy });
    if (due.length === 0) continue;
    const holders = await listPostHolders(acting, provinceCode, acting.at);
    for (const callBack of due) await escalateOne(acting, callBack, holders);
  }
}

async function escalateOne(acting: Acting, callBack: CallBackRow, holders: readonly PostHolder[]): Promise<void> {
  const { db, at } = acting;
  const { province_code: provinceCode, id, organisation_id, due_at } = callBack;
  const step: Step = due_at <= at ? "broken" : "near";
  const office = await findOrganisation(acting, organisation_id);
  const onDuty = step === "near" ? await listOnDuty(acting, { provinceCode, organisationId: organisation_id }) : [];
  const told = onDuty.length > 0 ? onDuty : toTell(holders, organisation_id, step);
  const text = fill(callBackMessages.vi[step === "near" ? "nearBreaking" : "broken"], {
    office: office?.name ?? organisation_id,
    phone: maskPhone(callBack.phone),
    due: sayInstant(due_at, "vi"),
  });
  await db.transaction().execute(async (tx) => {
    if (!(await markEscalated(tx, { provinceCode, id }, { step, at }))) return;
    // What broke before anybody was warned is told once, not twice.
    if (step === "broken" && callBack.near_told_at === null)
      await markEscalated(tx, { provinceCode, id }, { step: "near", at });
    for (const to of told) {
      const way = wayTo(to);
      const key = `call-back-${step}:${id}:${to.accountId}`;
      if (way) await queueMessage(tx, { ...way, text, subject: callBackMessages.vi.subject, key, provinceCode, at });
    }
  });
}

type Reached = Pick<PostHolder, "accountId" | "email" | "phone">;

/** Who is on duty on that office's own line now; nobody where it keeps no roster. */
async function listOnDuty(
  acting: Acting,
  line: { readonly provinceCode: string; readonly organisationId: string },
): Promise<readonly Reached[]> {
  const answerers = await whoAnswers(acting, { ...line, purpose: "hotline" }, acting.at);
  return answerers.flatMap((each) =>
    each.kind === "person" && each.tier === "own"
      ? [{ accountId: each.accountId, email: null, phone: each.phone ?? null }]
      : [],
  );
}

const answering: ReadonlySet<string> = new Set(["receiver", "centre-head"]);

/** Near, where nobody is on duty: whoever answers at that office. Broken: its head, and the province's supervisors. */
function toTell(holders: readonly PostHolder[], organisationId: string, step: Step): readonly PostHolder[] {
  const here = holders.filter((holder) => holder.organisationId === organisationId);
  const heads = here.filter(({ role }) => role === "centre-head" || role === "leader");
  const above = holders.filter((holder) => holder.organisationId === null && holder.role === "supervisor");
  const at = here.filter(({ role }) => answering.has(role));
  const told = step === "broken" ? [...heads, ...above] : at;
  // A desk that nobody holds passes its rung on at once.
  const reached = told.length > 0 ? told : above;
  return [...new Map(reached.map((holder) => [holder.accountId, holder])).values()];
}

/** It is a matter of minutes: a text message first, a letter where there is no mobile number. */
function wayTo({ email, phone }: Reached): { readonly channel: "sms" | "email"; readonly to: string } | undefined {
  const mobile = phone ? normalisePhone(phone) : undefined;
  if (mobile?.ok && mobile.value.mobile) return { channel: "sms", to: mobile.value.number };
  return email ? { channel: "email", to: email } : undefined;
}
