import { fill } from "#core/text/fill";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { consoleMessages, type ConsoleWords } from "./messages.ts";
import type { DossierAct } from "../model/dossier.ts";
import { transfersOf } from "../transfer/transfer-facts.ts";
import { officialOf } from "./dossier-file.ts";
import { sayAt, type Drawn } from "./dossier-parts.tsx";

/** Every act with who, when, what and the beginning of its hash; and whether the chain still holds. */
export const History = (drawn: Drawn) => {
  const { file, locale, offices } = drawn;
  const { dossier: words, verbs } = consoleMessages[locale];
  const { broken, acts: checked } = file.ledger;
  const who = (act: DossierAct): string => {
    if (act.actor === "citizen" || act.actor === "anyone") return words.applicant;
    const name = officialOf(act, file.names) ?? words.product;
    return act.organisation ? `${name}, ${offices.get(act.organisation) ?? act.organisation}` : name;
  };
  return (
    <section class="stack tight" id="lich-su">
      <h2>{words.history}</h2>
      {broken ? (
        <Note grave>{fill(words.broken, { seq: broken.seq })}</Note>
      ) : (
        <p>{fill(words.sound, { n: checked })}</p>
      )}
      <List
        caption={words.history}
        empty=""
        columns={[
          { title: words.when },
          { title: words.act },
          { title: words.who, wide: true },
          { title: words.what },
          { title: words.hash, wide: true },
        ]}
        rows={file.acts.toReversed().map((act) => ({
          key: String(act.seq),
          cells: [
            sayAt(act.at, drawn),
            act.kind === "transfer" ? words.transferred : verbs[act.kind],
            who(act),
            act.kind === "transfer" ? sayWent(act, offices) : sayContent(act, consoleMessages[locale]),
            <code class="nowrap" title={act.hash}>
              {act.hash.slice(0, 8)}
            </code>,
          ],
        }))}
      />
    </section>
  );
};

/** `Bộ phận … phường Máy Chai → Trung tâm … phường Ngô Quyền; 1669/NQ-UBTVQH15`. */
const sayWent = (act: DossierAct, offices: ReadonlyMap<string, string>): string =>
  transfersOf([act])
    .map(({ from, to, instrument }) => `${offices.get(from) ?? from} → ${offices.get(to) ?? to}; ${instrument}`)
    .join("");

const strings = (value: unknown): readonly string[] => {
  if (typeof value === "string") return value === "" ? [] : [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
};

/** What was said with an act: reasons, papers asked for, sums, numbers. */
function sayContent({ body }: DossierAct, { fields, dossier }: ConsoleWords): string {
  const told = ["reason", "legalBasis", "wanted", "note", "advice", "override"].flatMap((name) => strings(body[name]));
  const named = (label: string, value: unknown): string[] =>
    typeof value === "string" || typeof value === "number" ? [`${label}: ${value}`] : [];
  const outcome = body["outcome"];
  return [
    ...(outcome === "refuse" || outcome === "approve" ? [dossier[outcome]] : []),
    ...told,
    ...named(fields.amountDong, body["amountDong"]),
    ...named(fields.receiptNumber, body["receiptNumber"]),
    ...named(fields.receivedBy, body["receivedBy"]),
  ].join("; ");
}
