import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { sayDate } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { DateField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import type { Line } from "../../line.ts";
import { readPatterns, type KeptPattern } from "../pattern-store.ts";
import { rosterMessages } from "../roster-messages.ts";
import { rosterPath } from "./roster-paths.ts";
import { namesFor } from "./roster-request.ts";

/** ` (T2, T3)`; nothing for every day of the week. */
const sayDays = (weekdays: readonly number[], names: readonly string[]): string =>
  ` (${weekdays.map((day) => names[day - 1] ?? "").join(", ")})`;

type PatternsProps = {
  readonly patterns: readonly KeptPattern[];
  readonly nameOf: (id: string) => string;
  readonly request: PageRequest;
  readonly line: Line;
  readonly mayKeep: boolean;
};

/** The patterns that draw a line's roster, each with the form that ends it. */
export const Patterns = ({ patterns, nameOf, request, mayKeep }: PatternsProps) => {
  const { acting, locale, formKey } = request;
  const words = rosterMessages[locale];
  if (patterns.length === 0) return null;
  return (
    <Card title={words.patterns}>
      {patterns.map((pattern) => (
        <div key={pattern.id} class="stack">
          <p>
            {fill(words.patternSays, {
              windows: pattern.windows.map((times) => times.join("–")).join(", "),
              days: pattern.weekdays.length < 7 ? sayDays(pattern.weekdays, words.shortDays) : "",
              people: [...new Set(pattern.people)].map(nameOf).join(", "),
              from: sayDate(pattern.validFrom),
            })}
            {pattern.validTo !== undefined && `, ${fill(words.patternUntil, { day: sayDate(pattern.validTo) })}`}
          </p>
          {mayKeep && pattern.validTo === undefined && (
            <details>
              <summary>{words.endPattern}</summary>
              <KeyedForm formKey={formKey()} action={`${rosterPath}/mau/${pattern.id}/ket-thuc`} class="stack">
                <DateField name="lastOn" label={words.endPatternLast} value={localDateOf(acting.at)} locale={locale} />
                <p>
                  <Button kind="danger">{words.endPattern}</Button>
                </p>
              </KeyedForm>
            </details>
          )}
        </div>
      ))}
    </Card>
  );
};

export async function readPatternsOf(
  request: PageRequest,
  line: Line,
): Promise<Pick<PatternsProps, "patterns" | "nameOf">> {
  const { acting } = request;
  const patterns = await readPatterns(acting.db, line, localDateOf(acting.at));
  const people = patterns.flatMap((each) => each.people);
  return { patterns, nameOf: await namesFor(request, line.provinceCode, people) };
}
