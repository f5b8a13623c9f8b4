import type { Actor } from "#core/access/actor";
import type { Db } from "./database/database.ts";
import type { Memory } from "./memory.ts";
import type { FileStore } from "./file-store.ts";
import type { Notifier } from "./notify/notifier.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import type { Signer } from "./secrets/sign.ts";
import type { Telephony } from "./telephony/telephony.ts";
import type { ZaloAccounts } from "./zalo-oa/account.ts";

/** What a query needs. */
export type Reading = {
  readonly db: Db;
  readonly memory: Memory;
  /** Places and offices bear the names of this day (`yyyy-mm-dd`), as a paper of that day does; absent: today's. */
  readonly asOf?: string;
};

/** What an act needs besides: when, who, the key that makes a repeated request one act, and the world outside. */
export type Acting = Reading & {
  readonly at: Date;
  readonly actor: Actor;
  readonly requestKey: string;
  readonly files: FileStore;
  readonly notifier: Notifier;
  /** The server's secret, as something that can only sign and check. */
  readonly signer: Signer;
  /** Absent unless an operator has connected one. */
  readonly languageModel?: LanguageModel;
  /** Absent where no telephone system is connected. */
  readonly telephony?: Telephony;
  /** Zalo Official Accounts that people may write to; absent where none is connected. */
  readonly zaloAccounts?: ZaloAccounts;
  /** No message leaves with this act: people of the simulation have phones that ring nowhere. */
  readonly silent?: true;
  /** Address the request came from, for limits per client; absent in jobs and in the simulation. */
  readonly client?: string;
  /** What the visitor's program calls itself (the User-Agent header), so that people know their sessions apart. */
  readonly agent?: string;
};
