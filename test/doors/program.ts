import { randomUUID } from "node:crypto";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { Role } from "#core/access/actor";
import type { ApiAct, ApiOperation, ApiQuery } from "#platform/http/api-door";
import { features } from "../../src/features.ts";
import type { AtWork, World } from "../world.ts";
import { posts, type PostName } from "./cast.ts";

export const operations: readonly ApiOperation[] = features.flatMap(({ api }) => api ?? []);
export const acts = operations.filter((each): each is ApiAct => each.kind === "act");
export const queries = operations.filter((each): each is ApiQuery<never, unknown> => each.kind === "query");

type Problem = {
  readonly code?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly errors?: object[];
};

/** What is wrong with an answer that should be a refusal in words; undefined when it is one. */
export function flawOf(answer: LightMyRequestResponse): string | undefined {
  const { statusCode: status } = answer;
  if (status < 400 || status >= 500) return `answered ${status} ${answer.body.slice(0, 200)}`;
  if (!String(answer.headers["content-type"]).startsWith("application/problem+json"))
    return `${status} is no problem+json`;
  const problem = answer.json<Problem>();
  if (problem.status !== status) return `${status} says it is ${problem.status}`;
  if (!/^\p{Lu}.{10,}[.;]/su.test(problem.detail ?? ""))
    return `${status} ${problem.code} says only “${problem.detail}”`;
  if (status === 422 && problem.code === "api.invalid_input" && !problem.errors?.length) return "422 names no field";
  return undefined;
}

export type Sending = {
  readonly token?: string;
  /** `null`: without one. */
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
};

/** A program that sends what it likes. */
export const createProgram = (world: World, app: FastifyInstance) => ({
  signIn: (name: string): Promise<AtWork> => {
    const [role, post] = name.split("@") as [Role, PostName];
    return world.signIn({ role, ...posts[post] });
  },
  async tokenOf(name: string): Promise<string> {
    return (await this.signIn(name)).token;
  },
  post: (url: string, payload: string | Buffer, { token, key, headers }: Sending = {}) =>
    app.inject({
      method: "POST",
      url: `/api/v1${url}`,
      payload,
      headers: {
        "content-type": "application/json",
        ...(key === null ? {} : { "idempotency-key": key ?? randomUUID() }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
    }),
});
export type Program = ReturnType<typeof createProgram>;

/** Every answer that is no refusal in words, with what had been sent. */
export const faultsOf = (sent: readonly (readonly [string, LightMyRequestResponse])[]): string[] =>
  sent.flatMap(([what, answer]) => {
    const flaw = flawOf(answer);
    return flaw ? [`${what}: ${flaw}`] : [];
  });
