import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { isUtf8 } from "node:buffer";
import type { Feature } from "../feature.ts";
import { answerTroubles, type AnswerTrouble } from "./answer-trouble.ts";
import { loadAssets } from "./assets.ts";
import { createEventStreams } from "./event-stream.ts";
import { answerClientError } from "./client-error.ts";
import { formLimits, parseFields } from "./form-body.ts";
import { createFormKeys } from "./form-key.ts";
import { createKnownMethods } from "./known-methods.ts";
import { createGate } from "./load-shedding.ts";
import { apiRoot, mountApi } from "./mount-api.ts";
import { mountHooks, takeBytes } from "./mount-hooks.ts";
import { mountOperations } from "./mount-operations.ts";
import { mountSurface } from "./mount-surface.ts";
import { pageHeaders } from "./page-headers.ts";
import { createPageShelf } from "./page-shelf.ts";
import type { Identify, Services } from "./services.ts";
import { createSpeaker } from "./speak.ts";
import type { Surface } from "./surface.ts";
import { Trouble } from "./trouble.ts";
import type { House } from "./visit.ts";

export type ServerParts = {
  readonly features: readonly Feature[];
  readonly surfaces: readonly Surface[];
  readonly services: Services;
  readonly identify: Identify;
  /** Beyond the database: true when the process should get requests. */
  readonly ready?: () => Promise<boolean>;
};

/** The whole HTTP house, not yet listening: pages under their surfaces, the API under /api/v1, health, assets. */
export async function createServer({
  features,
  surfaces,
  services,
  identify,
  ready,
}: ServerParts): Promise<FastifyInstance> {
  const troubles: { answer?: AnswerTrouble } = {};
  const app = fastify({
    logger: false,
    trustProxy: "loopback",
    bodyLimit: formLimits.textBytes,
    // An upload over a 2G line takes its time; headers must come within Node's own minute.
    requestTimeout: 10 * 60_000,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) =>
      void troubles.answer?.(error, request as FastifyRequest, reply as FastifyReply),
    clientErrorHandler: answerClientError,
  });
  const house: House = {
    services,
    identify,
    assets: await loadAssets(),
    formKeys: createFormKeys(services.signer),
    speaker: createSpeaker(features),
    shelf: createPageShelf(),
    streams: createEventStreams(),
  };
  const methods = createKnownMethods();
  app.addHook("onRoute", ({ method, url }) => [method].flat().forEach((each) => methods.add(each, url)));
  shedLoad(app, services);
  // Streams never end by themselves: the server would wait for them for ever.
  app.addHook("preClose", async () => house.streams.close());
  await app.register(cookie);
  const headers = pageHeaders();
  // A program that reads JSON needs none of a page's headers, and there are many of them.
  app.addHook("onRequest", (request, reply, done) => {
    if (!request.url.startsWith(apiRoot)) void reply.headers(headers);
    done();
  });
  troubles.answer = answerTroubles(app, house, { surfaces, methods });
  const operations = features.flatMap(({ api }) => api ?? []);
  mountOperations(app, house, { operations, ready });
  await app.register(async (scope) => {
    takeJson(scope);
    await limitRate(scope, services, apiPerMinute);
    mountApi(scope, house, operations);
  });
  await app.register(async (scope) => {
    takeBytes(scope);
    await limitRate(scope, services, hooksPerMinute);
    mountHooks(scope, house, features.flatMap(({ hooks }) => hooks ?? [])); // prettier-ignore
  });
  await app.register(async (scope) => {
    await takeForms(scope);
    await limitRate(scope, services, formsPerMinute);
    for (const surface of surfaces) mountSurface(scope, house, surface);
  });
  return app;
}

/** Generous: a centre's twenty officials, or a ministry's program, share one address. Sign-in has limits of its own. */
const apiPerMinute = 6000;
const formsPerMinute = 900;
/** One telephone system of a whole province sends a few dozen a second at its worst hour. */
const hooksPerMinute = 30_000;

function shedLoad(app: FastifyInstance, { config }: Services): void {
  const gate = createGate({ most: config.maxInFlight });
  const inside = new WeakSet<FastifyRequest>();
  app.addHook("onRequest", (request, _reply, done) => {
    if (request.url === "/healthz" || request.url === "/readyz") return done();
    // An open page would hold its place all day; the streams have a limit of their own.
    if ((request.routeOptions.config as { live?: boolean }).live) return done();
    if (!gate.enter()) return done(new Trouble("door.busy"));
    inside.add(request);
    return done();
  });
  app.addHook("onResponse", (request, _reply, done) => {
    if (inside.delete(request)) gate.leave();
    done();
  });
  app.addHook("onClose", (_app, done) => {
    gate.close();
    done();
  });
}

/** JSON only, strictly UTF-8, without U+0000 and halves of surrogate pairs, which PostgreSQL cannot hold. */
function takeJson(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser("error", "error");
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = body as Buffer;
    if (!isUtf8(bytes)) return done(new Trouble("door.wrong_encoding"));
    const text = bytes.toString("utf8");
    if (text.includes("\\u0000") || hasLoneHalf(text)) return done(new Trouble("door.wrong_encoding"));
    return parse(request, text, done);
  });
}

/** UTF-8 has no halves, so only an escape can bring one: `\ud83d` without its `\ude00` after it, or the other way round. */
const hasLoneHalf = (json: string): boolean =>
  /\\ud[89a-f]/i.test(json) && /\\ud[89a-f]/i.test(json.replaceAll(/\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi, ""));

async function takeForms(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers();
  // Not the form plug-in: it hands over text, and only the bytes tell UTF-8 from anything else.
  const parse = { parseAs: "buffer" as const, bodyLimit: formLimits.textBytes };
  scope.addContentTypeParser("application/x-www-form-urlencoded", parse, async (_request: unknown, body: Buffer) =>
    parseFields(body),
  );
  await scope.register(multipart, {
    throwFileSizeLimit: true,
    limits: {
      fileSize: formLimits.fileBytes,
      files: formLimits.files,
      fields: formLimits.fields,
      fieldSize: formLimits.textBytes,
      parts: formLimits.fields + formLimits.files,
    },
  });
}

/** Per client address, whatever token comes along: a token is only a claim until it has been looked up. */
async function limitRate(scope: FastifyInstance, { config }: Services, perMinute: number): Promise<void> {
  if (!config.rateLimits) return;
  await scope.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.ip,
    errorResponseBuilder: (_request, { ttl }) =>
      new Trouble("door.too_many_requests", { seconds: Math.ceil(ttl / 1000) }),
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
  });
}
