import { describe, expect, it } from "vitest";
import { defaultOrganisations } from "./default-organisations.ts";
import { shippedUnits } from "./shipped-units.ts";

const offices = defaultOrganisations(shippedUnits());
const find = (id: string) => offices.find((office) => office.id === id);

describe("the offices the law puts in every unit", () => {
  it("are three in each commune and sixteen in each province", () => {
    const communes = offices.filter((office) => office.kind.startsWith("commune-"));
    expect(communes).toHaveLength(3 * 3321);
    expect(offices).toHaveLength(3 * 3321 + 16 * 34);
    expect(new Set(offices.map((office) => office.id)).size).toBe(offices.length);
  });

  it("name the unit with its type as it is today, in both languages", () => {
    expect(find("11329.c")).toMatchObject({
      name: "Trung tâm Phục vụ hành chính công phường Ngô Quyền",
      nameEn: "Public Administration Service Centre of Ngo Quyen Ward",
    });
    expect(find("11329.u")?.name).toBe("Ủy ban nhân dân phường Ngô Quyền");
    expect(find("11329.p")?.name).toBe("Công an phường Ngô Quyền");
    expect(find("25270.u")?.name).toBe("Ủy ban nhân dân phường Lộc Ninh");
    expect(find("06994.u")?.name).toBe("Ủy ban nhân dân đặc khu Vân Đồn");
    expect(find("75.so-tu-phap")?.name).toBe("Sở Tư pháp thành phố Đồng Nai");
    expect(find("22.land")?.nameEn).toBe("Land Registration Office of Quang Ninh Province");
  });

  it("give centre and committee of a commune one provisional agency code of the province, none twice", () => {
    expect(find("31.c")).toMatchObject({ agencyCode: "H24", agencyCodeProvisional: false });
    expect(find("11329.c")?.agencyCode).toMatch(/^H24\.\d{3}$/);
    expect(find("11329.c")?.agencyCode).toBe(find("11329.u")?.agencyCode);
    expect(find("11329.c")?.agencyCodeProvisional).toBe(true);
    expect(find("11329.p")?.agencyCode).toBeUndefined();
    const codes = offices.filter((office) => office.kind === "commune-centre").map((office) => office.agencyCode);
    expect(new Set(codes).size).toBe(3321);
  });
});
