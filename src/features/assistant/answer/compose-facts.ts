import type { Localised } from "#core/form/form";
import { sayCompetent, sayFees, sayTime, type Procedure } from "#features/procedures";
import { messages } from "../messages.ts";
import type { Facet, Fact, FactKind } from "./answer.ts";

const both = (say: (locale: "vi" | "en") => string): Localised => ({ vi: say("vi"), en: say("en") });

/** Which facts answer which question; the others follow in the usual order. */
const firstFor: Readonly<Record<Facet, readonly FactKind[]>> = {
  what: ["steps", "papers", "time", "fee"],
  documents: ["papers", "form"],
  fee: ["fee"],
  time: ["time"],
  where: ["where", "online"],
  who: ["who", "papers"],
  online: ["online", "where"],
  form: ["form", "papers"],
  track: ["time", "where"],
  complaint: ["time", "where"],
  hotline: ["where"],
};

/** Everything the record says that people ask for, what was asked first. Nothing in it comes from elsewhere. */
export function composeFacts(procedure: Procedure, facet: Facet): readonly Fact[] {
  return inOrderFor(facet, [...allFacts(procedure)]);
}

/** The facts that answer a question first. */
export function inOrderFor(facet: Facet, facts: readonly Fact[]): readonly Fact[] {
  const first = firstFor[facet];
  const place = (kind: FactKind) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  return facts.toSorted((a, b) => place(a.kind) - place(b.kind));
}

function* allFacts(procedure: Procedure): Generator<Fact> {
  const fact = (kind: FactKind, text: Localised, items?: readonly Localised[]): Fact => ({
    kind,
    text,
    ...(items && items.length > 0 ? { items } : {}),
    citation: 0,
  });
  if (procedure.steps) yield fact("steps", procedure.summary ?? procedure.name, procedure.steps);
  yield papersOf(procedure, fact);
  yield fact(
    "time",
    both((locale) => sayTime(procedure, locale)),
  );
  yield fact(
    "fee",
    both((locale) => sayFees(procedure, locale).join("; ")),
  );
  yield fact(
    "where",
    both((locale) => messages[locale].decidedBy.replace("{office}", sayCompetent(procedure, locale))),
  );
  if (procedure.applicant) yield fact("who", procedure.applicant);
  yield onlineOf(procedure, fact);
  if (procedure.form)
    yield fact(
      "form",
      both((locale) => messages[locale].formHere),
    );
  yield fact("result", joined(procedure.results.filter(({ unfavourable }) => !unfavourable).map(({ name }) => name)));
  if (procedure.legalBasis.length > 0)
    yield fact(
      "law",
      both((locale) => messages[locale].law),
      procedure.legalBasis.map(({ number, title }) => both((locale) => `${number}: ${title[locale]}`)),
    );
  yield fact(
    "valid",
    both((locale) => messages[locale].validSince.replace("{day}", sayDay(procedure.validFrom))),
  );
}

type MakeFact = (kind: FactKind, text: Localised, items?: readonly Localised[]) => Fact;

function papersOf({ cases }: Procedure, fact: MakeFact): Fact {
  const seen = new Map(cases.flatMap(({ components }) => components).map((each) => [each.id, each]));
  const items = [...seen.values()].map(({ name, when }) =>
    when ? both((locale) => `${name[locale]} (${when[locale]})`) : name,
  );
  return fact(
    "papers",
    both((locale) => (items.length > 0 ? messages[locale].papers : messages[locale].papersUnknown)),
    items,
  );
}

function onlineOf({ channels }: Procedure, fact: MakeFact): Fact {
  const online = channels.includes("portal") || channels.includes("vneid");
  return fact(
    "online",
    both((locale) => (online ? messages[locale].online : messages[locale].notOnline)),
  );
}

const joined = (names: readonly Localised[]): Localised =>
  both((locale) => names.map((name) => name[locale]).join("; "));

const sayDay = (day: string): string => day.split("-").reverse().join("/");
