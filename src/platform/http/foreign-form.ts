import type { FastifyRequest } from "fastify";
import { originOf } from "./visit.ts";

/**
 * True when a browser says that the form stood on somebody else's page. Our pages send `Referrer-Policy: same-origin`,
 * so an `Origin: null` does not come from them; clients that say nothing are left to the form key and the cookie.
 */
export function isForeign(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = request.headers["sec-fetch-site"];
  if (typeof site === "string" && site !== "same-origin" && site !== "none") return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  const own = [originOf(request, publicUrl), `${request.protocol}://${request.host}`];
  return !own.includes(origin);
}
