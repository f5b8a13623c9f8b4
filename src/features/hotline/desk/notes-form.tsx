import { fill } from "#core/text/fill";
import { namesOfAccounts } from "#features/staff";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { LongTextField } from "#ui/field/view";
import { FormKey } from "#ui/form-key/view";
import { Suggest } from "#ui/suggest/view";
import type { OwnCall } from "../calls/get-call.ts";
import { listNotes } from "../calls/note-store.ts";
import { deskMessages } from "./messages.ts";
import { callPath, suggestPath } from "./paths.ts";
import { typedIn } from "./typed.ts";

export const notesFormId = "ghi-chu";

/** One's own notes, saved as they are typed, and those of colleagues who had the call before. */
export async function drawNotes(request: PageRequest, { call, official }: OwnCall) {
  const { acting, locale } = request;
  const text = deskMessages[locale].notes;
  const notes = await listNotes(acting.db, official.provinceCode, call.id);
  const own = notes.find(({ account_id }) => account_id === official.accountId);
  const others = notes.filter((note) => note !== own && note.text !== "");
  const names = await namesOfAccounts(
    acting,
    official.provinceCode,
    others.map(({ account_id }) => account_id),
  );
  return (
    <>
      <h2>{text.title}</h2>
      <form
        id={notesFormId}
        method="post"
        action={`${callPath(call.id)}/ghi-chu`}
        class="stack tight"
        data-module="call-notes"
        data-call={call.id}
        data-case={`${callPath(call.id)}/vu-viec`}
        data-of={call.caller ?? deskMessages[locale].withheld}
        data-saved={text.saved}
        data-saving={text.saving}
        data-kept={text.keptHere}
      >
        <FormKey value={request.formKey()} />
        <input type="hidden" name="revision" value={String((own?.revision ?? 0) + 1)} />
        <LongTextField
          name="text"
          label={text.label}
          hint={text.hint}
          value={typedIn(request.body)["text"] ?? own?.text}
          rows={8}
          maxLength={5_000}
        />
        <Suggest path={suggestPath} into="text" label={text.suggest} />
        <p class="row">
          <Button kind="quiet">{text.save}</Button>
          <span class="saved" role="status" data-saving-state />
        </p>
      </form>
      {others.map((note) => (
        <blockquote key={note.account_id}>
          <strong>{fill(text.others, { name: names.get(note.account_id) ?? "" })}</strong>
          <p class="lines">{note.text}</p>
        </blockquote>
      ))}
    </>
  );
}
