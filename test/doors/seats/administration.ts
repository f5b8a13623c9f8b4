import { commandNamed } from "../command-named.ts";
import { official, type SeatPlan } from "../seat.ts";
import { administrator, newAccount, nextNumber, orderPost } from "./new-account.ts";

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
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: at("/quan-tri/ngay-nghi"),
      action: at("/quan-tri/ngay-nghi"),
      typed: { "day.day": "9", "day.month": "6", "day.year": "2027", kind: "off", occasion: "Lễ hội Hoa phượng đỏ", instrument: "Quyết định mẫu 12" }, // prettier-ignore
    }),
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
];
