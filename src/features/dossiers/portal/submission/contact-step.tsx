import { checkPersonalId } from "#core/text/personal-id";
import { normalisePhone } from "#core/text/phone";
import type { Answers } from "#core/form/form";
import { fill } from "#core/text/fill";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, TextField } from "#ui/field/view";
import { notifyMessages } from "../../notify-messages.ts";
import type { Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import { shown, typedIn, type Heard, type Step } from "./step.ts";

const { vi, en } = messages;

export const contactNames = {
  owner: "contact.owner",
  personalId: "contact.personalId",
  address: "contact.address",
  submitter: "contact.submitter",
  phone: "contact.phone",
  email: "contact.email",
  notifyBy: "contact.notifyBy",
} as const;
type ContactName = (typeof contactNames)[keyof typeof contactNames];

// What the forms call the person whose matter it is, most likely first.
const ownerFields = ["personName", "ownerName", "womanName", "subjectName"];
const idFields = ["personId", "ownerId", "womanId", "subjectId"];
const addressFields = ["personAddress", "permanentAddress", "newAddress", "womanAddress"];

const firstOf = (answers: Answers, fields: readonly string[]): string | undefined =>
  fields.map((field) => answers[field]).find((given) => given !== undefined && given !== "");

/** What the form has asked already need not be typed again. */
const suggested = ({ draft }: Flow): Partial<Record<ContactName, string | undefined>> => ({
  [contactNames.owner]: firstOf(draft.answers, ownerFields),
  [contactNames.personalId]: firstOf(draft.answers, idFields),
  [contactNames.address]: firstOf(draft.answers, addressFields),
});

// The phone is confirmed on the next page, so whoever submits here can always be reached.
const offered = ["sms", "zalo", "email"] as const;

export const contactStep: Step = {
  id: "lien-he",
  title: { vi: vi.contactTitle, en: en.contactTitle },
  draw: (flow, redraw) => {
    const text = messages[flow.request.locale];
    const optional = (label: string): string => fill(text.optionalMark, { label });
    const shared = (name: ContactName) => ({
      name,
      value: shown(flow, redraw, name) ?? (redraw ? undefined : suggested(flow)[name]),
      error: redraw && errorOf(redraw.errors, name),
    });
    return (
      <>
        <TextField
          {...shared(contactNames.owner)}
          label={text.ownerName}
          hint={text.ownerNameHint}
          autoComplete="name"
        />
        <TextField
          {...shared(contactNames.personalId)}
          label={text.ownerId}
          hint={text.ownerIdHint}
          inputMode="numeric"
          width={12}
        />
        <TextField {...shared(contactNames.address)} label={optional(text.address)} autoComplete="street-address" />
        <TextField {...shared(contactNames.submitter)} label={optional(text.submitter)} hint={text.submitterHint} />
        <TextField
          {...shared(contactNames.phone)}
          label={text.phone}
          hint={text.phoneHint}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          width={12}
        />
        <TextField
          {...shared(contactNames.email)}
          label={optional(text.email)}
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
        />
        <ChoiceField
          {...shared(contactNames.notifyBy)}
          value={shown(flow, redraw, contactNames.notifyBy) ?? "sms"}
          label={notifyMessages[flow.request.locale].title}
          hint={notifyMessages[flow.request.locale].hint}
          choices={offered.map((value) => ({ value, label: notifyMessages[flow.request.locale].names[value] }))}
        />
      </>
    );
  },
  hear: (flow) => hearContact(flow),
  isDone: (flow) => problemsOf(flow, flow.draft.answers).length === 0,
};

function hearContact(flow: Flow): Heard {
  const typed = typedIn(flow.request.body);
  const contact = Object.fromEntries(Object.values(contactNames).map((name) => [name, tidy(name, typed[name] ?? "")]));
  const answers = { ...flow.draft.answers, ...contact };
  return { answers, errors: problemsOf(flow, answers) };
}

const tidy = (name: ContactName, typed: string): string => {
  const line = typed
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name === contactNames.personalId) return line.replace(/[\s.-]/g, "");
  if (name !== contactNames.phone) return line;
  const phone = normalisePhone(line);
  return phone.ok ? phone.value.number : line;
};

const longest: Readonly<Record<ContactName, number>> = {
  [contactNames.owner]: 120,
  [contactNames.personalId]: 12,
  [contactNames.address]: 300,
  [contactNames.submitter]: 120,
  [contactNames.phone]: 20,
  [contactNames.email]: 254,
  [contactNames.notifyBy]: 10,
};

function problemsOf({ request }: Flow, answers: Answers): FieldError[] {
  const text = messages[request.locale];
  const given = (name: ContactName): string => answers[name] ?? "";
  const say = (field: string, problem: string): FieldError => ({
    field,
    sentence: request.sayProblem({ field, problem }),
  });
  const errors: FieldError[] = [];
  for (const name of Object.values(contactNames)) {
    const needed = name === contactNames.owner || name === contactNames.personalId || name === contactNames.phone;
    const limit = longest[name];
    if (given(name) === "" && needed)
      errors.push({
        field: name,
        sentence: `${labelOf(request.locale, name)}: ${lower(request.sayProblem({ field: name, problem: "required" }))}`,
      });
    else if (given(name).length > limit) errors.push({ field: name, sentence: fill(text.answerTooLong, { limit }) });
    else if (given(name) !== "") errors.push(...shapeProblem(name, given(name), { say, text }));
  }
  if (given(contactNames.notifyBy) === "email" && given(contactNames.email) === "")
    errors.push({ field: contactNames.email, sentence: notifyMessages[request.locale].emailMissing });
  return errors;
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const labelOf = (locale: "vi" | "en", name: ContactName): string => {
  const text = messages[locale];
  if (name === contactNames.owner) return text.ownerName;
  return name === contactNames.phone ? text.phone : text.ownerId;
};

function shapeProblem(
  name: ContactName,
  value: string,
  { say, text }: { readonly say: (field: string, problem: string) => FieldError; readonly text: typeof vi },
): FieldError[] {
  if (name === contactNames.personalId) {
    const id = checkPersonalId(value);
    if (id.ok) return [];
    return id.refusal.code === "personal_id.old_identity_card"
      ? [{ field: name, sentence: text.oldIdentityCard }]
      : [say(name, "not_an_id_number")];
  }
  if (name === contactNames.phone) {
    const phone = normalisePhone(value);
    if (!phone.ok) return [say(name, "not_a_phone")];
    return phone.value.mobile ? [] : [{ field: name, sentence: text.landline }];
  }
  if (name === contactNames.email && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(value)) return [say(name, "not_an_email")];
  return [];
}
