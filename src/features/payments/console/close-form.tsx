import { formatWhole } from "#core/text/amount";
import { fill } from "#core/text/fill";
import type { Organisation } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { messages } from "../messages.ts";
import { denominations } from "../model/closing.ts";
import { tillPath } from "./paths.ts";
import { typedIn } from "./redrawn.ts";

type Props = {
  readonly request: PageRequest;
  readonly centre: Organisation;
  readonly day: string;
  readonly errors: readonly FieldError[];
};

/** The count at the end of the day, note by note. */
export const CloseForm = ({ request, centre, day, errors }: Props) => {
  const { locale } = request;
  const text = messages[locale].till;
  return (
    <Card title={text.close}>
      <p class="soft">{text.closeLead}</p>
      <KeyedForm formKey={request.formKey()} action={`${tillPath}/chot`} keep={`till-${day}`}>
        <input type="hidden" name="centre" value={centre.id} />
        <input type="hidden" name="day" value={day} />
        <TextField
          name="floatDong"
          label={text.float}
          value={typedIn(request, "floatDong") || "0"}
          error={errorOf(errors, "floatDong")}
          inputMode="numeric"
          width={12}
        />
        <div class="row">
          {denominations.map((note) => (
            <TextField
              key={note}
              name={`note.${note}`}
              label={fill(text.notes, { note: formatWhole(note, locale) })}
              value={typedIn(request, `note.${note}`)}
              error={errorOf(errors, `counted.${note}`)}
              inputMode="numeric"
              width={6}
            />
          ))}
        </div>
        <LongTextField
          name="explanation"
          label={text.explanation}
          value={typedIn(request, "explanation")}
          error={errorOf(errors, "explanation")}
          rows={2}
          maxLength={500}
        />
        <Button>{text.sign}</Button>
      </KeyedForm>
    </Card>
  );
};
