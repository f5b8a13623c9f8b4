import type { FastifyInstance, FastifyRequest } from "fastify";
import type { IncomingMessage } from "node:http";
import { actingOf } from "./acting-of.ts";
import type { Hook } from "./hook-door.ts";
import type { House } from "./visit.ts";

const hooksRoot = "/hooks";

/** Nothing is read before the hook is known: it says how much it takes. */
export function takeBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
}

export function mountHooks(scope: FastifyInstance, house: House, hooks: readonly Hook[]): void {
  for (const hook of hooks)
    scope.post(`${hooksRoot}${hook.path}`, async (request, reply) => {
      const body = await readBytes(request.raw, hook.mostBytes);
      // What was not read is not waited for.
      if (body === "too_large") void reply.header("connection", "close");
      const acting = actingOf(house.services, request, { actor: { kind: "anyone" }, requestKey: "" });
      const answer = await hook.handle({
        acting,
        params: request.params as Record<string, string>,
        header: (name) => textIn(request, name),
        body,
      });
      return reply.code(answer.status).type("application/json; charset=utf-8").send(JSON.stringify(answer.body));
    });
}

const textIn = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

async function readBytes(from: IncomingMessage, most: number): Promise<Buffer | "too_large"> {
  if (Number(from.headers["content-length"] ?? 0) > most) return "too_large";
  const parts: Buffer[] = [];
  let length = 0;
  // Not `for await`: leaving such a loop early destroys the request, and the answer with it.
  return new Promise((resolve, reject) => {
    from.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= most) parts.push(part);
      else resolve("too_large");
    });
    from.on("end", () => resolve(Buffer.concat(parts)));
    from.on("error", reject);
    from.on("close", () => resolve(Buffer.concat(parts)));
  });
}
