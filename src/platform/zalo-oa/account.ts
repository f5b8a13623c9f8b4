import { timingSafeEqual } from "node:crypto";
import { sha256 } from "../secrets/sha256.ts";

/** A Zalo Official Account as an operator has connected it; the secrets are Zalo's and never leave this room. */
export type ZaloAccountSettings = {
  /** Part of the webhook's address and of recipients: `phuong-ngo-quyen`. */
  readonly name: string;
  /** The unit that speaks through it: its centre calls back and answers. */
  readonly unitCode: string;
  readonly appId: string;
  readonly oaId: string;
  /** Signs what Zalo reports. */
  readonly oaSecret: string;
  /** Renews tokens. */
  readonly appSecret: string;
  /** Holds the token of the day and the one that renews it; rewritten at each renewal. */
  readonly tokenFile: string;
};

/** What Zalo sent, as bytes, because they are what is signed. */
export type Signed = {
  readonly body: Buffer;
  /** The header `X-ZEvent-Signature`. */
  readonly signature: string;
  /** The event's own time, and the header `X-ZEvent-Timestamp` where Zalo sends one. */
  readonly timestamps: readonly string[];
};

/** An account as features see it: who it is, and whether something was signed for it. */
export type ZaloAccount = {
  readonly name: string;
  readonly unitCode: string;
  readonly oaId: string;
  readonly isSigned: (given: Signed) => boolean;
};

export type ZaloAccounts = {
  readonly list: readonly ZaloAccount[];
  /** Address of the portal for links in messages, without a slash at the end; absent: no links. */
  readonly portal?: string;
};

/** `account/user`: somebody in the chat of an account, as messages name their recipient. */
export const chatRecipient = (account: string, user: string): string => `${account}/${user}`;
const recipientShape = /^([a-z][a-z0-9-]{0,30})\/([\w-]{1,64})$/;

export function readChatRecipient(to: string): { readonly account: string; readonly user: string } | undefined {
  const [, account, user] = recipientShape.exec(to) ?? [];
  return account !== undefined && user !== undefined ? { account, user } : undefined;
}

/** SHA-256 in hex over app id, body, timestamp and the account's secret (Zalo: "Xác thực webhook"), not an HMAC. */
export const signEvent = (
  { appId, oaSecret }: Pick<ZaloAccountSettings, "appId" | "oaSecret">,
  body: Buffer,
  timestamp: string,
): string => sha256(Buffer.concat([Buffer.from(appId), body, Buffer.from(timestamp + oaSecret)]));

export const openZaloAccount = (settings: ZaloAccountSettings): ZaloAccount => ({
  name: settings.name,
  unitCode: settings.unitCode,
  oaId: settings.oaId,
  isSigned: ({ body, signature, timestamps }) => {
    const given = Buffer.from(signature.trim().replace(/^mac=/i, "").toLowerCase());
    return timestamps.some((timestamp) => {
      const right = Buffer.from(signEvent(settings, body, timestamp));
      return given.length === right.length && timingSafeEqual(given, right);
    });
  },
});

/** Who may be written to, without what only the notifier needs to know. */
export const openZaloAccounts = (
  { accounts }: { readonly accounts: readonly ZaloAccountSettings[] },
  portal: string | undefined,
): ZaloAccounts => ({ list: accounts.map(openZaloAccount), ...(portal ? { portal } : {}) });
