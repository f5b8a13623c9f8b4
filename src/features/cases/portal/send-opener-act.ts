import { execute } from "#platform/command/execute";
import { redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { citizenCaseActs } from "../all-case-commands.ts";
import { casePath } from "../case-link.ts";
import { showCase } from "./case-page.tsx";
import { messages } from "./messages.ts";
import { one } from "./one.ts";
import { findNamedCase, findOpener } from "./own-case.ts";

/** Reopens or rates; whoever is not the opener is sent to prove that they are. */
const act =
  (verb: keyof typeof citizenCaseActs) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const item = await findNamedCase(request);
    const opener = item && findOpener(request, item);
    if (!item) return showCase(request);
    if (!opener) return redirect(`${casePath(item.head.code)}/xac-nhan`);
    const { body, locale } = request;
    const typed = { level: one(body, "level"), text: one(body, "text"), reason: one(body, "reason") };
    const input = verb === "rate" ? { level: typed.level, text: typed.text } : { reason: typed.reason };
    const acting = { ...request.acting, actor: opener };
    const outcome = await execute(citizenCaseActs[verb] as never, acting, { code: item.head.code, ...input });
    if (outcome.kind === "done") return redirect(`${casePath(item.head.code)}?xong=${verb}`);
    if (outcome.kind === "refused")
      return showCase(request, { errors: [{ field: "", sentence: request.say(outcome.refusal) }], typed, status: 409 });
    const errors = outcome.problems.map((problem) => ({
      field: problem.field,
      sentence: problem.field === "level" ? messages[locale].chooseLevel : request.sayProblem(problem),
    }));
    return showCase(request, { errors, typed, status: 422 });
  };

export const sendReopening = act("reopen");
export const sendCaseRating = act("rate");
