import { describe, expect, it } from "vitest";
import { noisyAddresses, tablesOf } from "#test/noisy-addresses";
import { buildRegistry, lastOf } from "../registry/registry.ts";
import { shippedFormerUnits, shippedSuccessions } from "../registry/shipped-registry.ts";
import { shippedUnits } from "../shipped-units.ts";
import { buildGazetteer } from "./gazetteer.ts";
import { resolvePlace, type Asked } from "./resolve-place.ts";

const registry = buildRegistry({
  former: shippedFormerUnits(),
  current: shippedUnits(),
  successions: shippedSuccessions(),
});
const gazetteer = buildGazetteer(registry);
const resolve = (asked: string | Asked) => resolvePlace(gazetteer, typeof asked === "string" ? { q: asked } : asked);
const named = (codes: readonly string[]) => codes.map((code) => lastOf(registry, `2025/${code}`)?.name);
const answer = (asked: string | Asked) => {
  const { answers, certainty } = resolve(asked);
  return [certainty, ...named(answers)];
};

describe("an address of any age", () => {
  it.each([
    "Phường Máy Chai, Quận Ngô Quyền, Thành phố Hải Phòng",
    "12 Lê Lai, P. Máy Chai, Q. Ngô Quyền, TP Hải Phòng",
    "P.MÁY CHAI Q.NGÔ QUYỀN TP.HẢI PHÒNG",
    "may chai ngo quyen hai phong",
    "may chai",
    "maychai, haiphong",
    "tổ 5, Kp 3, máy chai - ngô quyền - HP",
    "May Chai ward, Ngo Quyen district, Hai Phong city",
  ])("“%s” is Ngô Quyền, for certain", (q) => {
    expect(answer(q)).toEqual(["certain", "Ngô Quyền"]);
  });

  it.each([
    ["P1 Q3 TPHCM", "Bàn Cờ"],
    ["phường 01, quận 3, Sài Gòn", "Bàn Cờ"],
    ["Phường III, Vị Thanh, Hậu Giang", "Vị Thanh"],
    ["Thuận Hoà, Huế", "Phú Xuân"],
    ["Thuận Hòa, Huế", "Phú Xuân"],
    ["Phường Đúc, Huế", "Thuận Hóa"],
    ["Xã Xín Chải, Tủa Chùa", "Sín Chải"],
    ["xã Phú Hội, Nhơn Trạch, Đồng Nai", "Nhơn Trạch"],
    ["thị trấn Lộc Ninh, Bình Phước", "Lộc Ninh"],
  ])("“%s” is %s, for certain", (q, name) => {
    expect(answer(q)).toEqual(["certain", name]);
  });

  it("is read from three fields as from one line", () => {
    expect(answer({ commune: "Máy Chai", district: "Ngô Quyền", province: "Hải Phòng" })).toEqual([
      "certain",
      "Ngô Quyền",
    ]);
    expect(answer({ commune: "1", district: "Gò Vấp", province: "HCM" })).toEqual(["certain", "Hạnh Thông"]);
  });

  it("is not called certain when something that was written speaks against it", () => {
    expect(answer("Máy Chai, quận Lê Chân, Hải Phòng")).toEqual(["likely", "Ngô Quyền"]);
    expect(answer({ commune: "Máy Chai", district: "Không Có", province: "Hải Phòng" })).toEqual([
      "likely",
      "Ngô Quyền",
    ]);
    expect(answer("Mái Chai, Hải Phòng")).toEqual(["likely", "Ngô Quyền"]);
    expect(answer("Máy Chai, Hà Nội")[0]).not.toBe("certain");
    expect(answer("Phường Không Có Thật, Máy Chai, Hải Phòng")[0]).not.toBe("certain");
  });

  it("that names a divided commune leads to every unit that took people of it", () => {
    expect(answer("Hà Khẩu, Hạ Long, Quảng Ninh")).toEqual(["possible", "Việt Hưng", "Tuần Châu"]);
  });

  it("that is borne by many places leads to all of them", () => {
    expect(resolve("Phường 1, TP.HCM").answers).toHaveLength(10);
    expect(resolve("Phường Ngọc Hà, Hà Nội").certainty).toBe("possible");
    expect(resolve("xã Hòa Bình").answers.length).toBeGreaterThan(10);
  });

  it("typed as a code is certain only when both lists lead to one unit", () => {
    expect(answer("11329")).toEqual(["certain", "Ngô Quyền"]);
    expect(answer("19753")).toEqual(["certain", "Phú Xuân"]);
    expect(answer("99999")).toEqual(["possible"]);
  });

  it.each([
    "",
    "   ",
    "!!!",
    "\u0000",
    "%_'; drop table unit",
    "a".repeat(5000),
    "🏠",
    ",,,,,",
    "phường",
    "q. p. x.",
    "ấp ".repeat(500),
  ])("%j finds nothing certain and breaks nothing", (q) => {
    expect(resolve(q).certainty).not.toBe("certain");
  });
});

describe("13,356 noisy addresses made from the tables", () => {
  const tally = {
    unique: 0,
    several: 0,
    right: 0,
    falselySure: [] as string[],
    wrong: [] as string[],
    guessed: [] as string[],
  };
  for (const { q, truth } of noisyAddresses(tablesOf(registry), { seed: 20_250_701, rounds: 1 })) {
    const { answers, certainty } = resolve(q);
    const settled = certainty !== "possible";
    if (truth.length !== 1) {
      tally.several += 1;
      if (certainty === "certain") tally.falselySure.push(q);
      else if (settled) tally.guessed.push(q);
      continue;
    }
    tally.unique += 1;
    if (settled && answers[0] === truth[0]) tally.right += 1;
    else if (certainty === "certain") tally.falselySure.push(q);
    else if (settled) tally.wrong.push(q);
  }

  it("of those with one answer at least 99 in 100 are answered, and rightly", () => {
    expect(tally.unique).toBeGreaterThan(11_000);
    expect(tally.right / tally.unique).toBeGreaterThanOrEqual(0.99);
  });

  it("none is answered with certainty and wrongly; those with several answers are asked back", () => {
    expect(tally.falselySure).toEqual([]);
    expect(tally.guessed.length / tally.several).toBeLessThan(0.01);
    expect(tally.wrong.length / tally.unique).toBeLessThan(0.002);
  });
});
