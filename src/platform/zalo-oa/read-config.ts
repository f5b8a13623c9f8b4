import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ConfigReader } from "../config-reader.ts";
import type { Localised } from "../i18n/locale.ts";
import type { ZaloAccountSettings } from "./account.ts";

export type ZaloOaSettings = {
  readonly accounts: readonly ZaloAccountSettings[];
  /** Where messages go; Zalo's own unless told. */
  readonly apiUrl: string;
  /** Where tokens are renewed. */
  readonly oauthUrl: string;
};

const digits = z.string().regex(/^\d{1,32}$/);
const secret = z.string().min(8).max(200);
const shape = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
      unitCode: z.string().regex(/^\d{2}(\d{3})?$/),
      appId: digits,
      oaId: digits,
      oaSecret: secret,
      appSecret: secret,
      tokenFile: z.string().min(1),
    }),
  )
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length);

const slashless = (url: string): string => url.replace(/\/+$/, "");

/** The Official Accounts named in `ZALO_OA_FILE`; a file that cannot be meant is a sentence that repeats no secret. */
export function readZaloOaConfig(
  read: ConfigReader,
  wrong: (name: string, sentence: Localised) => void,
): { readonly zaloOa?: ZaloOaSettings } {
  const file = read.text("ZALO_OA_FILE");
  const apiUrl = slashless(read.url("ZALO_OA_URL", ["http:", "https:"]) ?? "https://openapi.zalo.me");
  const oauthUrl = slashless(read.url("ZALO_OAUTH_URL", ["http:", "https:"]) ?? "https://oauth.zaloapp.com");
  if (!file) return {};
  const told = shape.safeParse(jsonIn(file));
  if (told.success) return { zaloOa: { accounts: told.data, apiUrl, oauthUrl } };
  const at = told.error.issues.map(({ path }) => path.join(".") || "[]").join(", ");
  wrong("ZALO_OA_FILE", {
    vi: `cần một tệp JSON đọc được, là danh sách tài khoản có name, unitCode, appId, oaId, oaSecret, appSecret, tokenFile. Sai ở: ${at}.`,
    en: `needs a readable JSON file: a list of accounts with name, unitCode, appId, oaId, oaSecret, appSecret, tokenFile. Wrong at: ${at}.`,
  });
  return {};
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
