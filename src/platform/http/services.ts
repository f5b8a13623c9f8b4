import type { Actor } from "#core/access/actor";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Reading } from "../context.ts";
import type { FileStore } from "../file-store.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import type { Log } from "../log.ts";
import type { Notifier } from "../notify/notifier.ts";
import type { Signer } from "../secrets/sign.ts";
import type { Telephony } from "../telephony/telephony.ts";
import type { ZaloAccounts } from "../zalo-oa/account.ts";

/** What the doors need from the world; made once by the composition root. */
export type Services = Reading & {
  readonly clock: Clock;
  readonly files: FileStore;
  readonly notifier: Notifier;
  readonly log: Log;
  readonly signer: Signer;
  readonly languageModel?: LanguageModel;
  readonly telephony?: Telephony;
  readonly zaloAccounts?: ZaloAccounts;
  readonly config: Pick<Config, "publicUrl" | "rateLimits" | "maxInFlight" | "homeUnit">;
};

/** Who holds this token; "anyone" when it is unknown, expired or revoked. Given by the staff feature. */
export type Identify = (tokens: { readonly sessionCookie?: string; readonly bearer?: string }) => Promise<Actor>;
