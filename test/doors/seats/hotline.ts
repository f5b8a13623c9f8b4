import { freeNumber, numberOf, publishedNumber } from "../scenes/hotline.ts";
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
