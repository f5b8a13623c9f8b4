import { wallClock } from "./clock.ts";

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];
type Fields = Readonly<Record<string, unknown>>;

/** One JSON line per event. Fields name routes, codes and times; never names, numbers or texts of people. */
export type Log = {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
};

const plain = (value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => void process.stderr.write(line),
  now: () => Date = wallClock.now,
): Log {
  const least = logLevels.indexOf(level);
  const at =
    (own: LogLevel) =>
    (event: string, fields: Fields = {}): void => {
      if (logLevels.indexOf(own) < least) return;
      const told = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));
      write(`${JSON.stringify({ at: now().toISOString(), level: own, event, ...told })}\n`);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
