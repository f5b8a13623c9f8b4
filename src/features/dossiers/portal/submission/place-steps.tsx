import { fill } from "#core/text/fill";
import { findUnit, unitCodeOf, type Unit } from "#features/units";
import { PlaceField, placeOptions, readPlace, sayPlace, sayPlaceProblem, type PlaceAnswer } from "../place-field.tsx";
import type { Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import type { Heard, Redraw, Step } from "./step.ts";

type PlaceStep = {
  readonly id: string;
  /** Where the answer lies in the draft; also the field's name. */
  readonly name: "at.commune" | "at.return";
  readonly title: "communeTitle" | "returnTitle";
  readonly label: "communeLabel" | "returnLabel";
  readonly communesOnly: boolean;
  readonly hint: (flow: Flow) => Promise<string>;
  /** Offered without searching. */
  readonly offered: (flow: Flow) => Promise<readonly Unit[]>;
};

const { vi, en } = messages;

const placeStep = (step: PlaceStep): Step => ({
  id: step.id,
  title: { vi: vi[step.title], en: en[step.title] },
  draw: (flow, redraw) => drawPlace(step, flow, redraw),
  hear: (flow) => hearPlace(step, flow),
  isDone: ({ draft }) => (draft.answers[step.name] ?? "") !== "",
});

async function drawPlace(step: PlaceStep, flow: Flow, redraw: Redraw | undefined) {
  const { acting, locale } = flow.request;
  const heard = redraw && (await readPlace(acting, redraw.typed, inProvince(step, flow)));
  const saved = await findUnit(acting, unitCodeOf(flow.draft.answers[step.name] ?? ""));
  const offered = await step.offered(flow);
  const units = heard?.kind === "several" ? heard.candidates : [...(saved ? [saved] : []), ...offered];
  const distinct = [...new Map(units.map((unit) => [unit.code, unit])).values()];
  return (
    <PlaceField
      name={step.name}
      label={messages[locale][step.label]}
      hint={await step.hint(flow)}
      error={redraw?.errors[0]?.sentence}
      options={await placeOptions(acting, distinct, locale)}
      chosen={heard?.kind === "several" ? undefined : (saved ?? offered[0])?.code}
      typed={redraw?.typed[`${step.name}.q`]}
      locale={locale}
    />
  );
}

const inProvince = ({ name, communesOnly }: PlaceStep, { draft }: Flow) => ({
  name,
  communesOnly,
  provinceCode: draft.provinceCode,
});

async function hearPlace(step: PlaceStep, flow: Flow): Promise<Heard> {
  const { draft, request } = flow;
  const place = await readPlace(request.acting, request.body, inProvince(step, flow));
  if (place.kind === "found" && place.unit.provinceCode === draft.provinceCode) {
    const value = step.name === "at.return" ? `${place.unit.code}.c` : place.unit.code;
    return { answers: { ...draft.answers, [step.name]: value }, errors: [] };
  }
  const sentence = await sayWrongPlace(flow, place);
  return { errors: [{ field: `${step.name}.q`, sentence }] };
}

async function sayWrongPlace(flow: Flow, place: PlaceAnswer): Promise<string> {
  const { acting, locale } = flow.request;
  if (place.kind !== "found") return sayPlaceProblem(place, locale) ?? "";
  const names = { place: await sayPlace(acting, place.unit, locale), province: await sayProvince(flow) };
  return fill(messages[locale].otherProvince, names);
}

const sayProvince = async ({ draft, request }: Flow): Promise<string> => {
  const unit = await findUnit(request.acting, draft.provinceCode);
  return unit ? sayPlace(request.acting, unit, request.locale) : draft.provinceCode;
};

const unitsOf = async ({ request }: Flow, codes: readonly string[]): Promise<readonly Unit[]> => {
  const found = await Promise.all(codes.map((code) => findUnit(request.acting, code)));
  return found.filter((unit) => unit !== undefined);
};

/** Only asked when a commune decides and a province's centre receives: nothing else tells which commune. */
export const communeStep = placeStep({
  id: "noi-giai-quyet",
  name: "at.commune",
  title: "communeTitle",
  label: "communeLabel",
  communesOnly: true,
  hint: async ({ request }) => messages[request.locale].communeHint,
  offered: (flow) => unitsOf(flow, flow.centre.unitCode.length === 5 ? [flow.centre.unitCode] : []),
});

export const returnStep = placeStep({
  id: "noi-nhan",
  name: "at.return",
  title: "returnTitle",
  label: "returnLabel",
  communesOnly: false,
  hint: async (flow) => fill(messages[flow.request.locale].returnHint, { province: await sayProvince(flow) }),
  offered: (flow) => unitsOf(flow, [...new Set([flow.centre.unitCode, flow.draft.provinceCode])]),
});
