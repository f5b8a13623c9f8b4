import type { FastifyRequest } from "fastify";
import { randomBytes } from "node:crypto";
import { actorId, type Actor } from "#core/access/actor";
import type { Assets } from "./assets.ts";
import type { FormKeys } from "./form-key.ts";
import { sessionCookieName, type SetCookie } from "./page-door.ts";
import type { Identify, Services } from "./services.ts";
import type { Speaker } from "./speak.ts";
import type { EventStreams } from "./event-stream.ts";
import type { PageShelf } from "./page-shelf.ts";
import type { Surface, TextSize, Theme, Visit } from "./surface.ts";

/** What every page handler shares. */
export type House = {
  readonly services: Services;
  readonly identify: Identify;
  readonly assets: Assets;
  readonly formKeys: FormKeys;
  readonly speaker: Speaker;
  readonly shelf: PageShelf;
  readonly streams: EventStreams;
};

export type OpenVisit = {
  readonly visit: Visit;
  /** Cookies to set with the answer; grows while the page is drawn (a form key needs a visit). */
  readonly cookies: SetCookie[];
  /** The request key in a posted form's `_key`; undefined when the key is not this visitor's. */
  readonly readFormKey: (key: unknown) => string | undefined;
  /** True once the page has asked for a form key: it is this visitor's alone. */
  readonly hasForm: () => boolean;
};

const visitCookieName = "gd_visit";
const monthSeconds = 30 * 24 * 3600;
const yearSeconds = 365 * 24 * 3600;
const unitShape = /^\d{2}(?:\d{3})?$/;
const visitShape = /^[\w-]{22}$/;

const first = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one : undefined;
};

function choose<Word extends string>(words: readonly [Word, ...Word[]], ...asked: (string | undefined)[]): Word {
  for (const each of asked) {
    const found = words.find((word) => word === each);
    if (found) return found;
  }
  return words[0];
}

export type Preferences = {
  readonly locale: "vi" | "en";
  readonly size: TextSize;
  readonly theme: Theme;
  readonly unit?: string;
};

/** From the address (which is kept as a cookie), else from the cookie, else Vietnamese at the usual size. */
function readPreferences(request: FastifyRequest): Preferences {
  const query = request.query as Record<string, unknown>;
  // Absent when the address could not even be decoded.
  const { gd_lang, gd_size, gd_theme, gd_unit } = request.cookies ?? {};
  const unit = [first(query["unit"]), gd_unit].find((code) => code !== undefined && unitShape.test(code));
  return {
    ...(unit ? { unit } : {}),
    locale: choose(["vi", "en"], first(query["lang"]), gd_lang),
    size: choose(["usual", "large"], first(query["size"]), gd_size),
    theme: choose(["auto", "light", "dark"], first(query["theme"]), gd_theme),
  };
}

function preferenceCookies(request: FastifyRequest, chosen: Preferences): SetCookie[] {
  const query = request.query as Record<string, unknown>;
  const pairs = [
    ["lang", "gd_lang", chosen.locale],
    ["size", "gd_size", chosen.size],
    ["theme", "gd_theme", chosen.theme],
    ["unit", "gd_unit", chosen.unit],
  ] as const;
  return pairs
    .filter(([asked, , value]) => value !== undefined && first(query[asked]) === value)
    .map(([, name, value = ""]) => ({ name, value, maxAgeSeconds: yearSeconds }));
}

/** Path and query without the preferences, so that a link back does not set them again. */
function hereOf(url: string): string {
  if (!/[?&](?:lang|size|theme|unit)=/.test(url)) return url;
  const [path = "/", query = ""] = url.split("?", 2);
  const kept = query.split("&").filter((pair) => !/^(?:lang|size|theme|unit)=/.test(pair));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

export const originOf = (request: FastifyRequest, publicUrl: string | undefined): string =>
  publicUrl ?? `${request.protocol}://${request.host}`;

/** The portal never asks who somebody is: an official who looks at it sees what every citizen sees. */
const actorOf = async (house: House, surface: Surface, request: FastifyRequest): Promise<Actor> => {
  const sessionCookie = surface.signIn ? request.cookies?.[sessionCookieName] : undefined;
  return sessionCookie ? house.identify({ sessionCookie }) : { kind: "anyone" };
};

export async function openVisit(house: House, surface: Surface, request: FastifyRequest): Promise<OpenVisit> {
  const { services, formKeys, assets } = house;
  const actor = await actorOf(house, surface, request);
  const preferences = readPreferences(request);
  const cookies = preferenceCookies(request, preferences);
  const given = request.cookies?.[visitCookieName];
  const known = given && visitShape.test(given) ? given : undefined;
  let visitId = known;
  let asked = false;
  const owner = (id: string): string => `${id}|${actorId(actor)}`;
  const visit: Visit = {
    reading: { db: services.db, memory: services.memory },
    actor,
    at: services.clock.now(),
    ...preferences,
    here: hereOf(request.url),
    origin: originOf(request, services.config.publicUrl),
    asset: assets.href,
    formKey() {
      asked = true;
      if (visitId === undefined) {
        visitId = randomBytes(16).toString("base64url");
        cookies.push({ name: visitCookieName, value: visitId, maxAgeSeconds: monthSeconds });
      }
      return formKeys.make(owner(visitId));
    },
  };
  return {
    visit,
    cookies,
    readFormKey: (key) => (known ? formKeys.read(key, owner(known)) : undefined),
    hasForm: () => asked,
  };
}
