import type { FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "#core/result";
import type { PageAnswer, SetCookie } from "./page-door.ts";
import { sendPage, setCookies } from "./send-page.ts";
import type { Surface, TroubleView } from "./surface.ts";
import type { House, OpenVisit } from "./visit.ts";

export type PageExchange = {
  readonly house: House;
  readonly surface: Surface;
  readonly opened: OpenVisit;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** RFC 6266 and 5987: the name with its accents, and a plain one for old programs. */
const contentDisposition = (name: string, inline = false): string => {
  const plain = name.replaceAll(/[^\w.() -]/g, "_");
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${full}`;
};

/** A header holds ASCII only; what a handler wrote with accents is encoded, what is encoded already stays. */
const asLocation = (to: string): string => to.replaceAll(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters));

function sendRedirect({ opened, request, reply }: PageExchange, to: string, cookies: readonly SetCookie[] = []) {
  setCookies(reply, [...opened.cookies, ...cookies], opened.visit.origin);
  return reply
    .code(request.method === "POST" ? 303 : 302)
    .header("cache-control", "no-store")
    .redirect(asLocation(to));
}

/** The page that says what is wrong; `more` carries what was typed. */
export function sendTrouble(
  exchange: PageExchange,
  refusal: Refusal,
  more: Partial<Omit<TroubleView, "code">> = {},
): Promise<FastifyReply> {
  const { house, surface, opened } = exchange;
  const { speaker } = house;
  const status = more.status ?? speaker.statusOf(refusal);
  const sentence = more.sentence ?? speaker.say(refusal, opened.visit.locale);
  const view = { ...more, code: refusal.code, status, sentence };
  return sendPage(exchange, { ...surface.showTrouble(view, opened.visit), status });
}

// A file never acts as a page of ours, whatever is in it. PDF viewers do not start inside a sandbox.
const policyOf = (type: string): string =>
  type === "application/pdf" ? "default-src 'none'" : "default-src 'none'; img-src data:; sandbox";

export async function sendAnswer(exchange: PageExchange, answer: PageAnswer): Promise<FastifyReply> {
  const { house, reply, opened } = exchange;
  switch (answer.kind) {
    case "page":
      return sendPage(exchange, answer);
    case "redirect":
      return sendRedirect(exchange, answer.to, answer.cookies);
    case "missing":
      return sendTrouble(exchange, { code: "door.not_found" }, answer.sentence ? { sentence: answer.sentence } : {});
    case "refused":
      return sendTrouble(exchange, answer.refusal);
    case "file":
      setCookies(reply, opened.cookies, opened.visit.origin);
      return reply
        .type(answer.type)
        .header("content-disposition", contentDisposition(answer.name, answer.inline))
        .header("content-security-policy", policyOf(answer.type))
        .header("cache-control", "private, no-store")
        .send(answer.bytes);
    case "live":
      return house.streams.open(exchange.request, reply, answer.follow);
  }
}
