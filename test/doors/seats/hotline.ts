import {
  askedSwap,
  freeDay,
  freeNumber,
  numberOf,
  onDuty,
  openNote,
  publishedNumber,
  standingPattern,
  standingShift,
} from "../scenes/hotline.ts";
import { official, type SeatPlan } from "../seat.ts";

const numbers = "/can-bo/quan-tri/duong-day-nong";
const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: month,
  [`${name}.year`]: year,
});

export const hotlineSeats: readonly SeatPlan[] = [
  {
    route: `${numbers}/them`,
    sit: async (house) => {
      const { organisationId, purpose, instrument } = numberOf("");
      const typed = {
        organisationId,
        purpose,
        instrument,
        number: freeNumber(),
        ...date("validFrom", "1", "12", "2026"),
      };
      return { visitor: await official(house, "administrator@province"), page: `${numbers}/them`, action: `${numbers}/them`, typed }; // prettier-ignore
    },
  },
  {
    route: `${numbers}/nhap`,
    sit: async (house) => {
      const csv = `co_quan,so,tu_ngay,van_ban\n11359.c,${freeNumber()},2026-11-01,Thông báo mẫu`;
      return { visitor: await official(house, "administrator@province"), page: `${numbers}/nhap`, action: `${numbers}/nhap`, typed: { csv } }; // prettier-ignore
    },
  },
  ...(["kiem-tra", "ngung"] as const).map((step): SeatPlan => ({
    route: `${numbers}/so/:id/${step}`,
    sit: async (house) => {
      const page = `${numbers}/so/${await publishedNumber(house.world)}`;
      const typed = { "kiem-tra": { note: "nghe máy ngay" }, ngung: { ...date("lastOn", "1", "12", "2026"), because: "đổi số" } }[step]; // prettier-ignore
      return { visitor: await official(house, "administrator@province"), page, action: `${page}/${step}`, typed };
    },
  })),
];

const roster = "/can-bo/lich-truc";
const ward = `${roster}/11329.c/hotline`;

/** Forms about one shift of the receiver's, each filled in by whoever may. */
const shiftSeats: readonly SeatPlan[] = (
  [
    ["doi", "receiver@centre", { note: "con ốm" }],
    ["thay", "centre-head@centre", { because: "ốm" }],
    ["bo", "centre-head@centre", {}],
  ] as const
).map(([step, who, typed]) => ({
  route: `${roster}/ca/:id/${step}`,
  sit: async (house) => {
    const page = `${roster}/ca/${await standingShift(house.world)}`;
    return { visitor: await official(house, who), page, action: `${page}/${step}`, typed };
  },
}));

export const rosterSeats: readonly SeatPlan[] = [
  ...shiftSeats,
  {
    route: `${roster}/doi/:id`,
    sit: async (house) => {
      const action = `${roster}/doi/${await askedSwap(house.world)}`;
      const visitor = await official(house, "centre-head@centre");
      return { visitor, page: roster, action, typed: { answer: "decline" } };
    },
  },
  {
    route: `${roster}/lich-dien-thoai`,
    sit: async (house) => ({
      visitor: await official(house, "receiver@centre"),
      page: roster,
      action: `${roster}/lich-dien-thoai`,
      typed: {},
    }),
  },
  {
    route: `${roster}/lich-dien-thoai/bo`,
    sit: async (house) => {
      const visitor = await official(house, "receiver@centre");
      await visitor.open(roster);
      await visitor.send(`${roster}/lich-dien-thoai`, {});
      return { visitor, page: roster, action: `${roster}/lich-dien-thoai/bo`, typed: {} };
    },
  },
  {
    route: `${roster}/mau/:id/ket-thuc`,
    sit: async (house) => {
      const action = `${roster}/mau/${await standingPattern(house.world)}/ket-thuc`;
      return { visitor: await official(house, "centre-head@centre"), page: ward, action, typed: date("lastOn", "1", "1", "2028") }; // prettier-ignore
    },
  },
  {
    route: `${roster}/ghi-chu/:id/xong`,
    sit: async (house) => {
      const action = `${roster}/ghi-chu/${await openNote(house.world)}/xong`;
      return { visitor: await official(house, "receiver@centre"), page: `${ward}/ban-giao`, action, typed: {} };
    },
  },
  {
    route: `${roster}/:office/:purpose/xep`,
    sit: async (house) => {
      const [person] = await onDuty(house.world);
      const typed = { people: person, weekdays: "3", windows: "7h-19h", ...date("validFrom", "1", "12", "2026") };
      return {
        visitor: await official(house, "centre-head@centre"),
        page: `${ward}/xep`,
        action: `${ward}/xep`,
        typed,
      };
    },
  },
  {
    route: `${roster}/:office/:purpose/them-ca`,
    sit: async (house) => {
      const [accountId] = await onDuty(house.world);
      const [year = "", month = "", day = ""] = freeDay().split("-");
      const typed = {
        accountId,
        from: "7:00",
        to: "19h",
        ...date("day", String(Number(day)), String(Number(month)), year),
      };
      return { visitor: await official(house, "centre-head@centre"), page: `${ward}/them-ca`, action: `${ward}/them-ca`, typed }; // prettier-ignore
    },
  },
  {
    route: `${roster}/:office/:purpose/ban-giao`,
    sit: async (house) => ({
      visitor: await official(house, "receiver@centre"),
      page: `${ward}/ban-giao`,
      action: `${ward}/ban-giao`,
      typed: { text: "Gọi lại cho bà Mẫu" },
    }),
  },
  {
    route: `${roster}/:office/:purpose/nghe-thay`,
    sit: async (house) => ({
      visitor: await official(house, "centre-head@centre"),
      page: ward,
      action: `${ward}/nghe-thay`,
      typed: { neighbour: "11359.c" },
    }),
  },
];
