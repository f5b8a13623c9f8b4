import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { closeTypesetter } from "#platform/pdf/typeset";
import { hasPoppler, listMissing, popplerMissing } from "#test/read-pdf";
import { createTestWorld, type World } from "#test/world";
import { drawExample } from "../draw-example.ts";
import { setPaper } from "../set-paper.ts";
import { setPaperTemplate } from "./set-paper-template.ts";
import { insertTemplate, listTemplates } from "./template-store.ts";

const poppler = hasPoppler();
if (!poppler) console.warn(popplerMissing);

const administrator: Actor = {
  kind: "official",
  accountId: "administrator",
  name: "Quản trị Mẫu",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};
const head = `#import "letterhead.typ": *
#let data = json(bytes(sys.inputs.data))
#show: paper.with(data)`;
const own = `${head}\n\nMẫu riêng của thành phố: #breakable(data.owner.name)`;

let world: World;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(async () => {
  await closeTypesetter();
  await world.close();
});
const change = (source: string, more: object = {}) => {
  const input = { provinceCode: "31", kind: "apology", validFrom: "2026-11-16", instrument: "QĐ 1/QĐ-UBND", source };
  return world.run(administrator, setPaperTemplate, { ...input, ...more });
};
const refusalOf = async (source: string, more: object = {}): Promise<string> => {
  const outcome = await change(source, more);
  return outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;
};
const printed = (issuedAt: Date, on: string, provinceCode = "31"): Promise<Buffer> =>
  setPaper(world.services, { ...drawExample("apology"), issuedAt }, { provinceCode, on });

describe("a template of a province", () => {
  it.each([
    ["reads a file", `${head}\n#read("/etc/passwd")`, "dossier.template_forbidden"],
    ["loads a package", `#import "@preview/cetz:0.3.0": *\n${head}`, "dossier.template_forbidden"],
    ["hides an import in text", `${head}\n#eval("im" + "port")`, "dossier.template_forbidden"],
    ["reads a picture", `${head}\n#image("/etc/passwd")`, "dossier.template_fails"],
    ["is not Typst", `${head}\n#let x = (`, "dossier.template_fails"],
    ["asks for data that the paper has not", `${head}\n#data.nothing`, "dossier.template_fails"],
    [
      "goes on for ever",
      `${head}\n#{ for i in range(100000000) { for j in range(100000000) {} } }`,
      "dossier.template_fails",
    ],
    ["fills page upon page", `${head}\n#for i in range(9) [a #pagebreak()]`, "dossier.template_long"],
  ])("that %s is not accepted", { timeout: 60_000 }, async (_, source, code) => {
    expect(await refusalOf(source)).toBe(code);
    expect(await listTemplates(world.services.db, "31")).toEqual([]);
  });

  it("does not reach back: a day that has passed is refused", async () => {
    expect(await refusalOf(own, { validFrom: "2026-11-15" })).toBe("dossier.template_past");
  });

  it.skipIf(!poppler)(
    "prints from its day on, in its province alone, and leaves what was issued before as it was",
    async () => {
      const before = await printed(new Date("2026-11-16T07:00:00+07:00"), "2026-11-16");
      expect(await change(own)).toMatchObject({ kind: "done", value: { version: 1, set: "2025" } });
      const issued = new Date("2026-11-16T09:00:00+07:00");
      expect(listMissing(await printed(issued, "2026-11-16"), ["Mẫu riêng của thành phố"])).toEqual([]);
      expect(listMissing(await printed(issued, "2026-11-16", "01"), ["xin lỗi ông/bà"])).toEqual([]);
      expect((await printed(new Date("2026-11-16T07:00:00+07:00"), "2026-11-16")).equals(before)).toBe(true);
      // Back to the shipped one; the version before stays for what was printed by it.
      world.clock.set(new Date("2026-11-17T08:00:00+07:00"));
      expect(await change("", { validFrom: "2026-11-17" })).toMatchObject({ kind: "done", value: { version: 2 } });
      expect(
        listMissing(await printed(new Date("2026-11-17T09:00:00+07:00"), "2026-11-17"), ["xin lỗi ông/bà"]),
      ).toEqual([]);
      expect(listMissing(await printed(issued, "2026-11-16"), ["Mẫu riêng của thành phố"])).toEqual([]);
    },
  );

  it.skipIf(!poppler)("that breaks later keeps nobody from their paper, and the administrator is told", async () => {
    const key = { provinceCode: "31", kind: "stop-notice", set: "2025" } as const;
    await insertTemplate(world.services.db, {
      ...key,
      validFrom: "2026-11-16",
      acceptedAt: new Date("2026-11-16T08:00:00+07:00"),
      acceptedBy: "official:administrator",
      instrument: "QĐ 2",
      source: "#panic()",
      requestKey: "a-key-of-the-test",
    });
    const drawn = { ...drawExample("stop-notice"), issuedAt: new Date("2026-11-16T09:00:00+07:00") };
    const pdf = await setPaper(world.services, drawn, { provinceCode: "31", on: "2026-11-16" });
    expect(listMissing(pdf, ["THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "rút hồ sơ"])).toEqual([]);
    const told = (await listTemplates(world.services.db, "31")).find(({ kind }) => kind === "stop-notice");
    expect(told?.fault).toContain("panic");
  });
});
