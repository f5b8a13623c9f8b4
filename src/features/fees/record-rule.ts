import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { randomLetters } from "#platform/secrets/random";
import { forgetFeeRules } from "./fee-queries.ts";
import { isSameAmount, rulesInForce, type AmountRule, type FeeRule } from "./fee-rule.ts";
import { insertFeeRule, readFeeRules } from "./fee-store.ts";

// 32 letters, so that each is drawn as often as any other.
const letters = "abcdefghjkmnpqrstuvwxyz234567890";

/** For the parts of a rule that stand as they were sent: channels and replaced rules only where there are any. */
export const frameOf = <Channel extends string>(given: {
  readonly provinceCode: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly instrument: string;
  readonly replaces: readonly string[];
}) => ({
  id: `${given.provinceCode}-${randomLetters(8, letters)}`,
  provinceCode: given.provinceCode,
  // Entered by an office of the country in its own language; the English page shows the same words.
  name: { vi: given.name, en: given.name },
  validFrom: given.validFrom,
  instrument: given.instrument,
  ...(given.validTo === undefined ? {} : { validTo: given.validTo }),
  ...(given.channels.length > 0 ? { channels: given.channels } : {}),
  ...(given.replaces.length > 0 ? { replaces: given.replaces } : {}),
});

/** Adds a province's rule, by an administrator of the whole province. Nothing that stands is changed. */
export async function recordRule(acting: Acting, rule: FeeRule): Promise<Result<FeeRule, Refusal>> {
  const { provinceCode, validFrom, validTo } = rule;
  // The empty office asks for a post over the whole province: a fee is the same at all of its counters.
  if (!may(acting.actor, "fees.manage-rules", { provinceCode, organisationId: "" }))
    return refuse("access.not_allowed");
  if (validTo !== undefined && validTo < validFrom)
    return refuse("fees.ends_before_it_begins", { from: validFrom, to: validTo });
  const known = await readFeeRules(acting.db, provinceCode);
  const counting = rulesInForce(known, validFrom);
  const stranger = rule.replaces?.find((id) => !counting.some((each) => each.id === id && each.sort === rule.sort));
  if (stranger !== undefined) return refuse("fees.unknown_rule", { id: stranger });
  const overlapping = rule.sort === "amount" ? overlapWith(rule, known) : undefined;
  if (overlapping) return refuse("fees.overlaps", { id: overlapping.id, name: overlapping.name.vi });
  await insertFeeRule(acting.db, rule, { at: acting.at, by: actorId(acting.actor) });
  forgetFeeRules(acting, provinceCode);
  return ok(rule);
}

const forEver = "9999-12-31";

/** An amount that would be charged beside the new one on some day. */
function overlapWith(rule: AmountRule, known: readonly FeeRule[]): AmountRule | undefined {
  return known.find((each): each is AmountRule => {
    if (each.sort !== "amount" || !isSameAmount(each, rule) || rule.replaces?.includes(each.id)) return false;
    const both = each.validFrom > rule.validFrom ? each.validFrom : rule.validFrom;
    const isShared = both <= (each.validTo ?? forEver) && both <= (rule.validTo ?? forEver);
    return isShared && rulesInForce(known, both).includes(each);
  });
}
