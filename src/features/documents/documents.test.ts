import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import type { Acting } from "#platform/context";
import { migrate } from "#platform/database/migrate";
import type { OpenDatabase } from "#platform/database/open-database";
import { createFileStore } from "#platform/file-store";
import { createMemory } from "#platform/memory";
import { createSigner } from "#platform/secrets/sign";
import { databases } from "../../../test/databases.ts";
import { documentAnswer, documents, findDocument, storeUpload } from "./index.ts";

const at = new Date("2026-03-02T01:00:00Z");
const pdf = (inside: string): Buffer => Buffer.from(`%PDF-1.7\n${inside}\nstartxref\n9\n%%EOF\n`);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(12)]);
const zip = Buffer.from("504b03041400000008000000000000000000000000000000000000000000", "hex");
const supervisor: Actor = {
  kind: "official",
  accountId: "a",
  name: "Mẫu Giám Sát",
  provinceCode: "31",
  posts: [{ role: "supervisor", provinceCode: "31" }],
};

describe.each(databases)("documents on $name", ({ open }) => {
  let opened: OpenDatabase;
  let folder: string;
  const acting = (actor: Actor = { kind: "anyone" }): Acting => ({
    db: opened.db,
    memory: createMemory(),
    at,
    actor,
    requestKey: "key",
    files: createFileStore(folder),
    notifier: { send: async () => undefined },
    signer: createSigner("for tests"),
  });
  const refusalOf = async (upload: { name?: string; bytes?: Buffer; alreadyHeld?: number }, actor?: Actor) => {
    const done = await storeUpload(acting(actor), { provinceCode: "31", name: "a.pdf", bytes: pdf(""), ...upload });
    return done.ok ? undefined : done.refusal;
  };

  beforeAll(async () => {
    opened = await open();
    folder = await mkdtemp(join(tmpdir(), "documents-"));
    await migrate(opened.db, [documents.migrations ?? {}]);
  });
  afterAll(async () => {
    await opened.close();
    await rm(folder, { recursive: true });
  });

  it("what was stored is read back byte for byte, under its hash", async () => {
    const bytes = pdf("đơn đăng ký");
    const stored = await storeUpload(acting(), { provinceCode: "31", name: "../đơn.pdf", bytes });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(stored).toEqual({
      ok: true,
      value: { sha256, name: "đơn.pdf", mediaType: "application/pdf", bytes: bytes.length },
    });
    const found = await findDocument(acting(), { provinceCode: "31", sha256 });
    expect(found && (await buffer(found.content)).equals(bytes)).toBe(true);
  });

  it("the same bytes sent twice at once are one document, and each sender keeps their own name", async () => {
    const bytes = pdf("hai lần");
    const sent = await Promise.all(
      ["một.pdf", "hai.pdf"].map((name) => storeUpload(acting(), { provinceCode: "31", name, bytes })),
    );
    expect(sent.map((each) => each.ok && each.value.name)).toEqual(["một.pdf", "hai.pdf"]);
    expect(new Set(sent.map((each) => each.ok && each.value.sha256)).size).toBe(1);
  });

  it("a zip named .pdf is refused and leaves nothing behind", async () => {
    const before = await readdir(folder, { recursive: true });
    expect(await refusalOf({ name: "đơn.pdf", bytes: zip })).toEqual({
      code: "document.wrong_type",
      detail: { name: "đơn.pdf" },
    });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it("an empty file is refused", async () => {
    expect((await refusalOf({ bytes: Buffer.alloc(0) }))?.code).toBe("document.empty");
  });

  it("10 MB are taken and one byte more is refused with both sizes", async () => {
    const limit = 10 * 1024 * 1024;
    const full = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(limit - 15), Buffer.from("%%EOF\n")]);
    expect(await refusalOf({ bytes: full })).toBeUndefined();
    expect(await refusalOf({ bytes: Buffer.concat([full, Buffer.from("\n")]) })).toEqual({
      code: "document.too_large",
      detail: { name: "a.pdf", limit: 10, size: 11 },
    });
  });

  it("the thirteenth file is refused", async () => {
    expect(await refusalOf({ alreadyHeld: 11 })).toBeUndefined();
    expect((await refusalOf({ alreadyHeld: 12 }))?.code).toBe("document.too_many");
  });

  it("somebody whose post does not handle papers uploads nothing", async () => {
    expect((await refusalOf({}, supervisor))?.code).toBe("access.not_allowed");
  });

  it("a hostile name comes back short and without control characters", async () => {
    const detail = (await refusalOf({ name: `${"x".repeat(500)}\r\n\u202E.exe`, bytes: zip }))?.detail;
    expect(String(detail?.["name"])).toBe(`${"x".repeat(56)}.exe`);
  });

  it("a PDF with a password is taken with a warning", async () => {
    const done = await storeUpload(acting(), {
      provinceCode: "31",
      name: "a.pdf",
      bytes: pdf("trailer << /Encrypt 8 0 R >>"),
    });
    expect(done).toMatchObject({ ok: true, value: { warning: "encrypted" } });
  });

  it("a document of another province is not there", async () => {
    const stored = await storeUpload(acting(), { provinceCode: "31", name: "a.pdf", bytes: pdf("chỉ 31") });
    const sha256 = stored.ok ? stored.value.sha256 : "";
    expect(await findDocument(acting(), { provinceCode: "22", sha256 })).toBeUndefined();
    expect(await documentAnswer(acting(), { provinceCode: "22", sha256 })).toEqual({ kind: "missing" });
  });

  it.each(["", "x", "../../etc/passwd", "0".repeat(64), "%00", "\u0000", "\uD83D"])(
    "the hash %j leads nowhere",
    async (sha256) => {
      expect(await documentAnswer(acting(), { provinceCode: "31", sha256 })).toEqual({ kind: "missing" });
    },
  );

  it("a PDF is shown under the name its list gives it, a HEIC picture is downloaded", async () => {
    const answerFor = async (bytes: Buffer, name?: string) => {
      const stored = await storeUpload(acting(), { provinceCode: "31", name: "gốc", bytes });
      const sha256 = stored.ok ? stored.value.sha256 : "";
      const answer = await documentAnswer(acting(), { provinceCode: "31", sha256, ...(name ? { name } : {}) });
      if (answer.kind === "file") (answer.bytes as Readable).destroy();
      return answer;
    };
    expect(await answerFor(pdf("xem"), "khai sinh.pdf")).toMatchObject({
      type: "application/pdf",
      name: "khai sinh.pdf",
      inline: true,
    });
    expect(await answerFor(heic)).toMatchObject({ type: "image/heic", name: "gốc.heic", inline: false });
  });
});
