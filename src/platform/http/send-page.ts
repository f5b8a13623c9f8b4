import type { FastifyReply, FastifyRequest } from "fastify";
import { hash } from "node:crypto";
import { renderToString } from "preact-render-to-string";
import { chooseEncoding, compress, type Encoding, type Use } from "./compress.ts";
import type { Page, SetCookie } from "./page-door.ts";
import type { KeptPage } from "./page-shelf.ts";
import type { Surface } from "./surface.ts";
import type { House, OpenVisit } from "./visit.ts";

// Below this a packet is a packet, compressed or not.
const worthCompressing = 1200;
// A page kept for less is kept for one visitor who looks again and again, not for many.
const widelyKeptSeconds = 60;

/** `origin` is the address as visitors see it: behind a proxy only that tells whether the line is encrypted. */
export function setCookies(reply: FastifyReply, cookies: readonly SetCookie[], origin: string): void {
  const secure = origin.startsWith("https:");
  for (const { name, value, maxAgeSeconds } of cookies) {
    const age = maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds };
    void reply.setCookie(name, value, { path: "/", httpOnly: true, sameSite: "lax", secure, ...age });
  }
}

const etagOf = (html: string): string => `W/"${hash("sha1", html, "base64url").slice(0, 16)}"`;

async function sendBytes(reply: FastifyReply, bytes: Buffer, encoding: Encoding): Promise<FastifyReply> {
  if (encoding !== "identity") void reply.header("content-encoding", encoding);
  return reply.type("text/html; charset=utf-8").header("vary", "cookie, accept-encoding").send(bytes);
}

const encodingFor = (request: FastifyRequest, length: number, use: Use): Encoding =>
  length < worthCompressing ? "identity" : chooseEncoding(request.headers["accept-encoding"], use);

/** A page that lies ready: compressed once for each encoding that was asked for. */
export async function sendReady(request: FastifyRequest, reply: FastifyReply, kept: KeptPage): Promise<FastifyReply> {
  void reply.header("cache-control", "private, no-cache").header("etag", kept.etag);
  if (request.headers["if-none-match"] === kept.etag) return reply.code(304).send();
  const plain = kept.bodies.identity as Buffer;
  const encoding = encodingFor(request, plain.length, kept.use);
  const bytes = (kept.bodies[encoding] ??= await compress(plain, encoding, kept.use));
  return sendBytes(reply, bytes, encoding);
}

/** Which page may stand for which request: everything a catalogue page depends on. */
export const shelfKey = (surface: Surface, { visit }: Pick<OpenVisit, "visit">): string =>
  [surface.name, visit.origin, visit.locale, visit.size, visit.theme, visit.unit ?? "", visit.here].join(" ");

type Sending = {
  readonly house: House;
  readonly surface: Surface;
  readonly opened: OpenVisit;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Draws the page in its frame and sends it, with what the visitor's browser may keep. */
export async function sendPage({ house, surface, opened, request, reply }: Sending, page: Page): Promise<FastifyReply> {
  const whole = page.bare ? page.main : await surface.frame(page, opened.visit);
  const html = `<!doctype html>${renderToString(whole)}`;
  setCookies(reply, [...opened.cookies, ...(page.cookies ?? [])], opened.visit.origin);
  const status = page.status ?? 200;
  const shared = status === 200 && request.method === "GET" && !opened.hasForm() && !surface.signIn;
  const bytes = Buffer.from(html);
  if (shared) {
    const seconds = page.cookies || opened.cookies.length > 0 ? 0 : (page.keepForSeconds ?? 0);
    const ready: KeptPage = {
      bodies: { identity: bytes, gzip: undefined, br: undefined },
      etag: etagOf(html),
      use: seconds < widelyKeptSeconds ? "one" : "some",
      untilMs: opened.visit.at.getTime() + seconds * 1000,
    };
    if (seconds > 0) house.shelf.keep(shelfKey(surface, opened), ready);
    return sendReady(request, reply, ready);
  }
  // The console shows personal data on shared machines; the portal's forms may be kept for the Back button.
  void reply.code(status).header("cache-control", surface.signIn ? "no-store" : "private, no-cache");
  const encoding = encodingFor(request, bytes.length, "one");
  return sendBytes(reply, await compress(bytes, encoding, "one"), encoding);
}
