import type { Outcome } from "#platform/command/outcome";
import { execute } from "#platform/command/execute";
import { redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { finishCall } from "../calls/finish-call.ts";
import { keepNotes } from "../calls/keep-notes.ts";
import { takeCall } from "../calls/take-call.ts";
import { verifyCaller } from "../calls/verify-caller.ts";
import { promiseToCaller } from "../call-backs/promise-to-caller.ts";
import { showCall } from "./call-page.tsx";
import { callPath, deskPath, findPathFrom } from "./paths.ts";
import { numberIn, typedIn } from "./typed.ts";

const idIn = ({ params }: PageRequest): string => params["id"] ?? "";

/** On to where it is done, or the call again with what is wrong. */
function answer(request: PageRequest, outcome: Outcome<unknown>, to: string): Promise<PageAnswer> | PageAnswer {
  if (outcome.kind === "done") return redirect(to);
  if (outcome.kind === "refused") return showCall(request, { refusal: outcome.refusal });
  const errors = outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showCall(request, { errors });
}

export async function doTake(request: PageRequest): Promise<PageAnswer> {
  const callId = idIn(request);
  const outcome = await execute(takeCall, request.acting, { callId });
  return answer(request, outcome, `${callPath(callId)}?xong=nhan`);
}

/**
 * Every pause in typing sends this form again, with the next revision; only the latest counts. `then`: where the key leads
 * that was pressed, so that nothing typed is left behind without script either.
 */
export async function doKeepNotes(request: PageRequest): Promise<PageAnswer> {
  const callId = idIn(request);
  const { text = "", revision = "", then } = typedIn(request.body);
  const outcome = await execute(keepNotes, request.acting, { callId, text, revision: numberIn(revision) });
  const ways: Readonly<Record<string, string>> = { "vu-viec": `${callPath(callId)}/vu-viec`, "tra-cuu": findPathFrom(callId) }; // prettier-ignore
  return answer(request, outcome, ways[then ?? ""] ?? callPath(callId));
}

export async function doVerify(request: PageRequest): Promise<PageAnswer> {
  const callId = idIn(request);
  const { said = "" } = typedIn(request.body);
  return answer(request, await execute(verifyCaller, request.acting, { callId, said }), callPath(callId));
}

export async function doPromise(request: PageRequest): Promise<PageAnswer> {
  const callId = idIn(request);
  const { phone = "" } = typedIn(request.body);
  const outcome = await execute(promiseToCaller, request.acting, { callId, phone });
  return answer(request, outcome, `${callPath(callId)}?xong=hen`);
}

export async function doFinish(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(finishCall, request.acting, { callId: idIn(request) });
  return answer(request, outcome, `${deskPath}?xong=cuoc-goi`);
}
