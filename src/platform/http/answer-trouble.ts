import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "#core/result";
import { sendTrouble } from "./answer-page.ts";
import type { KnownMethods } from "./known-methods.ts";
import { plainPage } from "./plain-page.ts";
import { sendProblem } from "./problem.ts";
import type { Surface } from "./surface.ts";
import { findTrouble, incidentNumber } from "./trouble.ts";
import { openVisit, type House } from "./visit.ts";

const isApi = (request: FastifyRequest): boolean => /^\/(?:api|hooks|healthz|readyz)(?:[/?]|$)/.test(request.url);

/** For what never reached a route: an address that cannot be decoded. */
export type AnswerTrouble = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** The one place where whatever stopped a request becomes an answer: a page for people, a problem for machines. */
export function answerTroubles(
  app: FastifyInstance,
  house: House,
  { surfaces, methods }: { readonly surfaces: readonly Surface[]; readonly methods: KnownMethods },
): AnswerTrouble {
  const surfaceOf = (url: string): Surface | undefined =>
    surfaces
      .filter(({ root }) => url === root || url.startsWith(`${root}/`) || url.startsWith(`${root}?`))
      .sort((one, other) => other.root.length - one.root.length)[0];

  const tell = async (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> => {
    const { speaker } = house;
    const status = speaker.statusOf(refusal);
    if (status === 503) void reply.header("retry-after", "2");
    const surface = isApi(request) ? undefined : surfaceOf(request.url);
    if (!surface) return sendProblem({ request, reply, speaker }, refusal);
    try {
      const opened = await openVisit(house, surface, request);
      return await sendTrouble({ house, surface, opened, request, reply }, refusal);
    } catch {
      // The frame itself may need what has just failed; the sentence must still arrive.
      const page = plainPage({ vi: speaker.say(refusal, "vi"), en: speaker.say(refusal, "en") });
      return reply.code(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(page);
    }
  };

  const answer: AnswerTrouble = (thrown, request, reply) => {
    const trouble = findTrouble(thrown);
    if (trouble) {
      if (trouble.status === 503)
        house.services.log.warn("request.unavailable", { route: request.routeOptions.url, fault: thrown });
      return tell(request, reply, trouble.refusal);
    }
    const incident = incidentNumber();
    house.services.log.error("request.fault", {
      incident,
      method: request.method,
      route: request.routeOptions.url,
      fault: thrown,
    });
    return tell(request, reply, { code: "door.fault", detail: { incident } });
  };
  app.setErrorHandler(answer);

  app.setNotFoundHandler((request, reply) => {
    const [path = "/"] = request.url.split("?", 1);
    const allowed = methods.at(path);
    if (allowed.length === 0 || allowed.includes(request.method))
      return tell(request, reply, { code: "door.not_found" });
    void reply.header("allow", allowed.join(", "));
    return tell(request, reply, { code: "door.method_not_allowed" });
  });
  return answer;
}
