import type { Refusal } from "#core/result";
import type { FieldProblem } from "../command/outcome.ts";
import type { Feature, RefusalText } from "../feature.ts";
import type { Locale, Localised } from "../i18n/locale.ts";
import { doorRefusals, problemTexts } from "./messages.ts";

/** Turns refusals and field problems into sentences; knows those of the doors and of every feature. */
export type Speaker = {
  say(refusal: Refusal, locale: Locale): string;
  sayProblem(problem: FieldProblem, locale: Locale): string;
  statusOf(refusal: Refusal): number;
};

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export function createSpeaker(features: readonly Pick<Feature, "refusals">[]): Speaker {
  const texts = new Map<string, Localised & { readonly status?: number }>(Object.entries(doorRefusals));
  for (const { refusals } of features)
    for (const [code, text] of Object.entries<RefusalText>(refusals ?? {})) texts.set(code, text);
  const unknown = { vi: "Việc này chưa làm được ({code}).", en: "This could not be done ({code})." };
  return {
    say: ({ code, detail }, locale) => fill((texts.get(code) ?? unknown)[locale], { code, ...detail }),
    sayProblem({ problem, limit }, locale) {
      const text = texts.get(`problem.${problem}`) ?? problemTexts[problem] ?? problemTexts["wrong_format"];
      return fill(text?.[locale] ?? problem, limit === undefined ? {} : { limit });
    },
    statusOf: ({ code }) => texts.get(code)?.status ?? 409,
  };
}
