import type { Localised } from "./i18n/locale.ts";
import { logLevels, type LogLevel } from "./log.ts";
import { createReader, type Env } from "./config-reader.ts";
import { readNotifyConfig } from "./notify-config.ts";
import type { NotifySettings } from "./notify/open-notifier.ts";
import type { AsteriskSettings } from "./telephony/connect-asterisk.ts";
import type { LanguageModelSettings } from "./language-model/open-language-model.ts";
import { readLanguageModelConfig } from "./language-model/read-config.ts";
import { readTelephonyConfig } from "./telephony-config.ts";

/** Everything an operator can decide, read once from the environment. `docs/how-to` explains each name. */
export type Config = {
  readonly port: number;
  /** Loopback unless told: the first run has demo accounts, which must not be open to a network by accident. */
  readonly host: string;
  /** PostgreSQL; absent: PGlite under `varFolder`. */
  readonly databaseUrl?: string;
  readonly databasePool: number;
  readonly varFolder: string;
  /** Address the visitors see, without a slash at the end; absent: taken from each request. */
  readonly publicUrl?: string;
  /** Signs form keys, links and codes; absent: made once and kept in `varFolder` (`loadSecret`). */
  readonly secret?: string;
  readonly demo: boolean;
  readonly demoPassword: string;
  /** Five working days of dossiers on the first start; off: demo accounts and an empty register. */
  readonly demoWorld: boolean;
  readonly logLevel: LogLevel;
  /** The unit whose name and hotline stand in the portal's masthead until the visitor chooses another. */
  readonly homeUnit: string;
  readonly rateLimits: boolean;
  /** Requests answered at the same time before new ones are told to come back (503). */
  readonly maxInFlight: number;
  /** Providers for e-mail, text messages and Zalo; none: messages stay in the local mailbox. */
  readonly notify: NotifySettings;
  /** Telephone systems that the product itself speaks to; none: calls come through the webhook or are written down by hand. */
  readonly asterisk: readonly AsteriskSettings[];
  /** A language model for the assistant; absent: it works without. */
  readonly languageModel?: LanguageModelSettings;
};

type Read =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly sentences: readonly Localised[] };

/** The configuration, or a sentence for every value that cannot be meant. */
export function readConfig(env: Env): Read {
  const sentences: Localised[] = [];
  const wrong = (name: string, { vi, en }: Localised): void =>
    void sentences.push({ vi: `${name}: ${vi}`, en: `${name}: ${en}` });
  const read = createReader(env, wrong);
  const databaseUrl = read.url("DATABASE_URL", ["postgres:", "postgresql:"]);
  const publicUrl = read.url("PUBLIC_URL", ["http:", "https:"])?.replace(/\/+$/, "");
  const secret = read.text("GANDAN_SECRET", /^.{32,}$/s, texts.secret);
  const value: Config = {
    port: read.number("PORT", { usual: 3000, least: 0, most: 65_535 }),
    host: read.text("HOST") ?? "127.0.0.1",
    ...(databaseUrl ? { databaseUrl } : {}),
    databasePool: read.number("DATABASE_POOL", { usual: 10, least: 1, most: 200 }),
    varFolder: read.text("VAR_DIR") ?? "var",
    ...(publicUrl ? { publicUrl } : {}),
    ...(secret ? { secret } : {}),
    demo: read.onOff("DEMO", databaseUrl === undefined),
    demoPassword: read.text("GANDAN_DEMO_PASSWORD") ?? "gan-dan-demo",
    demoWorld: read.onOff("GANDAN_DEMO_WORLD", true),
    logLevel: read.oneOf("LOG_LEVEL", logLevels) ?? "info",
    homeUnit: read.text("GANDAN_HOME_UNIT", /^\d{2}(\d{3})?$/, texts.unit) ?? "11329",
    rateLimits: read.onOff("GANDAN_RATE_LIMITS", true),
    maxInFlight: read.number("GANDAN_MAX_IN_FLIGHT", { usual: 400, least: 1, most: 100_000 }),
    notify: readNotifyConfig(read, wrong),
    asterisk: readTelephonyConfig(read, wrong),
    ...readLanguageModelConfig(read, wrong),
  };
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, value };
}

const texts = {
  secret: { vi: "cần ít nhất 32 ký tự ngẫu nhiên.", en: "needs at least 32 random characters." },
  unit: {
    vi: "cần mã 5 chữ số của phường, xã hoặc mã 2 chữ số của tỉnh.",
    en: "needs the 5 digits of a ward or commune, or the 2 digits of a province.",
  },
} satisfies Record<string, Localised>;
