import type { FastifyRequest } from "fastify";
import type { Actor } from "#core/access/actor";
import type { Acting } from "../context.ts";
import type { Services } from "./services.ts";

/** What an act needs, from the services and this request. The clock is read once: one request, one moment. */
export function actingOf(
  services: Services,
  request: FastifyRequest,
  who: { readonly actor: Actor; readonly requestKey: string },
): Acting {
  const agent = request.headers["user-agent"];
  return {
    db: services.db,
    memory: services.memory,
    files: services.files,
    notifier: services.notifier,
    signer: services.signer,
    ...(services.languageModel ? { languageModel: services.languageModel } : {}),
    ...(services.telephony ? { telephony: services.telephony } : {}),
    ...(services.zaloAccounts ? { zaloAccounts: services.zaloAccounts } : {}),
    at: services.clock.now(),
    actor: who.actor,
    requestKey: who.requestKey,
    client: request.ip,
    ...(agent ? { agent: agent.slice(0, 200) } : {}),
  };
}
