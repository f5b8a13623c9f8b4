import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { productIsBuilt } from "../../bench/kit/product.ts";

const server = process.env["TEST_POSTGRES_URL"];
// Where a province would rehearse it; the embedded database stands in where there is no other, and takes twice the time.
// `execute/carry-out.test.ts` moves every kind of row on both.
const databases = [server ? { name: "PostgreSQL", url: server } : { name: "PGlite", url: undefined }];
const minutes = 60_000;

type Figure = { readonly name: string; readonly value: number };

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

// The built program, as an operator runs it; `npm run bench -- rehearsal` is the same with a million.
describe.skipIf(!productIsBuilt()).each(databases)("a rehearsal of the reform on $name", ({ url }) => {
  const name = `rehearsal_${randomBytes(6).toString("hex")}`;
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-rehearsal-"));
  const { DATABASE_URL: _own, ...inherited } = process.env;
  const environment = {
    ...inherited,
    ...(url ? { DATABASE_URL: Object.assign(new URL(url), { pathname: `/${name}` }).href } : {}),
    VAR_DIR: folder,
    LOG_LEVEL: "silent",
  };
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, ["dist/main.js", ...words], { env: environment, encoding: "utf8" });

  beforeAll(() => (url ? onServer(url, `create database ${name}`) : undefined));
  afterAll(async () => {
    if (url) await onServer(url, `drop database if exists ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    "killed on the way goes on, divides a commune and undoes it, and leaves no residue and every chain whole",
    () => {
      const { stdout, stderr, status } = run("rehearse", "2025-07-01", "--dossiers", "2000", "--kill", "1");
      expect(stderr).toContain("Rehearsal, division");
      const figures = new Map(
        stdout
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Figure)
          .map((figure) => [figure.name.replace("rehearsal.", ""), figure.value]),
      );
      const of = (figure: string): number => figures.get(figure) ?? Number.NaN;
      for (const part of ["before", "2025-07-01", "2026-04-30", "division", "undoing"])
        expect(of(`${part}.residue`), part).toBe(0);
      expect(of("2025-07-01.kills")).toBe(1);
      expect(of("world.offices")).toBeGreaterThan(30_000);
      const open = of("before.ledger.inHand") + of("before.ledger.inTransit");
      expect(open).toBeGreaterThan(500);
      expect(of("2025-07-01.ledger.transferredOut")).toBe(open);
      expect(of("2025-07-01.ledger.transferredIn")).toBe(open);
      expect(of("division.ledger.transferredOut")).toBeGreaterThan(0);
      expect(of("undoing.ledger.transferredIn")).toBe(of("division.ledger.transferredOut"));
      expect(status).toBe(0);
      expect(run("verify").stdout).toContain("Every ledger holds.");
    },
    10 * minutes,
  );

  it("says in one sentence what is wrong with a command line, and touches nothing", () => {
    const refused = run("rehearse", "2025-07-02");
    expect(refused.status).toBe(2);
    expect(refused.stderr.trim().split("\n")).toHaveLength(1);
    expect(run("carry-out", "--at", "sometime").stderr).toContain("--at takes a moment");
  });
});

describe.skipIf(!productIsBuilt())("a rehearsal", () => {
  it(
    "refuses a database in which dossiers lie that no rehearsal made",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "gan-dan-rehearsal-"));
      const { DATABASE_URL: _own, ...inherited } = process.env;
      const options = { env: { ...inherited, VAR_DIR: folder, LOG_LEVEL: "silent" }, encoding: "utf8" as const };
      const simulated = spawnSync(
        process.execPath,
        ["dist/main.js", "simulate", "--days", "1", "--per-day", "20"],
        options,
      );
      expect(simulated.status).toBe(0);
      const refused = spawnSync(process.execPath, ["dist/main.js", "rehearse", "2025-07-01"], options);
      rmSync(folder, { recursive: true, force: true });
      expect(refused.status).toBe(2);
      expect(refused.stderr).toContain("that no rehearsal made");
    },
    2 * minutes,
  );
});
