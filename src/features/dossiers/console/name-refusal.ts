import type { Refusal } from "#core/result";
import { parseInstant } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { PageRequest } from "#platform/http/page-door";
import { statuses, type Status } from "../model/dossier.ts";
import { statusNames } from "../messages.ts";
import { consoleMessages } from "./messages.ts";
import { officeName } from "./office-name.ts";

/** The sentence of a refusal, with offices, statuses and instants in words instead of ids, numbers and ISO text. */
export async function sayRefusal(request: PageRequest, refusal: Refusal): Promise<string> {
  const named = await Promise.all(
    Object.entries(refusal.detail ?? {}).map(async ([name, value]) => [name, await sayDetail(request, name, value)]),
  );
  return request.say({ code: refusal.code, detail: Object.fromEntries(named) as Record<string, string> });
}

const isStatus = (value: unknown): value is Status => (Object.values(statuses) as unknown[]).includes(value);

async function sayDetail(request: PageRequest, name: string, value: string | number): Promise<string> {
  const { acting, locale } = request;
  if (name === "status" && isStatus(value)) return statusNames[value][locale];
  const text = String(value);
  if (name === "holder" || name === "organisation") return officeName(acting, text, locale);
  const { dossier: words, channels } = consoleMessages[locale];
  if (name === "channel") return channels[text] ?? text;
  if (name === "proposal") return text === "refuse" ? words.refuse : words.approve;
  const at = name === "at" || name === "until" || name === "due" ? parseInstant(text) : undefined;
  return at ? sayInstant(at, locale, { now: acting.at }) : text;
}
