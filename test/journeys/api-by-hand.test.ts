import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestWorld, type World } from "../world.ts";

const guide = readFileSync(new URL("../../docs/how-to/use-the-api.md", import.meta.url), "utf8");
const examples = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands = ""]) => commands);

const isInstalled = (program: string): boolean => {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const absent = ["bash", "curl", "jq"].filter((program) => !isInstalled(program));
if (absent.length > 0) console.log(`The examples of the API guide are not run: install ${absent.join(", ")}.`);

describe.skipIf(absent.length > 0)("the guide to the API", () => {
  let world: World;
  let app: FastifyInstance;
  beforeAll(async () => {
    world = await createTestWorld();
    app = await world.serve([]);
    await app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    await app?.close();
    await world?.close();
  });

  test("has examples that do what they say, in the order in which they stand", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gan-dan-api-"));
    const API = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/v1`;
    try {
      const script = ["set -euo pipefail", ...examples].join("\n");
      const { stdout } = await promisify(execFile)("bash", ["-c", script], {
        cwd: folder,
        env: { ...process.env, API },
      });
      const said = stdout.trim().split("\n");
      expect(said).toEqual([
        "Phường Ngô Quyền",
        "1.001193",
        "2026-11-17T10:00:00+07:00",
        "receiver",
        "4",
        "Đang xử lý",
        expect.stringMatching(/^2026-11-19T/),
        "true",
        "403",
        "access.not_allowed",
        expect.stringMatching(/^\p{Lu}.*\.$/u),
        "true",
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
