import { fill } from "#core/text/fill";
import { maskPersonalId } from "#core/text/mask";
import { findStep } from "#core/process/process";
import { getProcedureVersion } from "#features/procedures";
import type { Acting, Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { consoleMessages } from "./messages.ts";
import type { DossierHead, Holding, Verb } from "../model/dossier.ts";
import { statusNames } from "../messages.ts";
import { availableVerbs } from "../model/policy.ts";
import { getProcess } from "../model/process-catalogue.ts";
import type { DossierRow } from "../lists/work-store.ts";
import { officeName } from "./office-name.ts";
import { tellTime, type TimeTag } from "./time-tag.ts";
import { byImportance } from "./verb-keys.ts";

/** A dossier in a list: numbers masked, the time in words, and the one thing to do next. */
export type DossierLine = {
  readonly code: string;
  readonly time: TimeTag;
  readonly who: string;
  readonly personalId?: string;
  readonly matter: string;
  readonly step: string;
  readonly next?: Verb;
  /** Where papers or result are going, for those on the way. */
  readonly journey?: string;
};

async function procedureName(reading: Reading, head: DossierHead, locale: Locale): Promise<string> {
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  if (!procedure.ok) return head.procedureCode;
  return (procedure.value.shortName ?? procedure.value.name)[locale];
}

/** `first`: what this list is for, offered before anything else where the official may do it. */
export async function presentLine(
  acting: Acting,
  row: DossierRow,
  { locale, first }: { readonly locale: Locale; readonly first?: Verb },
): Promise<DossierLine> {
  const { head, state } = row;
  const process = getProcess(head.processId);
  const step = state.step === null ? undefined : findStep(process, state.step);
  const verbs = availableVerbs(acting.actor, { ...row, ledgerHead: "" }, process);
  const next = first && verbs.includes(first) ? first : byImportance(verbs)[0];
  const journey = await sayJourney(acting, [state.papersHeld, state.resultHeld], locale);
  return {
    code: head.code,
    time: await tellTime(acting, row, locale),
    who: head.owner.name,
    ...(head.owner.personalId ? { personalId: maskPersonalId(head.owner.personalId) } : {}),
    matter: await procedureName(acting, head, locale),
    step: step?.name[locale] ?? statusNames[state.status][locale],
    ...(next ? { next } : {}),
    ...(journey ? { journey } : {}),
  };
}

async function sayJourney(reading: Reading, held: readonly (Holding | null)[], locale: Locale): Promise<string> {
  const words = consoleMessages[locale].line;
  const moving = held.find((each) => each?.to !== undefined);
  if (!moving?.to) return "";
  const from = fill(words.from, { office: await officeName(reading, moving.holder, locale) });
  return `${from} ${fill(words.to, { office: await officeName(reading, moving.to, locale) })}`;
}
