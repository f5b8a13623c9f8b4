import type { Localised } from "#core/form/form";
import { sayImported, type Imported } from "#features/procedures";
import { messages } from "../messages.ts";
import type { Fact, FactKind } from "./answer.ts";

const same = (text: string): Localised => ({ vi: text, en: text });
const said = (key: "papers" | "papersUnknown" | "online" | "notOnline" | "law"): Localised => ({
  vi: messages.vi[key],
  en: messages.en[key],
});

/** What an imported record says, in its own words; what it leaves out is said to be unpublished. */
export function composeImportedFacts(imported: Imported): readonly Fact[] {
  const { record } = imported;
  const facts = sayImported(imported);
  const fact = (kind: FactKind, text: Localised, items: readonly string[] = []): Fact => ({
    kind,
    text,
    ...(items.length > 0 ? { items: items.map(same) } : {}),
    citation: 0,
  });
  return [
    fact("papers", said(facts.papers.length > 0 ? "papers" : "papersUnknown"), facts.papers),
    fact("time", facts.time),
    fact("fee", facts.fee),
    fact("where", facts.where),
    ...(record.applicants === "" ? [] : [fact("who", same(record.applicants))]),
    fact("online", said(facts.online ? "online" : "notOnline")),
    ...(facts.result === "" ? [] : [fact("result", same(facts.result))]),
    ...(record.laws.length === 0
      ? []
      : [
          fact(
            "law",
            said("law"),
            record.laws.map(({ number, title }) => (title ? `${number}: ${title}` : number)),
          ),
        ]),
  ];
}
