import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import type { Acting } from "#platform/context";
import { migrate } from "#platform/database/migrate";
import type { OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";
import { createSigner } from "#platform/secrets/sign";
import { databases } from "../../../test/databases.ts";
import { draftSecret } from "./draft-code.ts";
import {
  closeDraft,
  getDraft,
  listSetAside,
  people,
  resumeDraft,
  saveDraft,
  sayDraftCode,
  startDraft,
  type DraftLink,
} from "./index.ts";
import { makePhoneProof } from "./phone-proof.ts";
import { purgePeople } from "./purge-people.ts";
import { peopleTables } from "./tables.ts";

const start = new Date("2026-03-02T01:00:00Z");
const dayMs = 86_400_000;
const signer = createSigner("for tests");
const photo = {
  componentId: "giay-chung-sinh",
  sha256: "a".repeat(64),
  name: "ảnh.jpg",
  mediaType: "image/jpeg",
  bytes: 9,
};

describe.each(databases)("drafts on $name", ({ open }) => {
  let opened: OpenDatabase;
  let at = start;
  const acting = (requestKey: string = randomUUID()): Acting => ({
    db: opened.db,
    memory: createMemory(),
    at,
    actor: { kind: "anyone" },
    requestKey,
    files: { put: async () => "", read: () => undefined },
    notifier: { send: async () => undefined },
    signer,
  });
  const refusalOf = (outcome: Outcome<unknown>) => (outcome.kind === "refused" ? outcome.refusal.code : outcome.kind);

  const begin = async (more: Record<string, unknown> = {}, key?: string): Promise<DraftLink & { version: number }> => {
    const input = { provinceCode: "31", procedureCode: "1.001193", procedureVersion: 1, ...more };
    const outcome = await execute(startDraft, acting(key), input);
    if (outcome.kind !== "done") throw new Error(`not started: ${JSON.stringify(outcome)}`);
    return { provinceCode: "31", ...outcome.value };
  };
  const save = (link: DraftLink, version: number, more: Record<string, unknown> = {}, key?: string) => {
    const { provinceCode, code, secret } = link;
    return execute(saveDraft, acting(key), { provinceCode, code, secret, version, ...more });
  };
  const resume = (code: string, more: Record<string, unknown> = {}) =>
    execute(resumeDraft, acting(), { provinceCode: "31", code, visitor: randomUUID(), ...more });
  const read = async (link: DraftLink) => {
    const done = await getDraft(acting(), link);
    return done.ok ? done.value : done.refusal.code;
  };

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [people.migrations ?? {}]);
  });
  beforeEach(async () => {
    at = start;
    await peopleTables(opened.db).deleteFrom("draft").execute();
    await peopleTables(opened.db).deleteFrom("quota").execute();
  });
  afterAll(() => opened.close());

  it("what was saved page by page is there again, with its files", async () => {
    const link = await begin({ caseId: "dung-han" });
    await save(link, 1, { answers: { hoTen: "Nguyễn Văn Mẫu" }, page: "nguoi-khai" });
    at = new Date(at.getTime() + 60_000);
    await save(link, 2, { answers: { hoTen: "Nguyễn Văn Mẫu", namSinh: "1999" }, page: "tre-em", files: [photo] });
    expect(await read(link)).toMatchObject({
      version: 3,
      procedureCode: "1.001193",
      caseId: "dung-han",
      answers: { hoTen: "Nguyễn Văn Mẫu", namSinh: "1999" },
      page: "tre-em",
      files: [photo],
      savedAt: at,
      expiresAt: new Date(at.getTime() + 30 * dayMs),
    });
  });

  it("the start sent twice, or twice at once, makes one draft with one link", async () => {
    const links = await Promise.all([begin({}, "k"), begin({}, "k"), begin({}, "k")]);
    links.push(await begin({}, "k"));
    expect(new Set(links.map(({ code }) => code)).size).toBe(1);
    expect(new Set(links.map(({ secret }) => secret)).size).toBe(1);
  });

  it("a save sent twice is one save", async () => {
    const link = await begin();
    const first = await save(link, 1, { answers: { a: "1" } }, "k");
    expect(await save(link, 1, { answers: { a: "1" } }, "k")).toEqual(first);
    expect(await read(link)).toMatchObject({ version: 2 });
    expect(await listSetAside(acting(), link)).toEqual([]);
  });

  it("of two devices the second is told, and what it typed is kept too", async () => {
    const link = await begin();
    await save(link, 1, { answers: { hoTen: "từ điện thoại" } });
    const second = await save(link, 1, { answers: { hoTen: "từ máy tính" }, page: "p1" }, "late");
    expect(second).toMatchObject({ kind: "refused", refusal: { code: "draft.stale", detail: { version: 2 } } });
    expect(await read(link)).toMatchObject({ version: 2, answers: { hoTen: "từ điện thoại" } });
    await save(link, 1, { answers: { hoTen: "từ máy tính" }, page: "p1" }, "late");
    expect(await listSetAside(acting(), link)).toEqual([
      { answers: { hoTen: "từ máy tính" }, page: "p1", files: [], baseVersion: 1, setAsideAt: start },
    ]);
  });

  it("of many saves at the same moment one wins and none is lost", async () => {
    const link = await begin();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(link, 1, { answers: { a: String(index) } })),
    );
    expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
    const draft = await read(link);
    const kept = (await listSetAside(acting(), link)).map(({ answers }) => answers["a"]);
    const current = typeof draft === "string" ? undefined : draft.answers["a"];
    expect([...kept, current].sort()).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
  });

  it("no more than ten set-aside versions pile up, the newest stay", async () => {
    const link = await begin();
    await save(link, 1, {});
    for (let count = 0; count < 12; count += 1) {
      at = new Date(at.getTime() + 1000);
      await save(link, 1, { answers: { a: String(count) } });
    }
    const kept = (await listSetAside(acting(), link)).map(({ answers }) => answers["a"]);
    expect(kept).toEqual(["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"]);
  });

  it("without the right secret a draft is not there, to read, to save or to look aside", async () => {
    const link = await begin();
    for (const secret of ["", "x", draftSecret(signer, { provinceCode: "31", code: "00000000" })]) {
      expect(await read({ ...link, secret })).toBe("draft.not_found");
      expect(refusalOf(await save({ ...link, secret }, 1))).toBe("draft.not_found");
      expect(await listSetAside(acting(), { ...link, secret })).toEqual([]);
    }
    expect(await read({ ...link, provinceCode: "22" })).toBe("draft.not_found");
  });

  it("resumes on another device by the code as people type it", async () => {
    const link = await begin();
    const typed = ` ${sayDraftCode(link.code).toLowerCase().replace("-", " – ")} `;
    expect(await resume(typed)).toMatchObject({ kind: "done", value: { code: link.code, secret: link.secret } });
  });

  it("a draft with a phone asks for the last four digits, and a wrong answer looks like no draft", async () => {
    const link = await begin({ phoneProof: makePhoneProof(signer, "0912345678", at) });
    expect(refusalOf(await resume(link.code))).toBe("draft.phone_needed");
    expect(refusalOf(await resume(link.code, { phoneDigits: "5679" }))).toBe("draft.not_found");
    expect(refusalOf(await resume(link.code, { phoneDigits: "8" }))).toBe("draft.not_found");
    expect((await resume(link.code, { phoneDigits: "5678" })).kind).toBe("done");
    expect((await resume(link.code, { phoneDigits: "0912 345 678" })).kind).toBe("done");
  });

  it("the four digits cannot be guessed by trying: five tries an hour", async () => {
    const link = await begin({ phoneProof: makePhoneProof(signer, "0912345678", at) });
    for (let count = 0; count < 5; count += 1) await resume(link.code, { phoneDigits: `000${count}` });
    expect(refusalOf(await resume(link.code, { phoneDigits: "5678" }))).toBe("draft.too_many_tries");
    at = new Date(at.getTime() + 3_600_000);
    expect((await resume(link.code, { phoneDigits: "5678" })).kind).toBe("done");
  });

  it("codes cannot be guessed by trying: ten tries in ten minutes for one visitor", async () => {
    const link = await begin();
    const outcomes = [];
    for (let count = 0; count < 10; count += 1) outcomes.push(refusalOf(await resume("ZZZZ-ZZZZ", { visitor: "v" })));
    expect(new Set(outcomes)).toEqual(new Set(["draft.not_found"]));
    expect(refusalOf(await resume(link.code, { visitor: "v" }))).toBe("draft.too_many_tries");
    expect((await resume(link.code)).kind).toBe("done");
  });

  it("a confirmation that ran out costs nothing that was typed", async () => {
    const link = await begin();
    const phoneProof = makePhoneProof(signer, "0912345678", new Date(at.getTime() - 3_600_000));
    expect(refusalOf(await save(link, 1, { answers: { a: "1" }, phoneProof }))).toBe("draft.phone_not_confirmed");
    const draft = await read(link);
    expect(draft).toMatchObject({ version: 2, answers: { a: "1" } });
    expect(draft).not.toHaveProperty("phone");
  });

  it("saves keep the phone and the case they do not mention", async () => {
    const link = await begin({ caseId: "c", phoneProof: makePhoneProof(signer, "0912345678", at) });
    await save(link, 1, { answers: {} });
    expect(await read(link)).toMatchObject({ caseId: "c", phone: "0912345678" });
  });

  it("a draft lives thirty days from the last save, then says so, then is gone", async () => {
    const link = await begin();
    at = new Date(start.getTime() + 29 * dayMs);
    await save(link, 1, { answers: { a: "1" } });
    at = new Date(start.getTime() + 58 * dayMs);
    expect(await read(link)).toMatchObject({ version: 2 });
    at = new Date(start.getTime() + 59 * dayMs);
    expect(await read(link)).toBe("draft.expired");
    expect(refusalOf(await save(link, 2))).toBe("draft.expired");
    await purgePeople(opened.db, at);
    expect(await read(link)).toBe("draft.not_found");
  });

  it("housekeeping removes what was set aside with its draft, and no living draft", async () => {
    const [old, young] = [await begin(), await begin()];
    await save(old, 1, {});
    await save(old, 1, { answers: { a: "1" } });
    at = new Date(start.getTime() + 30 * dayMs);
    await peopleTables(opened.db)
      .updateTable("draft")
      .set({ expires_at: new Date(at.getTime() + 1) })
      .where("code", "=", young.code)
      .execute();
    await purgePeople(opened.db, at);
    expect(await peopleTables(opened.db).selectFrom("draft").select("code").execute()).toEqual([{ code: young.code }]);
    expect(await peopleTables(opened.db).selectFrom("draft_set_aside").select("code").execute()).toEqual([]);
  });

  it("a submitted draft is emptied, names its dossier and takes no more", async () => {
    const link = await begin({ phoneProof: makePhoneProof(signer, "0912345678", at) });
    await save(link, 1, { answers: { hoTen: "Mẫu" }, files: [photo] });
    await save(link, 1, { answers: { hoTen: "Mẫu khác" } });
    const closing = { provinceCode: "31", code: link.code, at, dossierCode: "31.11329-260302-0001" };
    expect(await closeDraft(opened.db, closing)).toBe(true);
    expect(await closeDraft(opened.db, closing)).toBe(true);
    expect(await closeDraft(opened.db, { ...closing, dossierCode: "other" })).toBe(false);
    expect(await getDraft(acting(), link)).toEqual({
      ok: false,
      refusal: { code: "draft.submitted", detail: { dossierCode: "31.11329-260302-0001" } },
    });
    expect(refusalOf(await save(link, 2))).toBe("draft.submitted");
    const row = await peopleTables(opened.db).selectFrom("draft").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/Mẫu|0912345678|ảnh/u);
    expect(await listSetAside(acting(), link)).toEqual([]);
  });

  it.each([
    ["thirteen files", { files: Array.from({ length: 13 }, () => photo) }],
    ["a file without a proper hash", { files: [{ ...photo, sha256: "../../x" }] }],
    ["an endless answer", { answers: { a: "x".repeat(5001) } }],
    [
      "too much altogether",
      { answers: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`a${n}`, "x".repeat(4000)])) },
    ],
    ["answers that are no texts", { answers: { a: { b: 1 } } }],
    ["a list for answers", { answers: ["a"] }],
    ["version zero", { version: 0 }],
    ["a version in words", { version: "two" }],
  ])("%s is invalid and changes nothing", async (_, more) => {
    const link = await begin();
    expect((await save(link, 1, more)).kind).toBe("invalid");
    expect(await read(link)).toMatchObject({ version: 1 });
  });

  it("signs that no database takes are dropped, the rest is saved", async () => {
    const link = await begin({ procedureCode: "1.00\u00001193", caseId: "c\uD83D" });
    const outcome = await save(link, 1, { answers: { "a\u0000": "x\u0000y\uDC00" }, page: "p\u0000", files: [photo] });
    expect(outcome.kind).toBe("done");
    expect(await read(link)).toMatchObject({
      procedureCode: "1.001193",
      caseId: "c\uFFFD",
      answers: { a: "xy\uFFFD" },
      page: "p",
    });
    expect(refusalOf(await resume("ZZZZ\u0000ZZZZ"))).toBe("draft.not_found");
  });

  it("script, quotes and every kind of letter come back as they were typed", async () => {
    const link = await begin();
    const answers = { a: `<script>'";--\\ 😀 đ́ \u202E`, ["__proto__x"]: "ữ" };
    await save(link, 1, { answers });
    expect(await read(link)).toMatchObject({ answers });
  });
});
