import { listOrganisations } from "#features/units";
import { commandNamed } from "../command-named.ts";
import { official, type House, type SeatPlan } from "../seat.ts";
import { administrator, newAccount, nextNumber, orderPost } from "./new-account.ts";

let nextFreeCode = 500;
const freeCode = (): string => String((nextFreeCode += 1));

/** An office of the province to which nobody has given a code yet. */
async function freeOffice({ world }: House): Promise<string> {
  const offices = await listOrganisations(world.services, { provinceCode: "31", kind: "commune-police" });
  return offices[(nextFreeCode += 1) % offices.length]?.id ?? "";
}

const at = (path: string): string => `/can-bo${path}`;

type AccountForm = {
  readonly path: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly inactive?: true;
};
const accountForms: readonly AccountForm[] = [
  { path: "sua", typed: { name: "Trần Thị Mẫu Mới", phone: "0912345678", email: "mau@example.vn" } },
  { path: "ngung", typed: {} },
  { path: "mo", typed: {}, inactive: true },
  { path: "mat-khau", typed: {} },
  { path: "vi-tri", typed: { role: "specialist", organisationId: "11329.u" } },
  { path: "vi-tri/ket-thuc", typed: {} },
];

export const administrationSeats: readonly SeatPlan[] = [
  {
    route: at("/quan-tri/tai-khoan/moi"),
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: at("/quan-tri/tai-khoan/moi"),
      action: at("/quan-tri/tai-khoan/moi"),
      typed: {
        name: "Lê Thị Mẫu Đào",
        username: `le.mau.${nextNumber()}`,
        phone: "0912345678",
        email: "le@example.vn",
      },
    }),
  },
  ...accountForms.map(({ path, typed, inactive }): SeatPlan => ({
    route: at(`/quan-tri/tai-khoan/:id/${path}`),
    sit: async (house) => {
      const { accountId } = await newAccount(house);
      if (path === "vi-tri/ket-thuc") await orderPost(house, accountId);
      if (inactive)
        await house.world.run(administrator, commandNamed("staff.change-account"), { accountId, active: false });
      const page = at(`/quan-tri/tai-khoan/${accountId}`);
      const visitor = await official(house, "administrator@province");
      return { visitor, page, action: `${page}/${path}`, typed };
    },
  })),
  {
    route: at("/lam-thay"),
    sit: async (house) => {
      const postId = await orderPost(house, (await newAccount(house)).accountId);
      const { username } = await newAccount(house);
      const from = { "from.day": "1", "from.month": "12", "from.year": "2026" };
      const to = { "to.day": "5", "to.month": "12", "to.year": "2026" };
      const visitor = await official(house, "centre-head@centre");
      return { visitor, page: at("/lam-thay"), action: at("/lam-thay"), typed: { postId, username, ...from, ...to } };
    },
  },
  {
    route: at("/lam-thay/ket-thuc"),
    sit: async (house) => {
      const { accountId } = await newAccount(house);
      const postId = await orderPost(house, accountId);
      const standIn = { postId, accountId: (await newAccount(house)).accountId, from: "2026-12-01", to: "2026-12-05" };
      await house.world.run(administrator, commandNamed("staff.appoint-stand-in"), standIn);
      const visitor = await official(house, "centre-head@centre");
      return { visitor, page: at("/lam-thay"), action: at("/lam-thay/ket-thuc"), typed: {} };
    },
  },
  {
    route: at("/quan-tri/ngay-nghi"),
    sit: async (house) => {
      const day = { provinceCode: "31", day: "2027-06-09" };
      await house.world.run(administrator, commandNamed("units.remove-calendar-day"), day);
      return {
        visitor: await official(house, "administrator@province"),
        page: at("/quan-tri/ngay-nghi"),
        action: at("/quan-tri/ngay-nghi"),
        typed: { "day.day": "9", "day.month": "6", "day.year": "2027", kind: "off", occasion: "Lễ hội Hoa phượng đỏ", instrument: "Quyết định mẫu 12" }, // prettier-ignore
      };
    },
  },
  {
    route: at("/quan-tri/cach-tinh-han"),
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: at("/quan-tri/cach-tinh-han"),
      action: at("/quan-tri/cach-tinh-han"),
      typed: { "validFrom.day": "1", "validFrom.month": "6", "validFrom.year": "2027", counting: "day-based", note: "Công văn mẫu" }, // prettier-ignore
    }),
  },
  {
    route: at("/quan-tri/cach-tinh-han/dia-ban"),
    sit: async (house) => {
      const area = { provinceCode: "31", unitCode: "11359" };
      await house.world.run(administrator, commandNamed("units.strike-remote-area"), area);
      return {
        visitor: await official(house, "administrator@province"),
        page: at("/quan-tri/cach-tinh-han"),
        action: at("/quan-tri/cach-tinh-han/dia-ban"),
        typed: { unitCode: "11359", instrument: "Quyết định mẫu" },
      };
    },
  },
  {
    route: at("/quan-tri/cach-tinh-han/dia-ban/dua-ra"),
    sit: async (house) => {
      const area = { provinceCode: "31", unitCode: "11329", instrument: "Quyết định mẫu" };
      await house.world.run(administrator, commandNamed("units.list-remote-area"), area);
      const visitor = await official(house, "administrator@province");
      const page = at("/quan-tri/cach-tinh-han");
      return { visitor, page, action: `${page}/dia-ban/dua-ra`, typed: {} };
    },
  },
  {
    route: at("/quan-tri/ngay-nghi/xoa"),
    sit: async (house) => {
      const day = { provinceCode: "31", day: "2027-06-16", kind: "off", occasion: "Lễ hội", instrument: "QĐ mẫu" };
      await house.world.run(administrator, commandNamed("units.add-calendar-day"), day);
      const visitor = await official(house, "administrator@province");
      return { visitor, page: at("/quan-tri/ngay-nghi"), action: at("/quan-tri/ngay-nghi/xoa"), typed: {} };
    },
  },
  {
    route: at("/quan-tri/co-quan/:id/gio"),
    sit: async (house) => {
      const page = at("/quan-tri/co-quan/11329.c");
      return {
        visitor: await official(house, "administrator@province"),
        page,
        action: `${page}/gio`,
        typed: { "validFrom.day": "7", "validFrom.month": "6", "validFrom.year": "2027", day6: "7h30 - 11h", instrument: "Quyết định mẫu 7" }, // prettier-ignore
      };
    },
  },
  {
    route: at("/quan-tri/co-quan/:id/bo"),
    sit: async (house) => {
      const page = at("/quan-tri/co-quan/31.c");
      const hours = { provinceCode: "31", organisationId: "31.c", validFrom: "2027-06-21", week: null, instrument: "QĐ mẫu" }; // prettier-ignore
      await house.world.run(administrator, commandNamed("units.set-opening-hours"), hours);
      return { visitor: await official(house, "administrator@province"), page, action: `${page}/bo`, typed: {} };
    },
  },
  {
    route: at("/quan-tri/co-quan/:id/lien-he"),
    sit: async (house) => {
      const page = at("/quan-tri/co-quan/11329.u");
      const typed = { address: "1 Phố Mẫu" };
      return { visitor: await official(house, "administrator@province"), page, action: `${page}/lien-he`, typed };
    },
  },
  {
    route: at("/quan-tri/ma-co-quan/them"),
    sit: async (house) => {
      const page = at("/quan-tri/ma-co-quan/them");
      const typed = { organisationId: await freeOffice(house), code: `H24.${freeCode()}`, "validFrom.day": "1", "validFrom.month": "7", "validFrom.year": "2025", instrument: "Quyết định mẫu 5" }; // prettier-ignore
      return { visitor: await official(house, "administrator@province"), page, action: page, typed };
    },
  },
  {
    route: at("/quan-tri/ma-co-quan/ket-thuc"),
    sit: async (house) => {
      const code = freeCode();
      const entry = { provinceCode: "31", organisationId: await freeOffice(house), validFrom: "2025-07-01" };
      await house.world.run(administrator, commandNamed("units.add-agency-code"), { ...entry, code: `H24.${code}`, instrument: "QĐ mẫu" }); // prettier-ignore
      const visitor = await official(house, "administrator@province");
      const page = at(`/quan-tri/ma-co-quan/ket-thuc?coquan=${entry.organisationId}&tu=${entry.validFrom}`);
      const last = { "validTo.day": "31", "validTo.month": "12", "validTo.year": "2026" };
      return { visitor, page, action: at("/quan-tri/ma-co-quan/ket-thuc"), typed: { ...last, closingInstrument: "Quyết định mẫu 6" } }; // prettier-ignore
    },
  },
  {
    route: at("/quan-tri/ma-co-quan/nhap"),
    sit: async (house) => {
      const page = at("/quan-tri/ma-co-quan/nhap");
      const csv = `ma,co_quan,tu_ngay,van_ban\nH24.${freeCode()},${await freeOffice(house)},2025-07-01,Quyết định mẫu`;
      return { visitor: await official(house, "administrator@province"), page, action: page, typed: { csv } };
    },
  },
  {
    route: at("/quan-tri/mau-ma"),
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: at("/quan-tri/mau-ma"),
      action: at("/quan-tri/mau-ma"),
      typed: { agencyCode: "H24.019", style: "other", pattern: "{agency}-{yyMMdd}-{n:6}", "validFrom.day": "1", "validFrom.month": "6", "validFrom.year": "2027" }, // prettier-ignore
    }),
  },
];
