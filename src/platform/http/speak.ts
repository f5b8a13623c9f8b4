import type { Refusal } from "#core/result";
import type { FieldProblem } from "../command/outcome.ts";
import type { Reading } from "../context.ts";
import type { Feature, RefusalText } from "../feature.ts";
import type { Locale, Localised } from "../i18n/locale.ts";
import { doorRefusals, problemTexts } from "./messages.ts";

/** Turns refusals and field problems into sentences; knows those of the doors and of every feature. */
export type Speaker = {
  say(refusal: Refusal, locale: Locale): string;
  /** The same refusal with names of offices and the like instead of their ids. */
  inWords(reading: Reading, refusal: Refusal, locale: Locale): Promise<Refusal>;
  sayProblem(problem: FieldProblem, locale: Locale): string;
  statusOf(refusal: Refusal): number;
};

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export function createSpeaker(features: readonly Pick<Feature, "refusals" | "sayDetail">[]): Speaker {
  const namers = features.flatMap(({ sayDetail }) => sayDetail ?? []);
  const texts = new Map<string, Localised & { readonly status?: number }>(Object.entries(doorRefusals));
  for (const { refusals } of features)
    for (const [code, text] of Object.entries<RefusalText>(refusals ?? {})) texts.set(code, text);
  const unknown = { vi: "Việc này chưa làm được ({code}).", en: "This could not be done ({code})." };
  return {
    say: ({ code, detail }, locale) => fill((texts.get(code) ?? unknown)[locale], { code, ...detail }),
    async inWords(reading, refusal, locale) {
      const said = Object.entries(refusal.detail ?? {}).map(async ([name, value]) => {
        for (const sayDetail of namers) {
          const words = await sayDetail(reading, { name, value }, locale);
          if (words !== undefined) return [name, words] as const;
        }
        return [name, value] as const;
      });
      return { ...refusal, detail: Object.fromEntries(await Promise.all(said)) };
    },
    sayProblem({ problem, limit }, locale) {
      const text = texts.get(`problem.${problem}`) ?? problemTexts[problem] ?? problemTexts["wrong_format"];
      return fill(text?.[locale] ?? problem, limit === undefined ? {} : { limit });
    },
    statusOf: ({ code }) => texts.get(code)?.status ?? 409,
  };
}
