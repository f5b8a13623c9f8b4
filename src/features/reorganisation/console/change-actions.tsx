import { fill } from "#core/text/fill";
import { sayDate, type StoredChange } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { Button, ButtonLink } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { changeMessages } from "./messages.ts";
import { changePath } from "./paths.ts";

type Props = {
  readonly stored: StoredChange;
  /** Nothing is wrong with it. */
  readonly ready: boolean;
  readonly today: string;
  readonly formKey: () => string;
  readonly locale: Locale;
};

/** What may be done with a change now. */
export const ChangeActions = ({ stored, ready, today, formKey, locale }: Props) => {
  const { change, state, version } = stored;
  const text = changeMessages[locale];
  const path = changePath(change.id);
  const when = change.on <= today ? text.scheduleToday : fill(text.scheduleWhat, { day: sayDate(change.on) });
  return (
    <div class="stack">
      {state === "draft" && ready && (
        <KeyedForm formKey={formKey()} action={`${path}/len-lich`} class="stack">
          <input type="hidden" name="version" value={version} />
          <p class="soft">{when}</p>
          <p>
            <Button>{text.schedule}</Button>
          </p>
        </KeyedForm>
      )}
      {state === "draft" && (
        <p>
          <ButtonLink kind="quiet" href={`${path}/sua`}>
            {text.edit}
          </ButtonLink>
        </p>
      )}
      {(state === "draft" || state === "scheduled") && (
        <KeyedForm formKey={formKey()} action={`${path}/huy`} class="stack">
          <input type="hidden" name="version" value={version} />
          <p>
            <Button kind="danger">{text.cancel}</Button>
          </p>
        </KeyedForm>
      )}
      {state === "done" && (
        <p>
          <ButtonLink kind="quiet" href={`${path}/hoan-tac`}>
            {text.undo}
          </ButtonLink>
        </p>
      )}
    </div>
  );
};
