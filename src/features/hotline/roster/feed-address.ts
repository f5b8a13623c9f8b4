import type { Acting } from "#platform/context";
import { findOpenSeed } from "./feed-store.ts";

type Account = { readonly provinceCode: string; readonly accountId: string };

/** Made anew from its seed and the server's secret whenever it is shown: a copy of the database opens no calendar. */
export const feedToken = (signer: Acting["signer"], { provinceCode, accountId }: Account, seed: string): string =>
  signer.sign("duty-feed", `${provinceCode}/${accountId}/${seed}`);

/** The path of an account's open feed; undefined while it has none. */
export async function findFeedPath(acting: Acting, account: Account): Promise<string | undefined> {
  const seed = await findOpenSeed(acting.db, account);
  if (seed === undefined) return undefined;
  return `/lich-truc/${account.provinceCode}/${feedToken(acting.signer, account, seed)}.ics`;
}
