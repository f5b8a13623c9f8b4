import { fill } from "#core/text/fill";
import { formatWhole } from "#core/text/amount";
import { documentMessages, storeUpload } from "#features/documents";
import type { DraftFile } from "#features/people";
import type { Component } from "#features/procedures";
import type { Locale } from "#platform/i18n/locale";
import { Button } from "#ui/button/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, FileField } from "#ui/field/view";
import { Note } from "#ui/note/view";
import { draftWord } from "./draft-address.ts";
import type { Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import type { Heard, Redraw, Step } from "./step.ts";

const { vi, en } = messages;

/** What is sent or brought. The form is filled in here, a card is only shown, and data is looked up by the office. */
export const wantedPapers = ({ procedureCase }: Pick<Flow, "procedureCase">): readonly Component[] =>
  procedureCase.components.filter(({ kind }) => kind === "original" || kind === "copy" || kind === "photocopy");

export const filesOf = ({ draft }: Pick<Flow, "draft">, componentId: string): readonly DraftFile[] =>
  draft.files.filter((file) => file.componentId === componentId);

export const willBring = ({ draft }: Pick<Flow, "draft">, componentId: string): boolean =>
  draft.answers[bringName(componentId)] === "yes";

const bringName = (componentId: string): string => `bring.${componentId}`;
const fileName = (componentId: string): string => `file.${componentId}`;

// A paper that is needed only in some cases ("nếu …") is for the applicant to judge.
const isNeeded = ({ required, when }: Component): boolean => required && when === undefined;

const lacking = (flow: Flow): readonly Component[] =>
  wantedPapers(flow).filter(
    (each) => isNeeded(each) && filesOf(flow, each.id).length === 0 && !willBring(flow, each.id),
  );

/** Photos and PDFs, stored and hashed as they come; a paper may also be brought to the counter. */
export const papersStep: Step = {
  id: "giay-to",
  title: { vi: vi.papersTitle, en: en.papersTitle },
  files: true,
  draw: (flow, redraw) => <Papers flow={flow} redraw={redraw} />,
  hear,
  isDone: (flow) => lacking(flow).length === 0,
};

async function hear(flow: Flow): Promise<Heard> {
  const { request, draft } = flow;
  const { body } = request;
  const removed = typeof body["remove"] === "string" ? body["remove"] : undefined;
  const kept = draft.files.filter((file) => `${file.componentId}:${file.sha256}` !== removed);
  const papers = wantedPapers(flow);
  const { files, errors } = await storeAll(flow, kept);
  const bring = Object.fromEntries(papers.map(({ id }) => [bringName(id), body[bringName(id)] === "yes" ? "yes" : ""]));
  const heard = { answers: { ...draft.answers, ...bring }, files, errors, keep: true };
  if (removed !== undefined || body["go"] === "upload") return { ...heard, stay: true };
  const missing = lacking({ ...flow, draft: { ...draft, answers: heard.answers, files } });
  const sentence = ({ name }: Component): string =>
    fill(messages[request.locale].paperMissing, { paper: name[request.locale] });
  return {
    ...heard,
    errors: [...errors, ...missing.map((each) => ({ field: fileName(each.id), sentence: sentence(each) }))],
  };
}

async function storeAll(
  { request, draft, procedureCase }: Flow,
  kept: readonly DraftFile[],
): Promise<{ readonly files: readonly DraftFile[]; readonly errors: readonly FieldError[] }> {
  const files = [...kept];
  const errors: FieldError[] = [];
  for (const upload of request.files) {
    const component = wantedPapers({ procedureCase }).find(({ id }) => fileName(id) === upload.field);
    if (!component) continue;
    const { provinceCode } = draft;
    const stored = await storeUpload(request.acting, { provinceCode, ...upload, alreadyHeld: files.length });
    if (!stored.ok) errors.push({ field: upload.field, sentence: request.say(stored.refusal) });
    else if (!files.some((file) => file.sha256 === stored.value.sha256 && file.componentId === component.id)) {
      const { sha256, name, mediaType, bytes } = stored.value;
      files.push({ componentId: component.id, sha256, name, mediaType, bytes });
    }
  }
  return { files, errors };
}

const Papers = ({ flow, redraw }: { readonly flow: Flow; readonly redraw: Redraw | undefined }) => {
  const { locale } = flow.request;
  const text = messages[locale];
  const papers = wantedPapers(flow);
  if (papers.length === 0) return <p>{text.papersNone}</p>;
  return (
    <>
      <p>
        {text.papersLead} <span class="soft">{documentMessages[locale].accepted}</span>
      </p>
      {papers.map((paper) => (
        <PaperField
          key={paper.id}
          paper={paper}
          flow={flow}
          error={redraw && errorOf(redraw.errors, fileName(paper.id))}
        />
      ))}
      <p>
        <Button kind="quiet" name="go" value="upload">
          {text.upload}
        </Button>
      </p>
      <Others flow={flow} />
    </>
  );
};

const PaperField = (props: { readonly paper: Component; readonly flow: Flow; readonly error: string | undefined }) => {
  const { paper, flow, error } = props;
  const { locale } = flow.request;
  const text = messages[locale];
  const said = isNeeded(paper) ? paper.name[locale] : `${paper.name[locale]} (${text.optional})`;
  return (
    <section class="card stack">
      <FileField
        name={fileName(paper.id)}
        label={said}
        hint={paper.when?.[locale] ?? text.chooseFile}
        error={error}
        accept="image/*,application/pdf"
        multiple
      />
      {filesOf(flow, paper.id).map((file) => (
        <div class="row" key={file.sha256}>
          <a href={`/nop/${flow.draft.procedureCode}/${draftWord(flow.draft)}/tep/${file.sha256}`}>
            {sayFile(file, locale)}
          </a>
          <Button kind="link" name="remove" value={`${paper.id}:${file.sha256}`} formNoValidate>
            {text.remove}
            <span class="unseen"> {file.name}</span>
          </Button>
        </div>
      ))}
      <CheckField name={bringName(paper.id)} label={text.bring} checked={willBring(flow, paper.id)} />
    </section>
  );
};

export const sayFile = ({ name, bytes }: Pick<DraftFile, "name" | "bytes">, locale: Locale): string => {
  const size =
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${formatWhole(bytes / 1024 / 1024, locale)} MB`;
  return fill(messages[locale].fileBytes, { name, size });
};

const Others = ({ flow }: { readonly flow: Flow }) => {
  const { locale } = flow.request;
  const text = messages[locale];
  const others = flow.procedureCase.components.filter(({ kind }) => kind === "show" || kind === "data");
  if (others.length === 0) return null;
  return (
    <Note>
      <ul class="bullets">
        {others.map(({ id, name, kind }) => (
          <li key={id}>
            {name[locale]} <span class="soft">({kind === "show" ? text.toShow : text.alreadyHave})</span>
          </li>
        ))}
      </ul>
    </Note>
  );
};
