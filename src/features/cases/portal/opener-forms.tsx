import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { errorOf } from "#ui/error-summary/view";
import { ChoiceField, LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { ratingLevels } from "../acts/rate-case.ts";
import { casePath } from "../case-link.ts";
import { mayReopen } from "../model/case-policy.ts";
import { reopenUntil, type Case } from "../model/case.ts";
import { messages } from "./messages.ts";
import type { RedrawnCase } from "./redrawn-case.ts";

type FormProps = {
  readonly request: PageRequest;
  readonly item: Case;
  readonly redrawn: RedrawnCase | undefined;
};

/** Offered once for each answer. */
export const RateForm = ({ request, item, redrawn }: FormProps) => {
  const text = messages[request.locale];
  const { status, ratedRound, round } = item.state;
  if (status !== "answered" || ratedRound === round) return null;
  return (
    <KeyedForm formKey={request.formKey()} action={`${casePath(item.head.code)}/danh-gia`} class="card stack">
      <ChoiceField
        name="level"
        label={text.rateTitle}
        error={redrawn && errorOf(redrawn.errors, "level")}
        value={redrawn?.typed["level"]}
        choices={ratingLevels.map((level) => ({ value: String(level), label: text.levels[level] }))}
      />
      <LongTextField name="text" label={text.rateText} value={redrawn?.typed["text"]} rows={2} maxLength={1000} />
      <p>
        <Button>{text.rate}</Button>
      </p>
    </KeyedForm>
  );
};

/** Offered while the 72 hours run; the server decides, not this page. */
export const ReopenForm = ({ request, item, root, redrawn }: FormProps & { readonly root: Case }) => {
  const text = messages[request.locale];
  if (!mayReopen(root, request.acting.at) || root.state.answeredAt === null) return null;
  const until = sayInstant(reopenUntil(root.state.answeredAt), request.locale, { now: request.acting.at });
  return (
    <KeyedForm formKey={request.formKey()} action={`${casePath(item.head.code)}/mo-lai`} class="card stack">
      <h2>{text.reopenTitle}</h2>
      <p>{fill(text.reopenUntil, { until })}</p>
      <LongTextField
        name="reason"
        label={text.reopenWhy}
        error={redrawn && errorOf(redrawn.errors, "reason")}
        value={redrawn?.typed["reason"]}
        rows={3}
        maxLength={2000}
      />
      <p>
        <Button kind="quiet">{text.reopen}</Button>
      </p>
    </KeyedForm>
  );
};
