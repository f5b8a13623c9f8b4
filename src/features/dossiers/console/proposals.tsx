import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { moveDue } from "../acts/move-due.ts";
import { keepDue } from "../time/keep-due.ts";
import { listMyProposals, mayDecideOn } from "../time/my-proposals.ts";
import { proposalMessages } from "./messages/proposal-messages.ts";
import { sayRefusal } from "./name-refusal.ts";
import { withQuery, workPath } from "./paths.ts";
import { ProposalsPage, presentProposal } from "./proposals-page.tsx";
import { textOf, textsOf } from "./typed.ts";

const path = `${workPath}/hen-lai`;
type News = { readonly kind: "done" | "refused"; readonly sentence: string };
type Redrawn = { readonly news?: News; readonly errors?: readonly FieldError[]; readonly status?: number };

/** Printed due dates that a change of the calendar concerns, and the two ways to decide. */
export async function showProposals(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, body } = request;
  const words = proposalMessages[locale].proposals;
  const rows = await listMyProposals(acting);
  const news = redrawn.news ?? newsOf(request);
  const main = (
    <ProposalsPage
      rows={await Promise.all(rows.map((row) => presentProposal(acting, row, locale)))}
      decides={rows.some(({ head }) => mayDecideOn(acting.actor, head))}
      formKey={request.formKey}
      action={path}
      note={textOf(body, "note")}
      errors={redrawn.errors ?? []}
      {...(news ? { news } : {})}
      locale={locale}
    />
  );
  return page(words.title, main, { section: "due-moves", status: redrawn.status ?? 200 });
}

function newsOf({ query, locale }: PageRequest): News | undefined {
  const words = proposalMessages[locale].proposals;
  const [moved, left, kept] = ["chuyen", "con", "giu"].map((name) => Number(query[name] ?? 0));
  if (kept) return { kind: "done", sentence: fill(words.kept, { n: kept }) };
  const sentences = [
    ...(moved ? [fill(words.moved, { n: moved })] : left ? [words.movedNone] : []),
    ...(left ? [fill(words.leftOver, { n: left })] : []),
  ];
  return sentences.length > 0 ? { kind: left ? "refused" : "done", sentence: sentences.join(" ") } : undefined;
}

/** A ticked box names the dossier and the date that was shown for it. */
const chosenOf = ({ body }: PageRequest): readonly { readonly code: string; readonly dueAt: string }[] =>
  textsOf(body, "codes").map((text) => {
    const [code = "", dueAt = ""] = text.split(" ");
    return { code, dueAt };
  });

export async function decideProposals(request: PageRequest): Promise<PageAnswer> {
  const chosen = chosenOf(request);
  const decision = textOf(request.body, "decision");
  // Neither of the two buttons: nothing is moved by mistake.
  if (chosen.length === 0 || (decision !== "keep" && decision !== "move")) {
    const sentence = proposalMessages[request.locale].proposals.chooseSome;
    return showProposals(request, { errors: [{ field: "codes", sentence }], status: 422 });
  }
  return decision === "keep" ? keepAll(request, chosen) : moveAll(request, chosen);
}

type Chosen = ReturnType<typeof chosenOf>;

/** Each is an act of its own: one that has moved meanwhile does not hold up the others. */
async function moveAll({ acting }: PageRequest, chosen: Chosen): Promise<PageAnswer> {
  let moved = 0;
  for (const { code, dueAt } of chosen) {
    const each = { ...acting, requestKey: `${acting.requestKey} ${code}` };
    const outcome = await execute(moveDue, each, { code, dueAt, earlier: true });
    if (outcome.kind === "done") moved += 1;
  }
  return redirect(withQuery(path, { chuyen: moved || undefined, con: chosen.length - moved || undefined }));
}

async function keepAll(request: PageRequest, chosen: Chosen): Promise<PageAnswer> {
  const note = textOf(request.body, "note");
  const outcome = await execute(keepDue, request.acting, { codes: chosen.map(({ code }) => code), note });
  if (outcome.kind === "done") return redirect(withQuery(path, { giu: chosen.length }));
  if (outcome.kind === "refused")
    return showProposals(request, {
      news: { kind: "refused", sentence: await sayRefusal(request, outcome.refusal) },
      status: 409,
    });
  const errors = outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showProposals(request, { errors, status: 422 });
}
