import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ApiOperation } from "./api-door.ts";
import type { Asset } from "./assets.ts";
import { chooseEncoding } from "./compress.ts";
import { apiRoot } from "./mount-api.ts";
import { describeApi } from "./openapi.ts";
import { databaseAnswers } from "./ready-store.ts";
import { Trouble } from "./trouble.ts";
import type { House } from "./visit.ts";

type Operated = { readonly operations: readonly ApiOperation[]; readonly ready?: (() => Promise<boolean>) | undefined };

/** What machines ask besides the acts: alive, ready, the API document, style sheet and scripts. */
export function mountOperations(app: FastifyInstance, house: House, { operations, ready }: Operated): void {
  app.get("/healthz", async (_request, reply) => reply.type("application/json").send('{"alive":true}'));
  app.get("/readyz", async (_request, reply) => {
    if (!(await databaseAnswers(house.services.db))) throw new Trouble("door.database_away");
    if (ready && !(await ready())) throw new Trouble("door.busy");
    return reply.type("application/json").send('{"ready":true}');
  });

  let document: string | undefined;
  app.get(`${apiRoot}/openapi.json`, async (_request, reply) => {
    document ??= JSON.stringify(describeApi(operations));
    return reply.header("cache-control", "public, max-age=300").type("application/json; charset=utf-8").send(document);
  });

  app.get<{ Params: { file: string } }>("/assets/:file", async (request, reply) =>
    sendAsset({ request, reply }, house.assets.find(request.params.file), "public, max-age=31536000, immutable"),
  );

  // What other sites load: an address that stays, for a script whose real name changes with its content.
  for (const [path, name] of widgets)
    app.get(path, async (request, reply) => {
      void reply.header("cross-origin-resource-policy", "cross-origin");
      const script = house.assets.find(house.assets.href(name).replace("/assets/", ""));
      return sendAsset({ request, reply }, script, "public, max-age=3600");
    });

  app.get("/robots.txt", async (_request, reply) =>
    reply.type("text/plain").send("User-agent: *\nDisallow: /can-bo\nDisallow: /api\n"),
  );
}

const widgets = [
  ["/widgets/where-now.js", "where-now"],
  ["/tro-ly/widget.js", "ask-widget"],
] as const;

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

function sendAsset({ request, reply }: Exchange, asset: Asset | undefined, keep: string): FastifyReply {
  if (!asset) throw new Trouble("door.not_found");
  const encoding = chooseEncoding(request.headers["accept-encoding"], "all");
  if (encoding !== "identity") void reply.header("content-encoding", encoding);
  return reply
    .header("cache-control", keep)
    .header("vary", "accept-encoding")
    .type(asset.type)
    .send(asset.bodies[encoding]);
}
