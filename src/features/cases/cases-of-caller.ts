import type { Acting } from "#platform/context";
import type { Case } from "./model/case.ts";
import { maySeeCase, sightOf } from "./model/sight.ts";
import { listCasesOfPhone } from "./stores/phone-store.ts";

/** What somebody who calls has sent before, as far as the official at the desk may know of it. */
export async function casesOfCaller(
  { actor, db }: Pick<Acting, "actor" | "db">,
  phone: string,
): Promise<readonly Case[]> {
  if (actor.kind !== "official") return [];
  const sent = await listCasesOfPhone(db, actor.provinceCode, phone);
  return sent.filter((item) => maySeeCase(sightOf(actor), item) && !item.head.contact.anonymous);
}
