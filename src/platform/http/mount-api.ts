import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Actor } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Permission } from "#core/access/permissions";
import { execute } from "../command/execute.ts";
import { problemsOf, type FieldProblem } from "../command/outcome.ts";
import { actingOf } from "./acting-of.ts";
import type { ApiAct, ApiOperation, ApiQuery } from "./api-door.ts";
import { localeOf, sendProblem } from "./problem.ts";
import { Trouble } from "./trouble.ts";
import { originOf, type House } from "./visit.ts";

export const apiRoot = "/api/v1";
const keyShape = /^[\x21-\x7e]{8,128}$/;
const nobody: Actor = { kind: "anyone" };

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** `/dossiers/{code}` as the router writes it. */
const routerPath = (path: string): string => apiRoot + path.replaceAll(/\{(\w+)\}/g, ":$1");

/** Everything that does not depend on the request is worked out here, once per operation: this is the hot path. */
export function mountApi(app: FastifyInstance, house: House, operations: readonly ApiOperation[]): void {
  // PostgreSQL cannot hold U+0000 in a text.
  app.addHook("onRequest", (request, _reply, done) =>
    done(request.url.includes("%00") ? new Trouble("door.bad_url") : undefined),
  );
  for (const operation of operations) {
    const handler = operation.kind === "act" ? actHandler(house, operation) : queryHandler(house, operation);
    app.route({ method: operation.kind === "act" ? "POST" : "GET", url: routerPath(operation.path), handler });
  }
}

/** Who asks; refuses a token that is not valid even where none is needed, so that a client learns of it. */
async function actorOf(house: House, request: FastifyRequest, permission: Permission | undefined): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    if (permission && !may(nobody, permission)) throw new Trouble("api.token_needed");
    return nobody;
  }
  const bearer = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(authorization)?.[1];
  const actor = bearer ? await house.identify({ bearer }) : nobody;
  if (actor.kind === "anyone") throw new Trouble("api.token_needed");
  return actor;
}

const sendJson = (reply: FastifyReply, status: number, value: unknown): FastifyReply =>
  reply
    .code(status)
    .header("content-type", "application/json; charset=utf-8")
    .header("x-content-type-options", "nosniff")
    .send(JSON.stringify(value ?? null));

function actHandler(house: House, { command, path, status = 200 }: ApiAct): Handler {
  const { speaker } = house;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const known = namesOf(command.input).filter((name) => !inPath.includes(name));
  return async (request, reply) => {
    const requestKey = request.headers["idempotency-key"];
    if (typeof requestKey !== "string" || !keyShape.test(requestKey)) throw new Trouble("api.idempotency_key_needed");
    const actor = await actorOf(house, request, command.permission);
    const body = request.body === undefined ? {} : request.body;
    if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Trouble("door.malformed_json");
    const input = { ...body, ...(request.params as Record<string, string>) };
    // A misspelt name is told, not passed over: the result would go to another place than was meant. What stands in the
    // path is not said a second time in the body.
    const problems = may(actor, command.permission) ? unknownFields(body, known) : [];
    if (problems.length > 0)
      return sendProblem({ request, reply, speaker }, { code: "api.invalid_input" }, { problems });
    const outcome = await execute(command, actingOf(house.services, request, { actor, requestKey }), input);
    if (outcome.kind === "done") {
      if (outcome.repeated) void reply.header("idempotency-replayed", "true");
      return sendJson(reply, status, outcome.value);
    }
    if (outcome.kind === "refused") {
      const refusal = await speaker.inWords(house.services, outcome.refusal, localeOf(request));
      return sendProblem({ request, reply, speaker }, refusal);
    }
    return sendProblem({ request, reply, speaker }, { code: "api.invalid_input" }, { problems: outcome.problems });
  };
}

function queryHandler(house: House, operation: ApiQuery<never, unknown>): Handler {
  const { speaker } = house;
  const known = namesOf(operation.params);
  return async (request, reply) => {
    const { permission } = operation;
    if (operation.openToOtherSites) void reply.header("access-control-allow-origin", "*");
    const actor = await actorOf(house, request, permission);
    if (permission && !may(actor, permission))
      return sendProblem({ request, reply, speaker }, { code: "access.not_allowed" });
    const given = { ...(request.query as object), ...(request.params as object) };
    const problems = unknownFields(given, known);
    const checked = operation.params.safeParse(given, { reportInput: true });
    if (!checked.success || problems.length > 0) {
      const wrong = checked.success ? [] : problemsOf(checked.error);
      return sendProblem(
        { request, reply, speaker },
        { code: "api.invalid_input" },
        { problems: [...problems, ...wrong] },
      );
    }
    const acting = actingOf(house.services, request, { actor, requestKey: "" });
    const { publicUrl, homeUnit } = house.services.config;
    const origin = originOf(request, publicUrl);
    const result = await operation.run({ acting, params: checked.data, locale: localeOf(request), origin, homeUnit });
    if (result.ok) {
      if (operation.keepForSeconds) void reply.header("cache-control", `public, max-age=${operation.keepForSeconds}`);
      return sendJson(reply, 200, result.value);
    }
    const refusal = await speaker.inWords(house.services, result.refusal, localeOf(request));
    return sendProblem({ request, reply, speaker }, refusal);
  };
}

/** The names an operation takes, from the same schema that the API document is made of. */
function namesOf(input: z.ZodType): readonly string[] {
  const { properties } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return Object.keys(properties ?? {});
}

const unknownFields = (given: object, known: readonly string[]): FieldProblem[] =>
  Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((field) => ({ field, problem: "unknown_field" }));
