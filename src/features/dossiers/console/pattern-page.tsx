import { defaultDossierCodePattern, formatDossierCode } from "#core/text/dossier-code";
import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, DateField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { EVERY_AGENCY } from "../codes/dossier-code-store.ts";
import { listCodePatterns, type AgencyPattern } from "../codes/list-code-patterns.ts";
import { setCodePattern } from "../codes/set-code-pattern.ts";
import { patternMessages } from "./messages/pattern-messages.ts";
import { textOf } from "./typed.ts";

const patternsPath = "/can-bo/quan-tri/mau-ma";
/** `G09.20-20260609-0092637`: how central ministries number since 2026. */
const centralPattern = "{agency}-{yyyyMMdd}-{n:7}";

type Redrawn = { readonly refused?: string; readonly errors?: readonly FieldError[]; readonly status?: number };

const sayDate = (day: string): string => day.split("-").toReversed().map(Number).join("/");

async function showPatterns(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = patternMessages[locale];
  const patterns = await listCodePatterns(acting, acting.actor.provinceCode);
  const main = (
    <div class="stack wide">
      {redrawn.refused && <Banner kind="refused">{redrawn.refused}</Banner>}
      {query["xong"] && <Banner kind="done">{fill(text.done, { pattern: query["xong"].slice(0, 60) })}</Banner>}
      <ErrorSummary errors={redrawn.errors ?? []} locale={locale} />
      <div class="stack">
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
      </div>
      <PatternList patterns={patterns} today={localDateOf(acting.at)} locale={locale} />
      <PatternForm request={request} errors={redrawn.errors ?? []} patterns={patterns} />
    </div>
  );
  return page(text.title, main, { section: "code-patterns", status: redrawn.status ?? 200, scripts: ["keep-draft"] });
}

const PatternList = (props: {
  readonly patterns: readonly AgencyPattern[];
  readonly today: string;
  readonly locale: Locale;
}) => {
  const text = patternMessages[props.locale];
  return (
    <List
      caption={text.title}
      empty={text.none}
      columns={[{ title: text.agency }, { title: text.today }, { title: text.next }, { title: text.coming }]}
      rows={props.patterns.map(({ agencyCode, pattern, since, example, coming }) => ({
        key: agencyCode,
        cells: [
          agencyCode || text.every,
          <>
            <code>{pattern}</code> <small>{since ? fill(text.since, { day: sayDate(since) }) : text.byLaw}</small>
          </>,
          <strong>{example}</strong>,
          coming.length === 0
            ? text.none
            : coming.map((each) => (
                <div key={each.validFrom}>
                  {fill(text.fromDay, {
                    pattern: each.pattern,
                    day: sayDate(each.validFrom),
                    example: exampleOf(each.pattern, agencyOf(example), each.validFrom),
                  })}
                </div>
              )),
        ],
      }))}
    />
  );
};

const agencyOf = (example: string): string => example.split("-", 1)[0] ?? "";
const exampleOf = (pattern: string, agencyCode: string, on: string): string =>
  formatDossierCode(pattern, { agencyCode, on, sequence: 1 });

const PatternForm = (props: {
  readonly request: PageRequest;
  readonly errors: readonly FieldError[];
  readonly patterns: readonly AgencyPattern[];
}) => {
  const { request, errors, patterns } = props;
  const { body, locale, formKey } = request;
  const text = patternMessages[locale];
  const agency = agencyOf(patterns.find((each) => each.agencyCode === EVERY_AGENCY)?.example ?? "");
  const today = localDateOf(request.acting.at);
  const label = (words: string, pattern: string) => fill(words, { example: exampleOf(pattern, agency, today) });
  return (
    <Card title={text.set}>
      <KeyedForm formKey={formKey()} action={patternsPath} keep="code-pattern" class="stack">
        <TextField
          name="agencyCode"
          label={text.agency}
          hint={text.agencyHint}
          value={textOf(body, "agencyCode")}
          error={errorOf(errors, "agencyCode")}
          width={24}
          maxLength={40}
        />
        <ChoiceField
          name="style"
          label={text.pattern}
          value={textOf(body, "style") || defaultDossierCodePattern}
          error={errorOf(errors, "style")}
          choices={[
            { value: defaultDossierCodePattern, label: label(text.styles.short, defaultDossierCodePattern) },
            { value: centralPattern, label: label(text.styles.central, centralPattern) },
            { value: "other", label: text.styles.other },
          ]}
        />
        <TextField
          name="pattern"
          label={text.other}
          hint={text.otherHint}
          value={textOf(body, "pattern")}
          error={errorOf(errors, "pattern")}
          width={24}
          maxLength={60}
        />
        <DateField
          name="validFrom"
          label={text.from}
          hint={text.fromHint}
          value={textOf(body, "validFrom")}
          error={errorOf(errors, "validFrom")}
          locale={locale}
        />
        <p>
          <Button>{text.send}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};

async function sendPattern(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, say, sayProblem } = request;
  if (acting.actor.kind !== "official") return missing();
  const style = textOf(body, "style");
  const outcome = await execute(setCodePattern, acting, {
    provinceCode: acting.actor.provinceCode,
    agencyCode: textOf(body, "agencyCode").toUpperCase(),
    pattern: style === "other" || style === "" ? textOf(body, "pattern") : style,
    validFrom: textOf(body, "validFrom"),
  });
  if (outcome.kind === "done") return redirect(`${patternsPath}?xong=${encodeURIComponent(outcome.value.pattern)}`);
  if (outcome.kind === "refused") return showPatterns(request, { refused: say(outcome.refusal), status: 409 });
  const errors = outcome.problems.map((each) => ({ field: each.field, sentence: sayProblem(each) }));
  return showPatterns(request, { errors, status: 422 });
}

const permission = "dossier.set-code-pattern";

export const patternConsole: readonly PageRoute[] = [
  { method: "GET", path: "/quan-tri/mau-ma", permission, handle: (request) => showPatterns(request) },
  { method: "POST", path: "/quan-tri/mau-ma", permission, handle: sendPattern },
];
