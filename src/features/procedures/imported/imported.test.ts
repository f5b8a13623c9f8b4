import { existsSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantOn } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import { migrate } from "#platform/database/migrate";
import type { OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";
import { readLines } from "#platform/read-lines";
import { databases } from "#test/databases";
import { importedProcedureMigrations } from "../migrations/0210-imported-procedures.ts";
import { correctImported } from "./correct-imported.ts";
import { findImported } from "./imported-catalogue.ts";
import { compareVersions, movedCorrections } from "./compare-versions.ts";
import { importRecords } from "./import-records.ts";
import { readCorrections, readRevisions } from "./imported-store.ts";
import { lineSchema, readRecord } from "./read-record.ts";
import { publishAllImported, publishImported, setImportedAside } from "./review-imported.ts";

const at = instantOn("2026-11-16", "09:00") as Date;

const line = (code: string, changes: object = {}): string =>
  JSON.stringify({
    ma_thu_tuc: code,
    ten_thu_tuc: "Cấp giấy phép mẫu",
    so_quyet_dinh: "12/QĐ-MAU",
    cap_thuc_hien: "Cấp tỉnh, Cấp xã",
    linh_vuc: "Lĩnh vực mẫu",
    doi_tuong_thuc_hien: "Công dân Việt Nam",
    co_quan_thuc_hien: "Sở Mẫu",
    cach_thuc_thuc_hien:
      "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việc50,000 Việt Nam Đồng(Theo quy định)Trực tuyến3 Ngày làm việcMiễn phí",
    thanh_phan_ho_so:
      "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghịMau 01.docx1 bản chínhẢnh màu0 bản chính,2 bản sao",
    can_cu_phap_ly: "Tên văn bản pháp lýMã văn bảnLuật Mẫu01/2025/QH15Nghị định mẫu12/2025/NĐ-CP",
    ket_qua_xu_ly: "Giấy phép mẫuMã: KQ.G01.000001Từ khóaKhông có thông tinMô tảKhông có thông tin",
    trinh_tu_thuc_hien: "Bước 1: Nộp hồ sơ",
    ...changes,
  });
const record = (code: string, changes: object = {}) => readRecord(lineSchema.parse(JSON.parse(line(code, changes))));

describe("a published record is read as it stands", () => {
  it("times and fees go to their way of handing in", () => {
    expect(record("1.000001").ways).toEqual([
      { channel: "counter", time: { amount: 5, unit: "working-day" }, fee: "50,000 đồng(Theo quy định)" },
      { channel: "portal", time: { amount: 3, unit: "working-day" }, fee: "Miễn phí" },
    ]);
  });
  it("papers lose their heading, their counts and the names of attached files", () => {
    expect(record("1.000001").papers).toEqual(["Đơn đề nghị", "Ảnh màu"]);
  });
  it("laws keep number and title, results their code", () => {
    const { laws, results } = record("1.000001");
    expect(laws).toEqual([
      { title: "Luật Mẫu", number: "01/2025/QH15" },
      { title: "Nghị định mẫu", number: "12/2025/NĐ-CP" },
    ]);
    expect(results).toEqual([{ name: "Giấy phép mẫu", code: "KQ.G01.000001" }]);
    const two = "Giấy chứng nhậnMã: KQ.G01.000001Biển sốMã: KQ.H01.000002Từ khóaKhông có thông tin";
    expect(record("1.000001", { ket_qua_xu_ly: two }).results).toEqual([
      { name: "Giấy chứng nhận", code: "KQ.G01.000001" },
      { name: "Biển số", code: "KQ.H01.000002" },
    ]);
  });
  it("a number without its unit is no time", () => {
    const [way] = record("1.000001", { cach_thuc_thuc_hien: "Trực tiếp5Miễn phí" }).ways;
    expect(way).toEqual({ channel: "counter", fee: "Miễn phí" });
  });
  it("any text in any field is read without a fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (one, other) => {
        const read = record("1.000001", {
          cach_thuc_thuc_hien: one + other,
          thanh_phan_ho_so: other + one,
          can_cu_phap_ly: one,
        });
        expect(read.code).toBe("1.000001");
      }),
    );
  });
});

describe.each(databases)("importing on $name", ({ open }) => {
  let opened: OpenDatabase;
  let acting: Acting;
  let key = 0;
  const administrator = {
    kind: "official",
    accountId: "a",
    name: "Mẫu",
    provinceCode: "31",
    posts: [{ role: "administrator", provinceCode: "31" }],
  } as const;
  const next = () => ({ ...acting, requestKey: `key-${(key += 1)}` });
  const take = (...lines: string[]) => importRecords(acting, lines, { source: "mau.jsonl", at });

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [requestReceiptMigrations, importedProcedureMigrations]);
    acting = {
      db: opened.db,
      memory: createMemory(),
      at,
      actor: administrator,
      requestKey: "key",
    } as Partial<Acting> as Acting;
  });
  afterAll(() => opened.close());

  it("names each doubt by its line and leaves out what cannot be read", async () => {
    const report = await take(
      line("1.100001"),
      '{"ma_thu_tuc": "1.100002", "ten_th',
      line("1.100001"),
      line("1.100003", { cach_thuc_thuc_hien: "Trực tiếp7Không có thông tin", ten_thu_tuc: "Cấp đổi 1.999999" }),
      line("ABC", { ten_thu_tuc: "C\uFFFDp giấy" }),
      "",
    );
    expect(report).toMatchObject({ lines: 6, records: 3, added: 3, changed: 0 });
    expect(report.doubts.map((doubt) => `${doubt.line} ${doubt.kind}`)).toEqual([
      "2 cut-line",
      "3 duplicate",
      "4 code-mismatch",
      "4 time-without-unit",
      "4 no-fee",
      "5 bad-code",
      "5 bad-encoding",
    ]);
  });

  it("the same file again changes nothing; another text waits as a new revision", async () => {
    expect(await take(line("1.100010"))).toMatchObject({ added: 1 });
    expect(await take(line("1.100010"))).toMatchObject({ added: 0, changed: 0 });
    expect(await take(line("1.100010", { co_quan_thuc_hien: "Sở Khác" }))).toMatchObject({ added: 0, changed: 1 });
    const states = (await readRevisions(opened.db, "1.100010")).map(({ revision, state }) => `${revision} ${state}`);
    expect(states).toEqual(["2 waiting", "1 replaced"]);
  });

  it("what is published stays for readers until its successor is published", async () => {
    await take(line("1.100020"));
    expect((await execute(publishImported, next(), { code: "1.100020", revision: 1 })).kind).toBe("done");
    await take(line("1.100020", { ten_thu_tuc: "Tên mới" }));
    expect(await findImported(acting, "1.100020")).toMatchObject({ revision: 1, reviewed: true });
    await execute(publishImported, next(), { code: "1.100020", revision: 2 });
    expect(await findImported(acting, "1.100020")).toMatchObject({ revision: 2, record: { name: "Tên mới" } });
  });

  it("a second decision about the same revision is refused", async () => {
    await take(line("1.100030"));
    await execute(setImportedAside, next(), { code: "1.100030", revision: 1 });
    expect(await execute(publishImported, next(), { code: "1.100030", revision: 1 })).toMatchObject({
      kind: "refused",
      refusal: { code: "procedures.import_not_waiting" },
    });
    expect(await findImported(acting, "1.100030")).toBeUndefined();
  });

  it("a person's correction outlives a newer import, which is shown to have moved", async () => {
    await take(line("1.100040"));
    await execute(correctImported, next(), { code: "1.100040", field: "time", value: "10 working-day" });
    await take(line("1.100040", { cach_thuc_thuc_hien: "Trực tiếp8 Ngày làm việcMiễn phí" }));
    const shown = await findImported(acting, "1.100040");
    expect(shown?.record.ways[0]?.time).toEqual({ amount: 10, unit: "working-day" });
    const [newest] = await readRevisions(opened.db, "1.100040");
    const corrections = (await readCorrections(opened.db)).filter(({ code }) => code === "1.100040");
    expect(movedCorrections(newest!.body, corrections)).toHaveLength(1);
    await execute(correctImported, next(), { code: "1.100040", field: "time", value: "" });
    expect((await findImported(acting, "1.100040"))?.record.ways[0]?.time?.amount).toBe(8);
  });

  it("a correction that is no time is refused with what to write", async () => {
    expect(
      await execute(correctImported, next(), { code: "1.100040", field: "time", value: "năm ngày" }),
    ).toMatchObject({
      kind: "refused",
      refusal: { code: "procedures.import_time" },
    });
  });

  it("all at once publishes what has no doubts and leaves the doubtful", async () => {
    await take(line("1.100050"), line("1.100051", { can_cu_phap_ly: "" }));
    await execute(publishAllImported, next(), {});
    expect((await findImported(acting, "1.100050"))?.reviewed).toBe(true);
    expect((await findImported(acting, "1.100051"))?.reviewed).toBe(false);
  });

  it("an administrator of one office may not decide for the country", async () => {
    const narrow = { ...administrator, posts: [{ ...administrator.posts[0], organisationId: "11329.c" }] };
    const outcome = await execute(publishAllImported, { ...next(), actor: narrow }, {});
    expect(outcome).toMatchObject({ kind: "refused", refusal: { code: "access.not_allowed" } });
  });
});

describe("two versions side by side", () => {
  it("say what went and what came, field by field", () => {
    const after = record("1.000001", { co_quan_thuc_hien: "Sở Khác", thanh_phan_ho_so: "Đơn đề nghị1 bản chính" });
    expect(compareVersions(record("1.000001"), after)).toEqual([
      { field: "office", removed: ["Sở Mẫu"], added: ["Sở Khác"] },
      { field: "papers", removed: ["Ảnh màu"], added: [] },
    ]);
    expect(compareVersions(after, after)).toEqual([]);
  });
});

const national = new URL("../../../../../shared/data/procedures/national_records.jsonl.gz", import.meta.url).pathname;
it.runIf(existsSync(national))("all national records are read (skipped where the file is absent)", async () => {
  let [count, timed, papers] = [0, 0, 0];
  for await (const text of readLines(national)) {
    const read = readRecord(lineSchema.parse(JSON.parse(text)));
    count += 1;
    if (read.ways.some(({ time }) => time)) timed += 1;
    if (read.papers.length > 0) papers += 1;
  }
  expect({ count, timed: timed > 2_000, papers: papers > 2_500 }).toEqual({ count: 2_625, timed: true, papers: true });
});
