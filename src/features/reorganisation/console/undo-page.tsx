import { localDateOf } from "#core/time/local-time";
import { findChange } from "#features/units";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, DateField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { undoChange } from "../draft/undo-change.ts";
import { Frame } from "./draft-form.tsx";
import { section } from "./draft-pages.tsx";
import { changeMessages } from "./messages.ts";
import { changePath } from "./paths.ts";
import { provinceOf, sayRefusal, textOf } from "./say.ts";

type Redrawn = { readonly errors?: readonly FieldError[]; readonly refused?: string; readonly status?: number };

/** Asks once more before a change is led back: for which day, by which resolution. */
export async function showUndo(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, body, params, locale } = request;
  const stored = await findChange(acting.db, { provinceCode: provinceOf(request), id: params["id"] ?? "" });
  if (stored?.state !== "done") return missing(request.say({ code: "change.missing" }));
  const text = changeMessages[locale];
  const errors = redrawn.errors ?? [];
  const path = changePath(stored.change.id);
  const on = textOf(body["on"]) || localDateOf(acting.at);
  const main = (
    <Frame
      title={text.undoTitle}
      back={path}
      errors={errors}
      {...(redrawn.refused ? { refused: redrawn.refused } : {})}
      formKey=""
      locale={locale}
    >
      <p>
        <strong>{stored.change.title}</strong>
      </p>
      <p>{text.undoLead}</p>
      <KeyedForm formKey={request.formKey()} action={`${path}/hoan-tac`} class="stack">
        <DateField
          name="on"
          label={text.on}
          hint={text.onHint}
          value={on}
          error={errorOf(errors, "on")}
          locale={locale}
        />
        <TextField
          name="instrument"
          label={text.undoInstrument}
          hint={text.instrumentHint}
          value={textOf(body["instrument"])}
          width={24}
          maxLength={120}
          error={errorOf(errors, "instrument")}
        />
        <CheckField name="sure" label={text.confirmUndo} error={errorOf(errors, "sure")} />
        <p>
          <Button kind="danger">{text.undoNow}</Button>
        </p>
      </KeyedForm>
    </Frame>
  );
  return page(text.undoTitle, main, { section, status: redrawn.status ?? 200 });
}

export async function sendUndo(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, params, locale } = request;
  if (textOf(body["sure"]) !== "yes")
    return showUndo(request, {
      errors: [{ field: "sure", sentence: changeMessages[locale].mustConfirm }],
      status: 422,
    });
  const input = { id: params["id"] ?? "", on: textOf(body["on"]), instrument: textOf(body["instrument"]) };
  const outcome = await execute(undoChange, acting, { provinceCode: provinceOf(request), ...input });
  if (outcome.kind === "done") return redirect(`${changePath(outcome.value.id)}?xong=hoan-tac`);
  if (outcome.kind === "refused")
    return showUndo(request, { refused: sayRefusal(request, outcome.refusal), status: 409 });
  const errors = outcome.problems.map((each) => ({ field: each.field, sentence: request.sayProblem(each) }));
  return showUndo(request, { errors, status: 422 });
}
