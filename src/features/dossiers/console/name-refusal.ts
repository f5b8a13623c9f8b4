import type { Refusal } from "#core/result";
import type { PageRequest } from "#platform/http/page-door";
import { sayDetail } from "../say-detail.ts";

/** The sentence of a refusal, with offices, statuses and instants in words instead of ids, numbers and ISO text. */
export async function sayRefusal({ acting, locale, say }: PageRequest, refusal: Refusal): Promise<string> {
  const named = await Promise.all(
    Object.entries(refusal.detail ?? {}).map(
      async ([name, value]) => [name, (await sayDetail(acting, { name, value }, locale)) ?? value] as const,
    ),
  );
  return say({ code: refusal.code, detail: Object.fromEntries(named) });
}
