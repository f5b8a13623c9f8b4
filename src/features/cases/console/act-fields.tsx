import type { VNode } from "preact";
import { may } from "#core/access/may";
import { listColleaguesAt } from "#features/staff";
import type { PageRequest } from "#platform/http/page-door";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { LongTextField, SelectField, TextField } from "#ui/field/view";
import { Suggest } from "#ui/suggest/view";
import type { OfficialVerb } from "../all-case-commands.ts";
import { caseKinds, isConfidential, priorities, topics, type Case } from "../model/case.ts";
import { caseWords } from "../words.ts";
import { messages } from "./messages.ts";
import { officeChoices } from "./office-choices.ts";

export type FieldProps = {
  readonly request: PageRequest;
  readonly item: Case;
  readonly errors: readonly FieldError[];
};

type Draw = (props: FieldProps) => Promise<VNode> | VNode;

const typed = ({ body }: PageRequest, name: string): string | undefined => {
  const value = body[name];
  return typeof value === "string" ? value : undefined;
};

const longText =
  (name: "reason" | "note" | "answer", most: number, rows: number): Draw =>
  ({ request, errors }) => {
    const text = messages[request.locale];
    const hint = name === "reason" ? undefined : text.hints[name];
    return (
      <LongTextField
        name={name}
        label={text.fields[name]}
        hint={hint}
        error={errorOf(errors, name)}
        value={typed(request, name)}
        rows={rows}
        maxLength={most}
      />
    );
  };

const officeField =
  (name: "to" | "office", hint: "transfer" | "conceal"): Draw =>
  async ({ request, item, errors }) => {
    const text = messages[request.locale];
    return (
      <SelectField
        name={name}
        label={text.fields[name]}
        hint={text.hints[hint]}
        error={errorOf(errors, name)}
        value={typed(request, name)}
        empty=""
        choices={await officeChoices(request, item.head.provinceCode)}
      />
    );
  };

const classifyFields: Draw = ({ request, item: { state }, errors }) => {
  const { locale } = request;
  const text = messages[locale];
  const words = caseWords[locale];
  const choices = <Word extends string>(all: readonly Word[], names: Readonly<Record<Word, string>>) =>
    all.map((each) => ({ value: each, label: names[each] }));
  return (
    <>
      <SelectField
        name="kind"
        label={text.fields.kind}
        error={errorOf(errors, "kind")}
        value={typed(request, "kind") ?? state.kind}
        choices={choices(caseKinds, words.kinds)}
      />
      <SelectField
        name="topic"
        label={text.fields.topic}
        value={typed(request, "topic") ?? state.topic}
        choices={choices(topics, words.topics)}
      />
      <SelectField
        name="priority"
        label={text.fields.priority}
        value={typed(request, "priority") ?? state.priority}
        choices={choices(priorities, words.priorities)}
      />
      <TextField
        name="procedureCode"
        label={text.fields.procedureCode}
        error={errorOf(errors, "procedureCode")}
        value={typed(request, "procedureCode") ?? state.procedureCode ?? ""}
        width={12}
        maxLength={30}
      />
    </>
  );
};

const ownerField: Draw = async ({ request, item: { head, state }, errors }) => {
  const { acting, locale } = request;
  const text = messages[locale];
  const place = { provinceCode: head.provinceCode, organisationId: state.handledBy };
  const colleagues = may(acting.actor, "case.extend", place) ? await listColleaguesAt(acting, place, acting.at) : [];
  const people = new Map(colleagues.map(({ id, name }) => [id, name]));
  return (
    <SelectField
      name="owner"
      label={text.fields.owner}
      error={errorOf(errors, "owner")}
      value={typed(request, "owner")}
      empty={text.fields.me}
      choices={[...people].map(([value, label]) => ({ value, label }))}
    />
  );
};

const intoField: Draw = ({ request, errors }) => (
  <TextField
    name="into"
    label={messages[request.locale].fields.into}
    error={errorOf(errors, "into")}
    value={typed(request, "into") ?? request.query["vao"]?.slice(0, 40)}
    inputMode="numeric"
    width={12}
    maxLength={40}
  />
);

/** What the catalogue says to the question; the assistant stands after this feature, so its page is named, not imported. */
const suggestions: Draw = ({ request, item: { head, state } }) =>
  isConfidential(state.kind) ? (
    <></>
  ) : (
    <Suggest path="/can-bo/tro-ly/goi-y" into="answer" q={head.text} label={messages[request.locale].suggest} />
  );

const none: readonly Draw[] = [];

/** What each act asks for. */
export const caseActFields: Readonly<Record<OfficialVerb, readonly Draw[]>> = {
  assign: [ownerField],
  transfer: [officeField("to", "transfer"), longText("reason", 1000, 3)],
  "accept-transfer": none,
  "refuse-transfer": [longText("reason", 1000, 3)],
  note: [longText("note", 4000, 5)],
  classify: [classifyFields],
  extend: [longText("reason", 1000, 3)],
  conceal: [officeField("office", "conceal")],
  merge: [intoField],
  answer: [longText("answer", 5000, 8), suggestions],
};
