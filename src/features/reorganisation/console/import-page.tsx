import { fill } from "#core/text/fill";
import { changeKinds } from "#features/units";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { FileField, LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { importChange } from "../draft/import-change.ts";
import { tableColumns } from "../draft/read-table.ts";
import { AboutFields, Frame, type AboutTyped } from "./draft-form.tsx";
import { section } from "./draft-pages.tsx";
import { changeMessages } from "./messages.ts";
import { changePath, changesPath } from "./paths.ts";
import { provinceOf, sayRefusal, textOf } from "./say.ts";

type Redrawn = { readonly errors?: readonly FieldError[]; readonly refused?: string; readonly status?: number };

export function showImport(request: PageRequest, redrawn: Redrawn = {}): PageAnswer {
  const { body, locale } = request;
  const text = changeMessages[locale];
  const errors = redrawn.errors ?? [];
  const columns = tableColumns.map((names) => names.join("/")).join(", ");
  const main = (
    <Frame
      title={text.importTitle}
      back={changesPath}
      errors={errors}
      {...(redrawn.refused ? { refused: redrawn.refused } : {})}
      formKey=""
      locale={locale}
    >
      <p>{fill(text.importLead, { columns })}</p>
      <KeyedForm formKey={request.formKey()} action={`${changesPath}/nhap`} files class="stack">
        <AboutFields about={aboutOf(body)} kinds={changeKinds} errors={errors} locale={locale} />
        <FileField name="file" label={text.file} hint={text.fileHint} accept=".csv,.tsv,.txt,text/csv" />
        <LongTextField
          name="table"
          label={text.paste}
          value={textOf(body["table"])}
          rows={8}
          error={errorOf(errors, "table")}
        />
        <p>
          <Button>{text.check}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
  return page(text.importTitle, main, { section, status: redrawn.status ?? 200 });
}

const aboutOf = (body: PageRequest["body"]): AboutTyped => ({
  kind: textOf(body["kind"]) || "reform",
  title: textOf(body["title"]),
  instrument: textOf(body["instrument"]),
  on: textOf(body["on"]),
});

export async function sendImport(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, files } = request;
  // Bytes that are no UTF-8 become U+FFFD here, by which the table's reader knows the line.
  const uploaded = files.find(({ field }) => field === "file")?.bytes.toString("utf8");
  const table = uploaded === undefined || uploaded === "" ? textOf(body["table"]) : uploaded;
  const input = { ...aboutOf(body), provinceCode: provinceOf(request), table };
  const outcome = await execute(importChange, acting, input);
  if (outcome.kind === "done") return redirect(`${changePath(outcome.value.id)}?xong=soan`);
  const kept: PageRequest = { ...request, body: { ...body, table: table.replaceAll("\0", "") } };
  if (outcome.kind === "refused")
    return showImport(kept, { errors: [{ field: "table", sentence: sayRefusal(request, outcome.refusal) }], status: 422 }); // prettier-ignore
  const errors = outcome.problems.map((each) => ({ field: each.field, sentence: request.sayProblem(each) }));
  return showImport(kept, { errors, status: 422 });
}
