import { localDateOf } from "#core/time/local-time";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { FieldProblem } from "#platform/command/outcome";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { readShippedText } from "#platform/shipped-data";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { DateField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { drawExample } from "../papers/draw-example.ts";
import { paperKinds, type PaperKind } from "../papers/paper-kind.ts";
import { styleOf } from "../papers/paper-sets.ts";
import { setPaperTemplate } from "../papers/restyle/set-paper-template.ts";
import { findTemplate, listTemplates, type Template } from "../papers/restyle/template-store.ts";
import { setPaper } from "../papers/set-paper.ts";
import { consoleMessages } from "./messages.ts";
import { templatePath, withQuery } from "./paths.ts";
import { textOf } from "./typed.ts";

const isKind = (text: string | undefined): text is PaperKind =>
  (paperKinds as readonly (string | undefined)[]).includes(text);

type Redrawn = { readonly refused?: string; readonly problems?: readonly FieldProblem[] };

/** A province's papers: what was restyled, what failed, and a template to change. */
export async function showTemplates(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, query, body, locale } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const words = consoleMessages[locale].templates;
  const problems = redrawn.problems ?? [];
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const typed = textOf(body, "kind") || query["mau"];
  const kind: PaperKind = isKind(typed) ? typed : "receipt";
  const main = (
    <div class="stack">
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {redrawn.refused && <Banner kind="refused">{redrawn.refused}</Banner>}
      {query["xong"] && <Banner kind="done">{words.done}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <Templates templates={await listTemplates(acting.db, actor.provinceCode)} locale={locale} />
      <KindChoice kind={kind} locale={locale} />
      <KeyedForm formKey={request.formKey()} action={templatePath} keep={`template/${kind}`} class="stack">
        <input type="hidden" name="kind" value={kind} />
        <DateField
          name="validFrom"
          label={words.validFrom}
          value={textOf(body, "validFrom") || localDateOf(acting.at)}
          error={errorOf(errors, "validFrom")}
          locale={locale}
        />
        <TextField
          name="instrument"
          label={words.instrument}
          value={textOf(body, "instrument")}
          error={errorOf(errors, "instrument")}
        />
        <LongTextField
          name="source"
          label={words.source}
          hint={words.sourceHint}
          value={textOf(body, "kind") ? textOf(body, "source") : await currentText(request, actor.provinceCode, kind)}
          error={errorOf(errors, "source")}
          rows={24}
        />
        <Button>{words.accept}</Button>
      </KeyedForm>
    </div>
  );
  const status = redrawn.refused ? 409 : problems.length > 0 ? 422 : 200;
  return page(words.title, main, { section: "templates", status, scripts: ["keep-draft"] });
}

/** The template that holds now: the province's own, else the shipped one. */
async function currentText({ acting }: PageRequest, provinceCode: string, kind: PaperKind): Promise<string> {
  const on = localDateOf(acting.at);
  const style = styleOf({ kind, on });
  const own = await findTemplate(acting.db, { provinceCode, kind, set: style.set }, { on, at: acting.at });
  return own?.source || readShippedText(`templates/${style.template}`);
}

const KindChoice = ({ kind, locale }: { readonly kind: PaperKind; readonly locale: Locale }) => {
  const words = consoleMessages[locale].templates;
  return (
    <form class="row" action={templatePath}>
      <SelectField
        name="mau"
        label={words.kind}
        value={kind}
        choices={paperKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <button class="button quiet">{words.choose}</button>
      <a href={`${templatePath}/${kind}.pdf`} target="_blank" rel="noopener">
        {words.example}
      </a>
    </form>
  );
};

const Templates = ({ templates, locale }: { readonly templates: readonly Template[]; readonly locale: Locale }) => {
  const words = consoleMessages[locale].templates;
  return (
    <List
      caption={words.title}
      empty={words.empty}
      columns={[
        { title: words.kind },
        { title: words.version, number: true },
        { title: words.validFrom },
        { title: words.instrument, wide: true },
        { title: words.state },
      ]}
      rows={templates.map((each) => ({
        key: `${each.kind} ${each.set} ${each.version}`,
        cells: [
          `${words.kinds[each.kind]} (${each.set})`,
          each.version,
          each.validFrom,
          each.instrument,
          each.failedAt ? (
            <>
              <Tag kind="late">{words.failed}</Tag>{" "}
              {fill(words.failedNote, { at: sayInstant(new Date(each.failedAt), locale), fault: each.fault ?? "" })}
            </>
          ) : each.source === "" ? (
            words.shipped
          ) : (
            words.own
          ),
        ],
      }))}
    />
  );
};

/** Tries the template and accepts it, or says what stands in the way with everything typed kept. */
export async function saveTemplate(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, say } = request;
  const provinceCode = acting.actor.kind === "official" ? acting.actor.provinceCode : "";
  const typed = Object.fromEntries(
    ["kind", "validFrom", "instrument", "source"].map((name) => [name, textOf(body, name)]),
  );
  const outcome = await execute(setPaperTemplate, acting, { provinceCode, ...typed });
  if (outcome.kind === "done")
    return redirect(withQuery(templatePath, { mau: outcome.value.kind, xong: outcome.value.version }));
  if (outcome.kind === "invalid") return showTemplates(request, { problems: outcome.problems });
  return showTemplates(request, { refused: say(outcome.refusal) });
}

/** An example as it would be printed now. */
export async function printExample({ acting, params }: PageRequest): Promise<PageAnswer> {
  const { actor } = acting;
  const [, kind] = /^([a-z-]+)\.pdf$/.exec(params["kind"] ?? "") ?? [];
  if (!isKind(kind) || actor.kind !== "official") return missing();
  const drawn = { ...drawExample(kind), issuedAt: acting.at };
  const bytes = await setPaper(acting, drawn, { provinceCode: actor.provinceCode, on: localDateOf(acting.at) });
  return { kind: "file", bytes, type: "application/pdf", name: `${kind}.pdf`, inline: true };
}
