import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { may } from "#core/access/may";
import { actingOf } from "./acting-of.ts";
import { sendAnswer, sendTrouble, type PageExchange } from "./answer-page.ts";
import { isForeign } from "./foreign-form.ts";
import { readForm, type FormBody } from "./form-body.ts";
import type { PageRequest, PageRoute } from "./page-door.ts";
import { sendReady, shelfKey } from "./send-page.ts";
import type { Surface } from "./surface.ts";
import { Trouble } from "./trouble.ts";
import { openVisit, type House, type OpenVisit } from "./visit.ts";

/** Puts a surface's pages and forms onto the server. */
export function mountSurface(app: FastifyInstance, house: House, surface: Surface): void {
  for (const route of surface.routes) {
    app.route({
      method: route.method,
      url: `${surface.root}${route.path === "/" && surface.root ? "" : route.path}`,
      config: { rateLimit: route.method === "POST" || route.limited ? {} : false, live: route.live ?? false },
      handler: (request, reply) => answer(house, { surface, route, request, reply }),
    });
  }
}

type Asked = {
  readonly surface: Surface;
  readonly route: PageRoute;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

async function answer(house: House, { surface, route, request, reply }: Asked): Promise<FastifyReply> {
  if (request.url.includes("%00")) throw new Trouble("door.bad_url");
  const opened = await openVisit(house, surface, request);
  const exchange: PageExchange = { house, surface, opened, request, reply };
  if (route.method === "POST") return answerForm(exchange, route);
  const kept = surface.signIn ? undefined : house.shelf.find(shelfKey(surface, opened), opened.visit.at.getTime());
  if (kept && opened.cookies.length === 0) return sendReady(request, reply, kept);
  if (needsSignIn(surface, route, opened)) return sendAnswer(exchange, toSignIn(surface, opened));
  if (!mayOpen(route, opened)) return sendTrouble(exchange, { code: "door.not_found" });
  return sendAnswer(exchange, await route.handle(pageRequest(exchange, noForm, "")));
}

const noForm: FormBody = { fields: {}, files: [], release: () => undefined };

const needsSignIn = (surface: Surface, route: PageRoute, { visit }: OpenVisit): boolean => {
  if (!surface.signIn || visit.actor.kind === "official") return false;
  const path = surface.root + route.path;
  return path !== surface.signIn && !path.startsWith(`${surface.signIn}/`);
};

const toSignIn = (surface: Surface, { visit }: OpenVisit) =>
  ({ kind: "redirect", to: `${surface.signIn}?tiep=${encodeURIComponent(visit.here)}` }) as const;

const mayOpen = (route: PageRoute, { visit }: OpenVisit): boolean =>
  !route.permission || may(visit.actor, route.permission);

async function answerForm(exchange: PageExchange, route: PageRoute): Promise<FastifyReply> {
  const { house, surface, opened, request } = exchange;
  if (isForeign(request, house.services.config.publicUrl)) throw new Trouble("door.foreign_form");
  const form = await readForm(request);
  try {
    if (needsSignIn(surface, route, opened)) return await sendAgain(exchange, form, "door.session_ended");
    const requestKey = opened.readFormKey(form.fields["_key"]);
    if (!requestKey) return await sendAgain(exchange, form, "door.stale_form");
    if (!mayOpen(route, opened)) return await sendTrouble(exchange, { code: "door.not_found" });
    return await sendAnswer(exchange, await route.handle(pageRequest(exchange, form, requestKey)));
  } finally {
    form.release();
  }
}

// What a person types to prove who they are is not written back into a page.
const secret = /pass|totp|otp|pin|mat-?khau|secret/i;

/** Shows what was typed with a button that sends it again under a fresh key (after signing in: under its own). */
function sendAgain(exchange: PageExchange, form: FormBody, code: "door.session_ended" | "door.stale_form") {
  const { opened, request } = exchange;
  const signInFirst = code === "door.session_ended";
  const posted = form.fields["_key"];
  const fields = Object.entries(form.fields)
    .filter(([name]) => name !== "_key" && !secret.test(name))
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  // The key of the ended session works again once the same account signs in, and keeps the act one act.
  const key = signInFirst && typeof posted === "string" ? posted : opened.visit.formKey();
  const resend = { action: request.url, key, fields, filesLost: form.files.length > 0, signInFirst };
  return sendTrouble(exchange, { code }, { resend });
}

function pageRequest({ house, opened, request }: PageExchange, form: FormBody, requestKey: string): PageRequest {
  const { services, speaker } = house;
  const { visit } = opened;
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>))
    query[name] = Array.isArray(value) ? (value.at(-1) ?? "") : value;
  return {
    acting: { ...actingOf(services, request, { actor: visit.actor, requestKey }), at: visit.at },
    locale: visit.locale,
    params: request.params as Record<string, string>,
    query,
    body: form.fields,
    files: form.files,
    cookies: request.cookies,
    client: request.ip,
    homeUnit: services.config.homeUnit,
    origin: visit.origin,
    here: visit.here,
    formKey: visit.formKey,
    say: (refusal) => speaker.say(refusal, visit.locale),
    sayProblem: (problem) => speaker.sayProblem(problem, visit.locale),
  };
}
