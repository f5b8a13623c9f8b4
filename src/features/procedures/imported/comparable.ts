import type { Procedure } from "../procedure.ts";
import type { ImportedRevision } from "./imported-record.ts";

/** A procedure of this house in the shape of an imported record, so that the two can be laid side by side. */
export function comparableOf(procedure: Procedure, decidedBy: string): ImportedRevision["body"] {
  const { code, name, instrument, level, field, cases, legalBasis, results, applicant } = procedure;
  return {
    code,
    name: name.vi,
    decision: instrument,
    levels: [level],
    field,
    applicants: applicant?.vi ?? "",
    office: decidedBy,
    ways: cases.flatMap(({ limit }) =>
      "amount" in limit ? [{ channel: "counter" as const, time: { amount: limit.amount, unit: limit.unit } }] : [],
    ),
    papers: [...new Set(cases.flatMap(({ components }) => components.map((each) => each.name.vi)))],
    laws: legalBasis.map(({ number, title }) => ({ number, title: title.vi })),
    results: results.map((each) => ({ name: each.name.vi, code: each.code })),
    conditions: "",
  };
}
