import { fill } from "#core/text/fill";
import { findProcedure, type Procedure } from "#features/procedures";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { receiveDossier } from "../acts/receive-dossier.ts";
import { consoleMessages } from "./messages.ts";
import {
  emptyDraft,
  intakeInput,
  readDraft,
  textIn,
  withCard,
  withTexts,
  type IntakeDraft,
  type IntakeFocus,
} from "./intake-draft.ts";
import { feeFactsOf, intakeFee } from "./intake-fee.tsx";
import { IntakePage } from "./intake-page.tsx";
import { placesWithin } from "./intake-places.ts";
import { chosenIn, displayName, frequentProcedures, guessProcedures, withProcedure } from "./intake-procedure.ts";
import { centresWhere } from "./my-offices.ts";
import { sayRefusal } from "./name-refusal.ts";
import { dossierPath, withQuery } from "./paths.ts";
import { textOf } from "./typed.ts";

type Shown = {
  readonly draft: IntakeDraft;
  readonly errors?: readonly FieldError[];
  readonly refused?: string;
  readonly news?: string;
  readonly others?: readonly Procedure[];
  readonly focus?: IntakeFocus;
  readonly status?: number;
};

async function draw(request: PageRequest, shown: Shown): Promise<PageAnswer> {
  const { acting, locale } = request;
  const centres = await centresWhere(acting, "dossier.receive");
  const words = consoleMessages[locale].intake;
  const [centre] = centres;
  if (!centre) return page(words.title, <p>{words.noCentre}</p>, { section: "intake" });
  const chosen = await chosenIn(acting, shown.draft);
  const fee = chosen && (await intakeFee(acting, { chosen, draft: shown.draft, provinceCode: centre.provinceCode }));
  const main = (
    <IntakePage
      {...shown}
      {...(chosen ? { chosen } : {})}
      {...(fee ? { fee } : {})}
      centres={centres}
      frequent={chosen ? [] : await frequentProcedures(acting)}
      places={await placesWithin(acting, centre.provinceCode)}
      formKey={request.formKey()}
      locale={locale}
    />
  );
  return page(words.title, main, {
    section: "intake",
    status: shown.status ?? 200,
    scripts: ["scan-box", "keep-draft"],
  });
}

/** The counter's form, empty; `?thu-tuc=` begins with a procedure. */
export async function showIntake(request: PageRequest): Promise<PageAnswer> {
  const wanted = request.query["thu-tuc"];
  const procedure = wanted ? await findProcedure(request.acting, wanted) : undefined;
  return draw(request, { draft: procedure ? withProcedure(emptyDraft, procedure) : emptyDraft, focus: "scan" });
}

/**
 * One button for everything, so that Enter always goes on: first what is new is read (a card, a procedure's name, another
 * case); when nothing is new the dossier is received. Whatever happens, what was typed comes back.
 */
export async function takeIntake(request: PageRequest): Promise<PageAnswer> {
  const draft = readDraft(request.body);
  const next = (await readNews(request, draft)) ?? undefined;
  return next ? draw(request, next) : receive(request, draft);
}

/** What to draw when the form holds something that has to be read first; undefined when nothing is new. */
async function readNews(request: PageRequest, typed: IntakeDraft): Promise<Shown | undefined> {
  const words = consoleMessages[request.locale].intake;
  const scanned = textIn(typed, "scan").trim() !== "";
  const card = scanned ? withCard(typed) : undefined;
  if (scanned && !card)
    return { draft: typed, errors: [{ field: "scan", sentence: words.wrongCard }], focus: "scan", status: 422 };
  const draft = card?.draft ?? typed;
  const news = card ? { news: fill(words.readDone, { name: card.card.name }) } : {};
  const procedure = await readProcedure(request, draft);
  if (procedure) return { ...news, ...procedure };
  if (textIn(draft, "caseId") !== textIn(draft, "drawnCase"))
    return {
      ...news,
      draft: withTexts({ ...draft, papers: [] }, { drawnCase: textIn(draft, "caseId"), all: "" }),
      focus: "papers",
    };
  // Another number of copies is another amount: it is shown before it is kept.
  const drawnFee = textIn(draft, "drawnFee");
  if (drawnFee !== "" && drawnFee !== feeFactsOf(draft)) return { ...news, draft, focus: "papers" };
  return card ? { draft, ...news, focus: textIn(draft, "procedureCode") ? "papers" : "procedure" } : undefined;
}

async function readProcedure(request: PageRequest, draft: IntakeDraft): Promise<Shown | undefined> {
  const { acting, body, locale } = request;
  const words = consoleMessages[locale].intake;
  const picked = textOf(body, "pick");
  const named = picked === "" ? undefined : await findProcedure(acting, picked);
  if (named) return { draft: withProcedure(draft, named), focus: "papers" };
  const typed = textIn(draft, "procedure").trim();
  if (typed === textIn(draft, "chosenFor")) return undefined;
  // Emptied: no procedure any more, the person's particulars stay.
  if (typed === "") return { draft: withTexts(draft, { procedureCode: "", chosenFor: "" }), focus: "procedure" };
  const [best, ...others] = await guessProcedures(acting, typed);
  if (!best) {
    const errors = [{ field: "procedure", sentence: words.procedureNone }];
    return { draft: withTexts(draft, { procedureCode: "", chosenFor: "" }), errors, focus: "procedure", status: 422 };
  }
  return {
    draft: withProcedure(draft, best),
    others: others.filter((each) => displayName(each) !== typed),
    focus: "papers",
  };
}

async function receive(request: PageRequest, draft: IntakeDraft): Promise<PageAnswer> {
  const { acting, locale } = request;
  const words = consoleMessages[locale].intake;
  const chosen = await chosenIn(acting, draft);
  const outcome = await execute(receiveDossier, acting, intakeInput(draft, chosen?.procedureCase.components ?? []));
  if (outcome.kind === "done") return redirect(withQuery(dossierPath(outcome.value.code), { xong: "receive" }));
  if (outcome.kind === "refused")
    return draw(request, { draft, refused: await sayRefusal(request, outcome.refusal), status: 422 });
  const errors = outcome.problems.map((problem) =>
    problem.field === "procedureCode"
      ? { field: "procedure", sentence: words.procedureMissing }
      : { field: fieldOf(problem.field), sentence: request.sayProblem(problem) },
  );
  return draw(request, { draft, errors, status: 422 });
}

/** The field of the form behind a path of the command's input. */
const fieldOf = (path: string): string => (path.startsWith("papers") ? "all" : path);
