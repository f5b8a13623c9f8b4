import type { FastifyReply, FastifyRequest } from "fastify";
import { STATUS_CODES } from "node:http";
import type { Refusal } from "#core/result";
import type { FieldProblem } from "../command/outcome.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Speaker } from "./speak.ts";

/** RFC 9457. `code` is stable and for machines; `detail` is the sentence for people, in the language asked for. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly (FieldProblem & { readonly detail: string })[];
};

/** Machines choose by `Accept-Language`; Vietnamese unless English is asked for first. */
export const localeOf = (request: FastifyRequest): Locale =>
  /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "vi";

type More = { readonly status?: number; readonly problems?: readonly FieldProblem[] };

export function sendProblem(
  { request, reply, speaker }: { request: FastifyRequest; reply: FastifyReply; speaker: Speaker },
  refusal: Refusal,
  more: More = {},
): FastifyReply {
  const locale = localeOf(request);
  const status = more.status ?? speaker.statusOf(refusal);
  const problem: Problem = {
    type: `urn:gan-dan:problem:${refusal.code}`,
    title: STATUS_CODES[status] ?? "Problem",
    status,
    detail: speaker.say(refusal, locale),
    instance: request.url.split("?", 1)[0] ?? "/",
    code: refusal.code,
    ...(more.problems
      ? { errors: more.problems.map((each) => ({ ...each, detail: speaker.sayProblem(each, locale) })) }
      : {}),
  };
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  return reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("content-language", locale)
    .send(JSON.stringify(problem));
}
