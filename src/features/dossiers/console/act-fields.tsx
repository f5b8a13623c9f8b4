import type { ComponentChildren } from "preact";
import { listOrganisations, type Organisation } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { errorOf } from "#ui/error-summary/view";
import { ChoiceField, ChoicesField, FileField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { consoleMessages } from "./messages.ts";
import { isCentre } from "../model/is-centre.ts";
import type { ActVerb } from "./act-input.ts";
import type { DossierFile } from "./dossier-file.ts";
import { cause, extensionDay, feesBack, override, papersBack } from "./ending-fields.tsx";
import type { ActFieldsProps } from "./act-field-props.ts";
import { textOf, textsOf } from "./typed.ts";

/** Offices that an act may name: any centre to return at, any office to hand over to. */
export async function officesFor(
  request: PageRequest,
  verb: ActVerb,
  file: DossierFile,
): Promise<readonly Organisation[]> {
  if (verb !== "choose-return" && verb !== "hand-over") return [];
  const all = await listOrganisations(request.acting, { provinceCode: file.dossier.head.provinceCode });
  return verb === "choose-return" ? all.filter(isCentre) : all;
}

type Draw = (props: ActFieldsProps) => ComponentChildren;
type Line =
  | "agency"
  | "letter"
  | "legalBasis"
  | "amountDong"
  | "receiptNumber"
  | "resultNumber"
  | "receivedBy"
  | "days";

const line = (
  name: Line,
  more: { hint?: "agencyHint" | "legalBasisHint" | "receivedByHint" | "daysHint"; width?: 6 | 12 } = {},
): Draw =>
  function Line({ body, errors, locale }) {
    const words = consoleMessages[locale].fields;
    return (
      <TextField
        name={name}
        label={words[name]}
        hint={more.hint && words[more.hint]}
        value={textOf(body, name)}
        error={errorOf(errors, name)}
        {...(more.width ? { width: more.width, inputMode: "numeric" as const } : {})}
      />
    );
  };

const longText = (
  name: "reason" | "note" | "wanted" | "legalBasis" | "advice",
  hint?: "reasonHint" | "wantedHint" | "legalBasisHint" | "adviceHint" | "answerHint",
): Draw =>
  function LongText({ body, errors, locale }) {
    const words = consoleMessages[locale].fields;
    return (
      <LongTextField
        name={name}
        label={words[name]}
        hint={hint && words[hint]}
        value={textOf(body, name)}
        error={errorOf(errors, name)}
        rows={name === "legalBasis" || name === "advice" ? 2 : 3}
      />
    );
  };

const reason = longText("reason", "reasonHint");
const legalBasis = longText("legalBasis", "legalBasisHint");
const advice = longText("advice", "adviceHint");

const officeSelect = (name: "to" | "centre", label: "to" | "newPlace"): Draw =>
  function Offices({ body, errors, offices, locale }) {
    const words = consoleMessages[locale].fields;
    return (
      <SelectField
        name={name}
        label={words[label]}
        value={textOf(body, name)}
        error={errorOf(errors, name)}
        empty={words.choose}
        choices={offices.map((each) => ({ value: each.id, label: locale === "vi" ? each.name : each.nameEn }))}
      />
    );
  };

const outcome: Draw = ({ body, locale }) => {
  const { fields, dossier } = consoleMessages[locale];
  const choices = (["approve", "refuse"] as const).map((value) => ({ value, label: dossier[value] }));
  return (
    <ChoiceField name="outcome" label={fields.outcome} value={textOf(body, "outcome") || "approve"} choices={choices} />
  );
};

const delivery: Draw = ({ body, locale }) => {
  const words = consoleMessages[locale].fields;
  const choices = (["collected", "sent"] as const).map((value) => ({ value, label: words[value] }));
  return (
    <ChoiceField
      name="delivery"
      label={words.delivery}
      value={textOf(body, "delivery") || "collected"}
      choices={choices}
    />
  );
};

// Only what this office holds can be handed over; the policy has made sure that there is something.
const item: Draw = ({ file, body, locale }) => {
  const { fields, dossier } = consoleMessages[locale];
  const { papersHeld, resultHeld } = file.dossier.state;
  const choices = [
    ...(papersHeld && !papersHeld.to ? [{ value: "papers", label: dossier.papersHeld }] : []),
    ...(resultHeld && !resultHeld.to ? [{ value: "result", label: dossier.resultHeld }] : []),
  ];
  return (
    <ChoiceField
      name="item"
      label={fields.item}
      value={textOf(body, "item") || choices.at(-1)?.value}
      choices={choices}
    />
  );
};

const supplementPapers: Draw = ({ file, body, locale }) => {
  const words = consoleMessages[locale].fields;
  const components = file.known.procedureCase?.components ?? [];
  return (
    <>
      <ChoicesField
        name="papers"
        label={words.paper}
        hint={words.paperHint}
        values={textsOf(body, "papers")}
        choices={components.map((each) => ({ value: each.id, label: each.name[locale] }))}
      />
      <FileField name="scans" label={words.scans} hint={words.scansHint} accept="image/*,application/pdf" multiple />
    </>
  );
};

/** What each act asks; acts of one press ask nothing. */
export const actFields: Readonly<Record<ActVerb, readonly Draw[]>> = {
  accept: [],
  decline: [reason, legalBasis, advice],
  "request-supplement": [longText("wanted", "wantedHint"), reason, line("days", { hint: "daysHint", width: 6 })],
  supplement: [supplementPapers, longText("note")],
  "request-payment": [line("amountDong", { width: 12 }), reason],
  "confirm-payment": [line("receiptNumber")],
  "await-agency": [line("agency", { hint: "agencyHint" }), reason, legalBasis, line("letter")],
  "agency-answered": [longText("note", "answerHint"), line("letter")],
  "move-due": [],
  forward: [longText("note")],
  decide: [outcome, longText("note")],
  sign: [line("resultNumber")],
  "send-back": [reason],
  refuse: [reason, legalBasis, advice],
  finish: [],
  "hand-over": [item, officeSelect("to", "to")],
  "take-over": [],
  return: [line("receivedBy", { hint: "receivedByHint" }), delivery],
  withdraw: [reason, papersBack, feesBack],
  stop: [reason, papersBack, feesBack],
  "choose-return": [officeSelect("centre", "newPlace")],
  "bring-here": [],
  extend: [cause, reason, extensionDay, override],
};
