import { fill } from "#core/text/fill";
import { findStep } from "#core/process/process";
import { lateCauses, processCatalogue } from "#features/dossiers";
import type { Locale } from "#platform/i18n/locale";
import { reportMessages } from "../messages.ts";

/** A cause's key in words; a step or a stated cause that no longer exists keeps its key, so that the gap is seen. */
export function nameCause(key: string, locale: Locale): string {
  const words = reportMessages[locale];
  const [kind = "", ...rest] = key.split(".");
  const id = rest.join(".");
  if (kind === "stated") return stated(id)?.[locale] ?? id;
  if (kind === "step") return fill(words.step, { step: stepNamed(id, locale) ?? id });
  if (kind === "agency" || kind === "supplement") return words[kind];
  return words.unknown;
}

const stated = (id: string) => Object.entries(lateCauses).find(([name]) => name === id)?.[1];

/** Steps of the same id in several processes are one place where people work. */
const stepNamed = (id: string, locale: Locale): string | undefined =>
  processCatalogue().flatMap((process) => findStep(process, id) ?? [])[0]?.name[locale];
