import { localDateOf } from "#core/time/local-time";
import { calendarFor } from "#features/units";
import type { Acting } from "#platform/context";
import { extensionRuleOf } from "../extension/extension-rule-of.ts";
import { proposeDue } from "../extension/propose-due.ts";
import type { Dossier } from "../model/dossier.ts";

/** What a letter of apology would promise now. */
export type ExtensionProposal = {
  /** `yyyy-mm-dd`; empty where no day follows from the calendar. */
  readonly newDueOn: string;
  /** The dossier has been put off as often as the rule allows. */
  readonly exhausted: boolean;
};

/** The letter filled in beforehand, so that the official only says why. */
export async function proposeExtension(
  acting: Acting,
  { head, state }: Pick<Dossier, "head" | "state">,
): Promise<ExtensionProposal | undefined> {
  if (state.dueAt === null) return undefined;
  const rule = await extensionRuleOf(acting, head.provinceCode);
  const calendar = await calendarFor(acting, head.competentOrganisation);
  const due = proposeDue(calendar, rule, { due: new Date(state.dueAt), now: acting.at });
  return { newDueOn: due ? localDateOf(due) : "", exhausted: (state.extensions ?? 0) >= rule.most };
}
