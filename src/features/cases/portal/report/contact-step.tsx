import { normalisePhone } from "#core/text/phone";
import { errorOf } from "#ui/error-summary/view";
import { CheckField, ChoiceField, TextField } from "#ui/field/view";
import { isConfidential, replyWays } from "../../model/case.ts";
import { caseWords } from "../../words.ts";
import { messages } from "../messages.ts";
import type { ReportDraft } from "./report-draft.ts";
import { kindOf, type Drawn, type ReportStep } from "./report-step.ts";

/** Complaints and denunciations need a name (Law on Complaints 2011 art. 8, Law on Denunciations 2018 art. 23). */
const isNamed = (answers: ReportDraft["answers"]): boolean => {
  const kind = kindOf(answers);
  return kind !== undefined && isConfidential(kind);
};

/** How the answer comes, and to whom. */
export const contactStep: ReportStep = {
  id: "lien-he",
  title: "contactTitle",
  fields: ["anonymous", "name", "phone", "email", "address", "reply"],
  draw: (drawn) => (
    <>
      <ReplyFields {...drawn} />
      <PersonFields {...drawn} />
    </>
  ),
  lacks: (answers) => [...lacksOfReply(answers), ...lacksOfPerson(answers)],
};

function lacksOfReply({ reply = "", phone = "", email = "" }: ReportDraft["answers"]): string[] {
  const byPhone = reply === "sms" || reply === "zalo";
  return [
    ...(replyWays.some((way) => way === reply) ? [] : ["reply"]),
    ...((byPhone || phone !== "") && !normalisePhone(phone).ok ? ["phone"] : []),
    ...(reply === "email" && !/^\S+@\S+\.\S+$/.test(email) ? ["email"] : []),
  ];
}

const lacksOfPerson = (answers: ReportDraft["answers"]): string[] =>
  isNamed(answers)
    ? [...(answers["name"] ? [] : ["name"]), ...(answers["address"] || answers["phone"] ? [] : ["address"])]
    : [];

const ReplyFields = ({ request: { locale }, draft: { answers }, errors }: Drawn) => {
  const text = messages[locale];
  return (
    <>
      <ChoiceField
        name="reply"
        label={text.reply}
        error={errorOf(errors, "reply")}
        value={answers["reply"] ?? "sms"}
        choices={replyWays.map((way) => ({ value: way, label: caseWords[locale].replies[way] }))}
      />
      <TextField
        name="phone"
        label={text.phone}
        error={errorOf(errors, "phone")}
        value={answers["phone"]}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        width={12}
        maxLength={30}
      />
      <TextField
        name="email"
        label={text.email}
        error={errorOf(errors, "email")}
        value={answers["email"]}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
    </>
  );
};

const PersonFields = ({ request: { locale }, draft: { answers }, errors }: Drawn) => {
  const text = messages[locale];
  return (
    <>
      <TextField
        name="name"
        label={text.name}
        error={errorOf(errors, "name")}
        value={answers["name"]}
        autoComplete="name"
        maxLength={120}
      />
      {isNamed(answers) ? (
        <TextField
          name="address"
          label={text.address}
          error={errorOf(errors, "address")}
          value={answers["address"]}
          autoComplete="street-address"
          maxLength={300}
        />
      ) : (
        <CheckField
          name="anonymous"
          label={text.anonymous}
          hint={text.anonymousHint}
          checked={answers["anonymous"] === "yes"}
        />
      )}
    </>
  );
};
