import { sayInstant } from "#core/time/say-time";
import { namesOfAccounts } from "#features/staff";
import type { PageRequest } from "#platform/http/page-door";
import { List } from "#ui/list/view";
import { caseKinds, type CaseKind } from "../model/case.ts";
import { usualCaseRules, type CaseRules } from "../model/case-rules.ts";
import { caseWords } from "../words.ts";
import { listRuleChanges } from "./case-settings-store.ts";
import { ruleMessages } from "./rules-messages.ts";
import { termNames } from "./set-case-rules.ts";

const most = 50;

/** Who changed what and when; each row against the one before it, the first against what was usual. */
export async function drawRuleHistory({ acting, locale }: PageRequest, provinceCode: string) {
  const text = ruleMessages[locale];
  const changes = await listRuleChanges(acting.db, provinceCode, most);
  const names = await namesOfAccounts(
    acting,
    provinceCode,
    changes.map(({ by }) => by),
  );
  return (
    <section class="stack tight">
      <h2>{text.history}</h2>
      <List
        caption={text.history}
        empty={text.noHistory}
        columns={[{ title: text.when }, { title: text.who }, { title: text.what }]}
        rows={changes.map(({ at, by, rules }, place) => ({
          key: `${at.getTime()}-${place}`,
          cells: [
            sayInstant(at, locale, { now: acting.at }),
            names.get(by) ?? by,
            differences({ ...usualCaseRules, ...changes[place + 1]?.rules }, { ...usualCaseRules, ...rules }, locale),
          ],
        }))}
      />
    </section>
  );
}

/** "Hỏi đáp: trả lời trong 5 ngày làm việc → 3 ngày làm việc". */
function differences(before: CaseRules, after: CaseRules, locale: "vi" | "en") {
  const lines = caseKinds.flatMap((kind) => changedIn(kind, { before, after }, locale));
  return lines.length === 0 ? ruleMessages[locale].nothing : lines.map((line) => <div key={line}>{line}</div>);
}

type Change = { readonly before: CaseRules; readonly after: CaseRules };

function changedIn(kind: CaseKind, { before, after }: Change, locale: "vi" | "en"): string[] {
  const text = ruleMessages[locale];
  const say = (rules: CaseRules): readonly (readonly [string, string])[] => [
    ...termNames.map((term) => [text.terms[term], `${rules[kind][term].amount} ${text.units[rules[kind][term].unit]}`] as const), // prettier-ignore
    [text.from, text.froms[rules[kind].from]],
    [text.mostExtensions, String(rules[kind].mostExtensions)],
  ];
  const now = say(after);
  return say(before).flatMap(([what, was], at) =>
    was === now[at]?.[1] ? [] : [`${caseWords[locale].kinds[kind]} · ${what}: ${was} → ${now[at]?.[1] ?? ""}`],
  );
}
