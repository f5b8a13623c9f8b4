import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Actor } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Permission } from "#core/access/permissions";
import { execute } from "../command/execute.ts";
import { problemsOf } from "../command/outcome.ts";
import { actingOf } from "./acting-of.ts";
import type { ApiAct, ApiOperation, ApiQuery } from "./api-door.ts";
import { localeOf, sendProblem } from "./problem.ts";
import { Trouble } from "./trouble.ts";
import type { House } from "./visit.ts";

export const apiRoot = "/api/v1";
const keyShape = /^[\x21-\x7e]{8,128}$/;
const nobody: Actor = { kind: "anyone" };

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** `/dossiers/{code}` as the router writes it. */
export const routerPath = (path: string): string => apiRoot + path.replaceAll(/\{(\w+)\}/g, ":$1");

/** Everything that does not depend on the request is worked out here, once per operation: this is the hot path. */
export function mountApi(app: FastifyInstance, house: House, operations: readonly ApiOperation[]): void {
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
    .send(JSON.stringify(value ?? null));

function actHandler(house: House, { command, status = 200 }: ApiAct): Handler {
  const { speaker } = house;
  return async (request, reply) => {
    const requestKey = request.headers["idempotency-key"];
    if (typeof requestKey !== "string" || !keyShape.test(requestKey)) throw new Trouble("api.idempotency_key_needed");
    const actor = await actorOf(house, request, command.permission);
    const body = request.body ?? {};
    if (typeof body !== "object" || Array.isArray(body)) throw new Trouble("door.malformed_json");
    const input = { ...body, ...(request.params as Record<string, string>) };
    const outcome = await execute(command, actingOf(house.services, request, { actor, requestKey }), input);
    if (outcome.kind === "done") {
      if (outcome.repeated) void reply.header("idempotency-replayed", "true");
      return sendJson(reply, status, outcome.value);
    }
    if (outcome.kind === "refused") return sendProblem({ request, reply, speaker }, outcome.refusal);
    return sendProblem({ request, reply, speaker }, { code: "api.invalid_input" }, { problems: outcome.problems });
  };
}

function queryHandler(house: House, operation: ApiQuery<never, unknown>): Handler {
  const { speaker } = house;
  const known = parameterNames(operation);
  return async (request, reply) => {
    const { permission } = operation;
    const actor = await actorOf(house, request, permission);
    if (permission && !may(actor, permission))
      return sendProblem({ request, reply, speaker }, { code: "access.not_allowed" });
    const given = { ...(request.query as object), ...(request.params as object) };
    const unknown = Object.keys(given).filter((name) => !known.has(name));
    const checked = operation.params.safeParse(given, { reportInput: true });
    if (!checked.success || unknown.length > 0) {
      const problems = unknown.map((field) => ({ field, problem: "unknown_field" }));
      const wrong = checked.success ? [] : problemsOf(checked.error);
      return sendProblem(
        { request, reply, speaker },
        { code: "api.invalid_input" },
        { problems: [...problems, ...wrong] },
      );
    }
    const acting = actingOf(house.services, request, { actor, requestKey: "" });
    const result = await operation.run({ acting, params: checked.data, locale: localeOf(request) });
    return result.ok ? sendJson(reply, 200, result.value) : sendProblem({ request, reply, speaker }, result.refusal);
  };
}

/** The names a query takes, from the same schema that the API document is made of. */
function parameterNames({ params }: ApiQuery<never, unknown>): ReadonlySet<string> {
  const { properties } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  return new Set(Object.keys(properties ?? {}));
}
