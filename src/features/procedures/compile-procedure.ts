import type { Component, Fee, LegalBasis, Procedure, ProcedureCase, ProcedureResult, TimeLimit } from "./procedure.ts";
import type {
  PaperUse,
  ShippedFee,
  ShippedGuide,
  ShippedRecord,
  ShippedTerms,
  ShippedVocabulary,
} from "./shipped-record.ts";

/** The day the two-level government began; the national records were published for it. */
const BEGAN_ON = "2025-07-01";
const STANDARD = { id: "standard", name: { vi: "Trường hợp chung", en: "Ordinary case" } };
/** Domain rule: the clock stands still while the applicant mends the dossier, unless the sector's law says otherwise. */
const PAUSE = { mode: "pause", days: 15 } as const;

/** A whole procedure from its shipped record, guide and the shared vocabulary. Throws for a word the vocabulary lacks. */
export function compileProcedure(
  record: ShippedRecord,
  vocabulary: ShippedVocabulary,
  guide: ShippedGuide | undefined,
): Procedure {
  return {
    ...withoutTerms(record),
    version: record.version ?? 1,
    level: record.level ?? "commune",
    cases: (record.cases ?? [STANDARD]).map((each) => compileCase(each, record, vocabulary)),
    results: record.results.map((each) => compileResult(each, vocabulary)),
    legalBasis: record.legalBasis.map((number): LegalBasis => ({ number, title: word(vocabulary.laws, number) })),
    validFrom: record.validFrom ?? BEGAN_ON,
    setByProvince: record.setByProvince ?? false,
    confidence: record.confidence ?? "verified",
    ...guide,
    featured: guide !== undefined,
  };
}

/** What the cases carry is no longer the procedure's own. */
function withoutTerms(record: ShippedRecord) {
  const { papers, limit, onlineLimit, remoteExtension, fees, exemptions, supplement, ...rest } = record;
  void [papers, limit, onlineLimit, remoteExtension, fees, exemptions, supplement];
  return rest;
}

type NamedTerms = ShippedTerms & Pick<ProcedureCase, "id" | "name">;

function compileCase(given: NamedTerms, record: ShippedRecord, vocabulary: ShippedVocabulary): ProcedureCase {
  const fees = given.fees ?? record.fees;
  const exemptions = given.exemptions ?? record.exemptions;
  const onlineLimit = given.onlineLimit ?? record.onlineLimit;
  const remoteExtension = given.remoteExtension ?? record.remoteExtension;
  return {
    id: given.id,
    name: given.name,
    limit: readLimit(given.limit ?? record.limit ?? "none"),
    ...(onlineLimit ? { onlineLimit: readLimit(onlineLimit) } : {}),
    ...(remoteExtension ? { remoteExtension } : {}),
    components: (given.papers ?? record.papers ?? []).map((use) => compilePaper(use, vocabulary)),
    ...(fees === undefined ? {} : { fees: fees === "free" ? [] : fees.map(compileFee) }),
    ...(exemptions ? { exemptions } : {}),
    supplement: given.supplement ?? record.supplement ?? PAUSE,
  };
}

function compilePaper(use: PaperUse, vocabulary: ShippedVocabulary): Component {
  const { paper: id, ...differently } = typeof use === "string" ? { paper: use } : use;
  return { id, required: true, copies: 1, ...word(vocabulary.papers, id), ...differently };
}

function compileResult(given: ShippedRecord["results"][number], vocabulary: ShippedVocabulary): ProcedureResult {
  return typeof given === "string" ? { code: given, ...word(vocabulary.results, given) } : { code: "", ...given };
}

const compileFee = ({ dong, ...rest }: ShippedFee): Fee => ({ amountDong: dong, ...rest });

const UNITS = ["working-hour", "working-day", "calendar-day", "month"] as const;

/** `3 working-day`, `same-day`, `none`. Throws for anything else: a limit misread is a promise broken. */
export function readLimit(text: string): TimeLimit {
  if (text === "none") return { unit: "none" };
  // Civil-status and certification rule: handed in by 15:00, given back the same day (Decree 23/2015 art. 7).
  if (text === "same-day") return { unit: "same-day", cutoff: "15:00" };
  const [amount = "", name] = text.split(" ");
  const unit = UNITS.find((each) => each === name);
  if (!unit || !/^[1-9]\d*$/u.test(amount)) throw new Error(`Not a time limit: ${text}`);
  return { amount: Number(amount), unit };
}

function word<Entry>(entries: Readonly<Record<string, Entry>>, key: string): Entry {
  const entry = entries[key];
  if (!entry) throw new Error(`${key} is missing from the vocabulary under data/procedures`);
  return entry;
}
