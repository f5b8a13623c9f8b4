import { checkPage, longest } from "#core/form/check-answers";
import type { Answers, Field, FormPage } from "#core/form/form";
import { cleanAnswers, visibleFields } from "#core/form/visible";
import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { findUnit } from "#features/units";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { one, placeOptions, readPlace, sayPlaceProblem, type PlaceOption } from "../place-field.tsx";
import { FormField } from "./form-field.tsx";
import { ownAnswers, type Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import { shown, typedIn, type Heard, type Redraw, type Step } from "./step.ts";

/** One page of the procedure's form. All its fields are drawn; those that a fellow answer decides are marked by the form. */
export const formStep = (page: FormPage): Step => ({
  id: `khai-${page.id}`,
  title: page.title,
  draw: (flow, redraw) => drawPage(page, flow, redraw),
  hear: (flow) => hearPage(page, flow),
  isDone: (flow) => problemsOf(page, flow, flow.draft.answers).length === 0,
});

// Without script a page cannot grow while it is filled in: a question that depends on an answer of the same page is
// asked on the second look, when the page is sent and found to need it.
const askedOn = (page: FormPage, flow: Flow, answers: Answers): readonly Field[] =>
  visibleFields(page, cleanAnswers(flow.form, answers));

async function drawPage(page: FormPage, flow: Flow, redraw: Redraw | undefined) {
  const { request, draft } = flow;
  const answers = redraw ? { ...draft.answers, ...redraw.typed } : draft.answers;
  const fields = askedOn(page, flow, answers);
  const places = new Map<string, readonly PlaceOption[]>();
  for (const field of fields.filter(({ type }) => type === "commune"))
    places.set(field.id, await optionsFor(field, flow, redraw));
  return (
    <>
      <input type="hidden" name="drawn" value={fields.map(({ id }) => id).join(" ")} />
      {fields.map((field) => (
        <FormField
          key={field.id}
          field={field}
          value={shown(flow, redraw, field.id)}
          error={redraw && (errorOf(redraw.errors, field.id) ?? errorOf(redraw.errors, `${field.id}.q`))}
          locale={request.locale}
          places={{ options: places.get(field.id) ?? [], typed: redraw?.typed[`${field.id}.q`] }}
        />
      ))}
    </>
  );
}

async function optionsFor(field: Field, flow: Flow, redraw: Redraw | undefined): Promise<readonly PlaceOption[]> {
  const { acting, locale } = flow.request;
  const heard = redraw && (await readPlace(acting, redraw.typed, placeOf(field)));
  if (heard?.kind === "several") return placeOptions(acting, heard.candidates, locale);
  const unit = heard?.kind === "found" ? heard.unit : await findUnit(acting, shown(flow, redraw, field.id) ?? "");
  return unit ? placeOptions(acting, [unit], locale) : [];
}

const placeOf = ({ id }: Field) => ({ name: id, communesOnly: true });

async function hearPage(page: FormPage, flow: Flow): Promise<Heard> {
  const { request, draft, form } = flow;
  const posted = typedIn(request.body);
  const drawn = new Set((posted["drawn"] ?? "").split(" "));
  const typed: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const field of page.fields) {
    if (field.type !== "commune") {
      if (posted[field.id] !== undefined) typed[field.id] = posted[field.id] ?? "";
      continue;
    }
    const place = await readPlace(request.acting, request.body, placeOf(field));
    typed[field.id] = place.kind === "found" ? place.unit.code : "";
    const problem = sayPlaceProblem(place, request.locale);
    const isAsked = field.required || one(request.body, `${field.id}.q`) !== "";
    if (problem && isAsked && drawn.has(field.id)) errors.push({ field: wrongBox(posted, field), sentence: problem });
  }
  const answers = { ...ownAnswers(draft.answers), ...cleanAnswers(form, { ...draft.answers, ...typed }) };
  const communes = new Set(page.fields.filter(({ type }) => type === "commune").map(({ id }) => id));
  const placesWrong = errors.length > 0;
  const others = problemsOf(page, flow, answers).filter(({ field }) => !placesWrong || !communes.has(field));
  const seen = [...errors, ...others.filter(({ field }) => drawn.has(field))];
  // Questions that only these answers brought up are not wrong yet: the page comes again with them.
  const isGrowing = seen.length === 0 && others.length > 0;
  return { answers, errors: seen, stay: isGrowing };
}

const wrongBox = (posted: Readonly<Record<string, string>>, { id }: Field): string =>
  posted[id] === undefined ? `${id}.q` : id;

function problemsOf(page: FormPage, flow: Flow, answers: Answers): FieldError[] {
  const { request, form } = flow;
  const today = localDateOf(request.acting.at);
  const cleaned = cleanAnswers(form, answers);
  return checkPage(page, cleaned, { today }).map(({ field, problem }) => ({
    field,
    sentence: sayFieldProblem(
      flow,
      page.fields.find(({ id }) => id === field),
      problem,
    ),
  }));
}

function sayFieldProblem({ request }: Flow, field: Field | undefined, problem: string): string {
  const text = messages[request.locale];
  const label = field?.label[request.locale] ?? "";
  const said = (): string => {
    if (problem === "too_long" && field) return fill(text.answerTooLong, { limit: longest(field) ?? "" });
    if (problem === "out_of_range" && field?.min !== undefined)
      return field.max === undefined
        ? fill(text.outOfRangeMin, { min: field.min })
        : fill(text.outOfRange, { min: field.min, max: field.max });
    return request.sayProblem({ field: field?.id ?? "", problem });
  };
  return `${label}: ${lowerFirst(said())}`;
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
