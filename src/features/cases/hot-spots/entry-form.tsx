import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { FileField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { entryKinds } from "./hot-spot.ts";
import { messages } from "./messages.ts";

/** One form for everything that can be added; a commitment that was kept is pressed beside it. */
export const EntryForm = (props: {
  readonly request: PageRequest;
  readonly action: string;
  readonly errors: readonly FieldError[];
}) => {
  const { request, action, errors } = props;
  const text = messages[request.locale];
  const field = (name: string) => {
    const value = request.body[name];
    return { name, value: typeof value === "string" ? value : "", error: errorOf(errors, name) };
  };
  return (
    <KeyedForm formKey={request.formKey()} action={action} files class="card stack">
      <h2 id="them">{text.add}</h2>
      <SelectField
        {...field("kind")}
        label={text.kind}
        choices={entryKinds.filter((kind) => kind !== "kept").map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      <TextField {...field("title")} label={text.what} maxLength={200} />
      <LongTextField {...field("detail")} label={text.detail} rows={3} maxLength={4000} />
      <TextField {...field("happenedOn")} label={text.on} hint={text.hint} type="date" />
      <TextField {...field("owner")} label={text.owner} maxLength={200} />
      <TextField {...field("dueOn")} label={text.dueOn} type="date" />
      <TextField {...field("caseCode")} label={text.caseCode} width={12} maxLength={40} />
      <FileField name="file" label={text.file} error={errorOf(errors, "file")} accept="image/*,application/pdf" />
      <p>
        <Button>{text.add}</Button>
      </p>
    </KeyedForm>
  );
};
