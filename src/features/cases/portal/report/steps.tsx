import { documentMessages } from "#features/documents";
import { listCommunes, listOrganisations, unitName } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { errorOf } from "#ui/error-summary/view";
import { ChoiceField, FileField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { caseKinds, topics } from "../../model/case.ts";
import { caseWords } from "../../words.ts";
import { messages } from "../messages.ts";
import { contactStep } from "./contact-step.tsx";
import type { ReportDraft } from "./report-draft.ts";
import { kindOf, type ReportStep } from "./report-step.ts";

const kindStep: ReportStep = {
  id: "loai",
  title: "kindTitle",
  fields: ["kind"],
  draw: ({ request: { locale }, draft, errors }) => (
    <ChoiceField
      name="kind"
      label={messages[locale].kind}
      error={errorOf(errors, "kind")}
      value={draft.answers["kind"]}
      choices={caseKinds.map((kind) => ({
        value: kind,
        label: caseWords[locale].kinds[kind],
        hint: messages[locale].kindHints[kind],
      }))}
    />
  ),
  lacks: (answers) => (kindOf(answers) ? [] : ["kind"]),
};

const aboutStep: ReportStep = {
  id: "noi",
  title: "aboutTitle",
  fields: ["about"],
  draw: async ({ request, draft, errors }) => {
    const text = messages[request.locale];
    const denounced = kindOf(draft.answers) === "denunciation";
    return (
      <>
        <SelectField
          name="about"
          label={text.about}
          hint={denounced ? text.aboutDenounced : text.aboutHint}
          error={errorOf(errors, "about")}
          value={draft.answers["about"] ?? homeOffice(request, draft)}
          empty=""
          choices={await officesToChoose(request, draft.provinceCode)}
        />
        <p>
          <a href="/noi-phuc-vu">{text.anotherProvince}</a>
        </p>
      </>
    );
  },
  lacks: (answers) => (answers["about"] ? [] : ["about"]),
};

const homeOffice = ({ cookies, homeUnit }: PageRequest, { provinceCode }: ReportDraft): string => {
  const unit = cookies["gd_unit"] ?? homeUnit ?? "";
  return unit.length === 5 && homeUnit?.startsWith(provinceCode) !== undefined ? `${unit}.c` : "";
};

/** Every commune of the province by its centre, then the offices of the province itself. */
async function officesToChoose({ acting, locale }: PageRequest, provinceCode: string) {
  const communes = (await listCommunes(acting, provinceCode)).map((unit) => ({
    value: `${unit.code}.c`,
    label: unitName(unit)[locale],
  }));
  const offices = (await listOrganisations(acting, { provinceCode }))
    .filter(({ unitCode }) => unitCode === provinceCode)
    .map(({ id, name, nameEn }) => ({ value: id, label: locale === "vi" ? name : nameEn }));
  const sorted = communes.toSorted((one, other) => one.label.localeCompare(other.label, "vi"));
  return [...sorted, ...offices];
}

const whatStep: ReportStep = {
  id: "noi-dung",
  title: "whatTitle",
  fields: ["topic", "text", "place", "dossierCode"],
  draw: ({ request: { locale }, draft: { answers }, errors }) => {
    const text = messages[locale];
    return (
      <>
        <SelectField
          name="topic"
          label={text.topic}
          value={answers["topic"] ?? "other"}
          choices={topics.map((topic) => ({ value: topic, label: caseWords[locale].topics[topic] }))}
        />
        <LongTextField
          name="text"
          label={text.text}
          hint={text.textHint}
          error={errorOf(errors, "text")}
          value={answers["text"]}
          rows={7}
          maxLength={5000}
        />
        <TextField name="place" label={text.place} value={answers["place"]} maxLength={300} />
        <TextField
          name="dossierCode"
          label={text.dossier}
          error={errorOf(errors, "dossierCode")}
          value={answers["dossierCode"]}
          width={24}
          maxLength={60}
        />
      </>
    );
  },
  lacks: (answers) => (answers["text"] ? [] : ["text"]),
};

const filesStep: ReportStep = {
  id: "tep",
  title: "filesTitle",
  fields: [],
  files: true,
  draw: ({ request: { locale }, draft, errors }) => {
    const text = messages[locale];
    return (
      <>
        <p>
          {text.filesLead} <span class="soft">{documentMessages[locale].accepted}</span>
        </p>
        <FileField
          name="files"
          label={text.files}
          error={errorOf(errors, "files")}
          accept="image/*,application/pdf"
          multiple
        />
        {draft.files.map(({ sha256, name }) => (
          <div class="row" key={sha256}>
            <span>{name}</span>
            <Button kind="link" name="remove" value={sha256} formNoValidate>
              {text.remove}
              <span class="unseen"> {name}</span>
            </Button>
          </div>
        ))}
        <p>
          <Button kind="quiet" name="go" value="upload">
            {text.upload}
          </Button>
        </p>
      </>
    );
  },
  lacks: () => [],
};

export const reportSteps: readonly ReportStep[] = [kindStep, aboutStep, whatStep, filesStep, contactStep];
