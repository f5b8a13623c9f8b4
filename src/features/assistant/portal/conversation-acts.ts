import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import { redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { judgeAnswer } from "../conversation/judge-answer.ts";
import { askForCall } from "../hand-over/ask-for-call.ts";
import { sendQuestion } from "../hand-over/send-question.ts";
import { drawConversation } from "./conversation-page.tsx";
import type { HandOverForm } from "./hand-over-view.tsx";
import { conversationPath } from "./paths.ts";
import { typedIn } from "./typed-in.ts";

type Sending<Input, Output> = {
  readonly command: Command<Input, Output>;
  readonly input: (typed: Readonly<Record<string, string>>) => object;
  /** Which form is drawn open again, and how its fields are named where the command names them otherwise. */
  readonly form?: HandOverForm;
  readonly fields?: Readonly<Record<string, string>>;
  readonly after: string;
};

/** Acts and goes back to the conversation, or draws it again with what was typed and why it could not be taken. */
const sender =
  <Input, Output>({ command, input, form, fields = {}, after }: Sending<Input, Output>) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const code = request.params["code"] ?? "";
    const values = typedIn(request.body);
    const done = await execute(command, request.acting, { conversation: code, ...input(values) });
    if (done.kind === "done") return redirect(`${conversationPath(code)}${after}`);
    const kept = { values, ...(form ? { form } : {}) };
    if (done.kind === "refused")
      return drawConversation(request, code, { refusal: done.refusal, typed: { ...kept, errors: [] } });
    const errors = done.problems.map((problem) => ({
      field: fields[problem.field] ?? problem.field,
      sentence: request.sayProblem(problem),
    }));
    return drawConversation(request, code, { typed: { ...kept, errors } });
  };

export const sendJudgement = sender({
  command: judgeAnswer,
  input: ({ turn, helped, why = "" }) => ({ turn, helped, why }),
  after: "?xong=cam-on",
});

export const sendForCall = sender({
  command: askForCall,
  input: ({ phone = "", name = "" }) => ({ phone, name }),
  form: "call",
  after: "",
});

export const sendWritten = sender({
  command: sendQuestion,
  input: ({ text = "", replyPhone = "", replyName = "" }) => ({ text, phone: replyPhone, name: replyName }),
  form: "write",
  fields: { phone: "replyPhone", name: "replyName" },
  after: "",
});
