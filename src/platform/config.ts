import type { Localised } from "./i18n/locale.ts";
import { logLevels, type LogLevel } from "./log.ts";

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
  readonly logLevel: LogLevel;
  /** The unit whose name and hotline stand in the portal's masthead until the visitor chooses another. */
  readonly homeUnit: string;
  readonly rateLimits: boolean;
  /** Requests answered at the same time before new ones are told to come back (503). */
  readonly maxInFlight: number;
};

type Env = Readonly<Record<string, string | undefined>>;
type Wrong = (name: string, sentence: Localised) => void;

/** The configuration, or a sentence for every value that cannot be meant. */
export function readConfig(
  env: Env,
): { readonly ok: true; readonly value: Config } | { readonly ok: false; readonly sentences: readonly Localised[] } {
  const sentences: Localised[] = [];
  const wrong: Wrong = (name, { vi, en }) => sentences.push({ vi: `${name}: ${vi}`, en: `${name}: ${en}` });
  const databaseUrl = urlOf(env, "DATABASE_URL", ["postgres:", "postgresql:"], wrong);
  const publicUrl = urlOf(env, "PUBLIC_URL", ["http:", "https:"], wrong);
  const secret = textOf(env, "GANDAN_SECRET");
  if (secret !== undefined && secret.length < 32) wrong("GANDAN_SECRET", texts.secret);
  const homeUnit = textOf(env, "GANDAN_HOME_UNIT") ?? "11329";
  if (!/^\d{2}(\d{3})?$/.test(homeUnit)) wrong("GANDAN_HOME_UNIT", texts.unit);
  const value: Config = {
    port: numberOf(env, "PORT", { usual: 3000, least: 0, most: 65_535 }, wrong),
    host: textOf(env, "HOST") ?? "127.0.0.1",
    ...(databaseUrl ? { databaseUrl } : {}),
    databasePool: numberOf(env, "DATABASE_POOL", { usual: 10, least: 1, most: 200 }, wrong),
    varFolder: textOf(env, "VAR_DIR") ?? "var",
    ...(publicUrl ? { publicUrl: publicUrl.replace(/\/+$/, "") } : {}),
    ...(secret ? { secret } : {}),
    demo: switchOf(env, "DEMO", databaseUrl === undefined, wrong),
    demoPassword: textOf(env, "GANDAN_DEMO_PASSWORD") ?? "gan-dan-demo",
    logLevel: levelOf(env, wrong),
    homeUnit,
    rateLimits: switchOf(env, "GANDAN_RATE_LIMITS", true, wrong),
    maxInFlight: numberOf(env, "GANDAN_MAX_IN_FLIGHT", { usual: 400, least: 1, most: 100_000 }, wrong),
  };
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, value };
}

const textOf = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined;

type Span = { readonly usual: number; readonly least: number; readonly most: number };

function numberOf(env: Env, name: string, { usual, least, most }: Span, wrong: Wrong): number {
  const text = textOf(env, name);
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  wrong(name, {
    vi: `cần một số nguyên từ ${least} đến ${most}, đang là "${text}".`,
    en: `needs a whole number from ${least} to ${most}, is "${text}".`,
  });
  return usual;
}

function switchOf(env: Env, name: string, usual: boolean, wrong: Wrong): boolean {
  const text = textOf(env, name)?.toLowerCase();
  if (text === undefined) return usual;
  if (["on", "1", "true", "yes"].includes(text)) return true;
  if (["off", "0", "false", "no"].includes(text)) return false;
  wrong(name, { vi: `chỉ nhận on hoặc off, đang là "${text}".`, en: `takes on or off, is "${text}".` });
  return usual;
}

function levelOf(env: Env, wrong: Wrong): LogLevel {
  const text = textOf(env, "LOG_LEVEL")?.toLowerCase() ?? "info";
  const level = logLevels.find((each) => each === text);
  if (!level) wrong("LOG_LEVEL", { vi: `nhận: ${logLevels.join(", ")}.`, en: `takes: ${logLevels.join(", ")}.` });
  return level ?? "info";
}

function urlOf(env: Env, name: string, schemes: readonly string[], wrong: Wrong): string | undefined {
  const text = textOf(env, name);
  if (text === undefined) return undefined;
  // The value itself is not repeated: a database address carries a password.
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text;
  const wanted = schemes.map((scheme) => `${scheme}//…`).join(", ");
  wrong(name, { vi: `cần một địa chỉ dạng ${wanted}`, en: `needs an address like ${wanted}` });
  return undefined;
}

const texts = {
  secret: { vi: "cần ít nhất 32 ký tự ngẫu nhiên.", en: "needs at least 32 random characters." },
  unit: {
    vi: "cần mã 5 chữ số của phường, xã hoặc mã 2 chữ số của tỉnh.",
    en: "needs the 5 digits of a ward or commune, or the 2 digits of a province.",
  },
} satisfies Record<string, Localised>;
