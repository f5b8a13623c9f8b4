import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { documentMessages, storeUpload } from "#features/documents";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { FileField, LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { supplementDossier } from "../../acts/supplement-dossier.ts";
import { statuses } from "../../model/dossier.ts";
import { listActsOf } from "../../dossier-queries.ts";
import { messages } from "./messages.ts";
import { one } from "../place-field.tsx";
import { sayMoment } from "../say-moment.ts";
import { readKeptFiles, sealKeptFile, type KeptFile } from "./kept-files.ts";
import { openOwn, type Own } from "./open-own.ts";

export async function showSupplement(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "bo-sung");
  if (!("own" in opened)) return opened.answer;
  return drawSupplement(request, opened.own, { files: [], errors: [], note: "" });
}

/** Files are stored and hashed first, then the act names them; what is stored stays with the page when something fails. */
export async function sendSupplement(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "bo-sung");
  if (!("own" in opened)) return opened.answer;
  const { own } = opened;
  const { code } = own.dossier.head;
  const asked = await askedFor(own);
  const note = one(request.body, "note");
  const { files, errors } = await takeFiles(request, own);
  if (errors.length > 0) return drawSupplement(request, own, { files, errors, note, status: 422 });
  if (files.length === 0 && note === "") {
    const sentence = messages[request.locale].supplementNothing;
    return drawSupplement(request, own, { files, errors: [{ field: "file.0", sentence }], note, status: 422 });
  }
  const papers = asked.wanted.flatMap((name, at) => {
    const sent = files
      .filter(({ place }) => place === at)
      .map(({ sha256, name: called }) => ({ sha256, name: called }));
    return sent.length > 0
      ? [{ componentId: `supplement-${at + 1}`, kind: "electronic", copies: 1, name, files: sent }]
      : [];
  });
  const outcome = await execute(supplementDossier, own.acting, { code, papers, note });
  if (outcome.kind === "done") return redirect(`/theo-doi/${code}?xong=bo-sung`);
  const sentences =
    outcome.kind === "refused" ? [request.say(outcome.refusal)] : outcome.problems.map(request.sayProblem);
  const refused = sentences.map((sentence) => ({ field: "", sentence }));
  return drawSupplement(request, own, { files, errors: refused, note, status: outcome.kind === "refused" ? 409 : 422 });
}

type Asked = { readonly reason: string; readonly wanted: readonly string[] };

/** What the last request named. */
async function askedFor({ acting, dossier }: Own): Promise<Asked> {
  if (dossier.state.status !== statuses.awaitingSupplement) return { reason: "", wanted: [] };
  const acts = await listActsOf(acting, dossier);
  const body: Readonly<Record<string, unknown>> =
    acts.findLast(({ kind }) => kind === "request-supplement")?.body ?? {};
  const { reason, wanted } = body;
  return {
    reason: typeof reason === "string" ? reason : "",
    wanted: Array.isArray(wanted) ? wanted.filter((each) => typeof each === "string") : [],
  };
}

async function takeFiles(request: PageRequest, { dossier }: Own) {
  const { provinceCode, code } = dossier.head;
  const files: KeptFile[] = [...readKeptFiles(request, code)];
  const errors: FieldError[] = [];
  for (const upload of request.files) {
    const [, place] = /^file\.(\d{1,2})$/.exec(upload.field) ?? [];
    if (place === undefined) continue;
    const stored = await storeUpload(request.acting, { provinceCode, ...upload, alreadyHeld: files.length });
    if (stored.ok) files.push({ place: Number(place), sha256: stored.value.sha256, name: stored.value.name });
    else errors.push({ field: upload.field, sentence: request.say(stored.refusal) });
  }
  return { files, errors };
}

type Drawing = {
  readonly files: readonly KeptFile[];
  readonly errors: readonly FieldError[];
  readonly note: string;
  readonly status?: number;
};

async function drawSupplement(request: PageRequest, own: Own, drawing: Drawing): Promise<PageAnswer> {
  const { locale } = request;
  const text = messages[locale];
  const { head, state } = own.dossier;
  const asked = await askedFor(own);
  const isAsked = state.status === statuses.awaitingSupplement;
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={drawing.errors} locale={locale} />
      <div class="stack tight">
        <small>{fill(text.dossier, { code: head.code })}</small>
        <h1>{text.supplementTitle}</h1>
      </div>
      {isAsked ? (
        <>
          <Note grave>{sayMoment(text.untilWhen, state.supplementDueAt, locale)}</Note>
          {asked.reason && (
            <p>
              {text.supplementReason}: {asked.reason}
            </p>
          )}
          <SupplementForm request={request} own={own} asked={asked} drawing={drawing} />
        </>
      ) : (
        <p>
          {text.notAsked} <a href={`/theo-doi/${head.code}`}>{text.backToTrack}</a>
        </p>
      )}
    </div>
  );
  return page(text.supplementTitle, main, {
    section: "track",
    ...(drawing.status === undefined ? {} : { status: drawing.status }),
  });
}

const SupplementForm = (props: {
  readonly request: PageRequest;
  readonly own: Own;
  readonly asked: Asked;
  readonly drawing: Drawing;
}) => {
  const { request, own, asked, drawing } = props;
  const { locale, acting } = request;
  const text = messages[locale];
  const { code } = own.dossier.head;
  return (
    <KeyedForm formKey={request.formKey()} action={`/ho-so/${code}/bo-sung`} files>
      <h2>{text.supplementAsked}</h2>
      {asked.wanted.map((wanted, at) => (
        <section class="card stack" key={wanted}>
          <FileField
            name={`file.${at}`}
            label={wanted}
            hint={text.supplementPaper}
            error={errorOf(drawing.errors, `file.${at}`)}
            accept="image/*,application/pdf"
            multiple
          />
          {drawing.files
            .filter(({ place }) => place === at)
            .map((file) => (
              <p key={file.sha256}>
                <input type="hidden" name="kept" value={sealKeptFile(acting.signer, code, file)} />
                {fill(text.supplementKept, { name: file.name })}
              </p>
            ))}
        </section>
      ))}
      <small>{documentMessages[locale].accepted}</small>
      <LongTextField
        name="note"
        label={fill(text.optionalMark, { label: text.supplementNote })}
        value={drawing.note}
        maxLength={2000}
        rows={3}
      />
      <p class="row">
        <Button>{text.supplementSend}</Button>
        <a href={`/theo-doi/${code}`}>{text.backToTrack}</a>
      </p>
    </KeyedForm>
  );
};
