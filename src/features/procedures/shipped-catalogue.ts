import type { Localised } from "#core/form/form";
import { listShipped, readShippedJson } from "#platform/shipped-data";
import { compileProcedure } from "./compile-procedure.ts";
import type { Procedure } from "./procedure.ts";
import type { ShippedGuide, ShippedRecord, ShippedVocabulary } from "./shipped-record.ts";

export type ProcedureField = { readonly slug: string; readonly name: Localised };
export type LifeEvent = { readonly slug: string; readonly name: Localised; readonly keywords: readonly string[] };

export const shippedFields = (): readonly ProcedureField[] => readShippedJson("procedures/vocabulary/fields.json");
export const shippedLifeEvents = (): readonly LifeEvent[] => readShippedJson("procedures/vocabulary/life-events.json");

/** Every procedure the product ships, in the order of its files. */
export function shippedProcedures(): readonly Procedure[] {
  const vocabulary: ShippedVocabulary = {
    papers: readShippedJson("procedures/vocabulary/papers.json"),
    results: readShippedJson("procedures/vocabulary/results.json"),
    laws: readShippedJson("procedures/vocabulary/laws.json"),
  };
  const guided = new Set(listShipped("procedures/guides"));
  return listShipped("procedures/records")
    .flatMap((file) => readShippedJson<ShippedRecord[]>(`procedures/records/${file}`))
    .map((record) => {
      const guide = `${record.code}.json`;
      const found = guided.has(guide) ? readShippedJson<ShippedGuide>(`procedures/guides/${guide}`) : undefined;
      return compileProcedure(record, vocabulary, found);
    });
}
