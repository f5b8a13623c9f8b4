import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { loadSecret } from "./load-secret.ts";

const valueOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.sentences.map(({ en }) => en).join(" "));
  return read.value;
};

describe("configuration", () => {
  test("an empty environment gives a server for this machine alone, with demo accounts", () => {
    expect(valueOf({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      demo: true,
      homeUnit: "11329",
      rateLimits: true,
    });
    expect(valueOf({})).not.toHaveProperty("databaseUrl");
  });

  test("a real database has no demo accounts unless they are asked for", () => {
    const env = { DATABASE_URL: "postgres://gandan@db/gandan" };
    expect(valueOf(env).demo).toBe(false);
    expect(valueOf({ ...env, DEMO: "on" }).demo).toBe(true);
  });

  test("a public address loses its slash at the end", () => {
    expect(valueOf({ PUBLIC_URL: "https://gandan.example.vn/" }).publicUrl).toBe("https://gandan.example.vn");
  });

  test.each([
    ["PORT", "threethousand"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["DATABASE_URL", "mysql://db/x"],
    ["DATABASE_URL", "not an address"],
    ["PUBLIC_URL", "gandan.vn"],
    ["GANDAN_SECRET", "short"],
    ["DEMO", "perhaps"],
    ["LOG_LEVEL", "loud"],
    ["GANDAN_HOME_UNIT", "Ngô Quyền"],
    ["GANDAN_MAX_IN_FLIGHT", "0"],
    ["SMTP_URL", "mail.example.vn"],
    ["MAIL_FROM", "Một cửa"],
    ["SMTP_TLS", "sometimes"],
    ["SMS_URL", "ftp://gateway"],
    ["SMS_BODY", '{"to":"{to}"}'],
    ["SMS_PLAIN", "yes"],
    ["ZALO_TOKEN_FILE", "/nowhere/token"],
  ])("%s=%s is refused with a sentence that names it", (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.sentences).toHaveLength(1);
    expect(read.sentences[0]?.vi.startsWith(`${name}: `)).toBe(true);
    expect(read.sentences[0]?.en.startsWith(`${name}: `)).toBe(true);
  });

  test("a wrong database address is refused without repeating its password", () => {
    const read = readConfig({ DATABASE_URL: "mysql://root:hunter2hunter2@db/x" });
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });
});

describe("the server's secret", () => {
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-secret-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is made once, kept, and readable by its owner only", () => {
    const first = loadSecret(folder);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(loadSecret(folder)).toBe(first);
    expect(statSync(join(folder, "secret")).mode & 0o077).toBe(0);
  });

  test("is not touched when one is given", () => {
    expect(loadSecret("/nowhere", "g".repeat(40))).toBe("g".repeat(40));
  });

  test("damaged on disk stops the start instead of signing with nothing", () => {
    writeFileSync(join(folder, "secret"), "");
    expect(() => loadSecret(folder)).toThrow(/damaged/);
  });
});
