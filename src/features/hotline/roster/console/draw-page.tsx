import { localDateOf } from "#core/time/local-time";
import type { Colleague } from "#features/staff";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { ChoiceField, ChoicesField, DateField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import type { Line } from "../../line.ts";
import { drawShifts } from "../draw-shifts.ts";
import { turns } from "../model/pattern.ts";
import { ranks } from "../model/shift.ts";
import { rosterMessages } from "../roster-messages.ts";
import { readWindows } from "../read-windows.ts";
import { linePath } from "./roster-paths.ts";
import { formProps, lineName, lineOf, peopleOf, statusOf, text, texts, type FormProps, type Redrawn } from "./roster-request.ts"; // prettier-ignore

export async function showDraw(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.manage-roster");
  if (!line) return missing();
  const { acting, locale, body } = request;
  const props = formProps(request, redrawn);
  const given = { windows: "07:00–19:00, 19:00–07:00", turn: "day", rank: "1", validFrom: localDateOf(acting.at) };
  const main = (
    <DrawForm
      {...props}
      typed={{ ...given, ...props.typed }}
      days={body["weekdays"] === undefined ? ["1", "2", "3", "4", "5", "6", "7"] : texts(body["weekdays"])}
      chosen={texts(body["people"])}
      people={await peopleOf(request, line)}
      line={line}
      name={await lineName(request, line)}
      formKey={request.formKey()}
      locale={locale}
    />
  );
  const title = rosterMessages[locale].draw;
  return page(title, main, { section: "roster", status: statusOf(redrawn), scripts: ["keep-draft"] });
}

type DrawFormProps = FormProps & {
  readonly days: readonly string[];
  readonly chosen: readonly string[];
  readonly people: readonly Colleague[];
  readonly line: Line;
  readonly name: string;
  readonly formKey: string;
  readonly locale: Locale;
};

const DrawForm = (props: DrawFormProps) => {
  const { typed, errors, refused, locale, line } = props;
  const words = rosterMessages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <div class="stack wide">
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack">
        <p>
          <a href={linePath(line)}>{words.back}</a>
        </p>
        <h1>{words.draw}</h1>
        <p>{props.name}</p>
      </div>
      <KeyedForm formKey={props.formKey} action={linePath(line, "/xep")} keep="duty-pattern" class="stack">
        <TextField {...field("windows")} label={words.windows} hint={words.windowsHint} maxLength={120} />
        <ChoicesField
          name="people"
          label={words.people}
          hint={words.peopleHint}
          error={errorOf(errors, "people")}
          values={props.chosen}
          choices={props.people.map(({ id, name, username }) => ({ value: id, label: name, hint: username }))}
        />
        <details open={(typed["order"] ?? "") !== ""}>
          <summary>{words.order}</summary>
          <TextField {...field("order")} label={words.order} hint={words.orderHint} maxLength={600} />
        </details>
        <ChoiceField
          {...field("turn")}
          label={words.turn}
          choices={turns.map((value) => ({ value, label: words.turns[value] }))}
        />
        <ChoicesField
          name="weekdays"
          label={words.weekdays}
          error={errorOf(errors, "weekdays")}
          values={props.days}
          choices={words.days.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <ChoiceField
          {...field("rank")}
          label={words.rank}
          choices={ranks.map((rank) => ({ value: String(rank), label: words.ranks[rank - 1] ?? "" }))}
        />
        <DateField {...field("validFrom")} label={words.from} locale={locale} />
        <DateField {...field("validTo")} label={words.to} hint={words.toHint} locale={locale} />
        <p>
          <Button>{words.drawNow}</Button>
        </p>
      </KeyedForm>
    </div>
  );
};

export async function sendDraw(request: PageRequest): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.manage-roster");
  if (!line) return missing();
  const { acting, body, locale } = request;
  const windows = readWindows(text(body["windows"]));
  if (!windows)
    return showDraw(request, { errors: [{ field: "windows", sentence: rosterMessages[locale].windowsBad }] });
  const order = text(body["order"]).split(/[\s,;]+/).filter((each) => each !== ""); // prettier-ignore
  const validTo = text(body["validTo"]);
  const outcome = await execute(drawShifts, acting, {
    ...line,
    windows,
    weekdays: texts(body["weekdays"]).map(Number),
    people: order.length > 0 ? order : texts(body["people"]),
    turn: text(body["turn"]),
    rank: Number(text(body["rank"])),
    validFrom: text(body["validFrom"]),
    ...(validTo === "" ? {} : { validTo }),
  });
  if (outcome.kind !== "done") return showDraw(request, outcome);
  const { drawn, kept, clashes } = outcome.value;
  return redirect(linePath(line, `?xong=xep&ca=${drawn}&giu=${kept}&vuong=${clashes.length}`));
}
