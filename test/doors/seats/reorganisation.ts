import { carriedOut, drafted, toSort } from "../scenes/reorganisation.ts";
import { official, type House, type Seat, type SeatPlan } from "../seat.ts";

const root = "/can-bo/quan-tri/sap-xep-don-vi";
const about = { kind: "merge", title: "Nhập Gia Viên vào Lê Chân", instrument: "12/NQ-HĐND" };
let next = 0;

/** A day that no other change has, so that nothing is drafted twice. */
const freeDay = () => {
  next += 1;
  const [year = "", month = "", day = ""] = new Date(Date.UTC(2028, 0, next)).toISOString().slice(0, 10).split("-");
  return { "on.day": String(Number(day)), "on.month": String(Number(month)), "on.year": year };
};

const seated = async (house: House, seat: Omit<Seat, "visitor">): Promise<Seat> => ({
  visitor: await official(house, "administrator@province"),
  ...seat,
});

const merger = {
  "lines.0.from": "11359",
  "lines.0.to": "11383",
  "lines.0.kind": "whole",
  "lines.0.places": "Tổ Mẫu một; Tổ Mẫu hai",
};

export const reorganisationSeats: readonly SeatPlan[] = [
  {
    route: `${root}/soan`,
    sit: (house) =>
      seated(house, { page: `${root}/soan`, action: `${root}/soan`, typed: { ...about, ...freeDay(), ...merger } }),
  },
  {
    route: `${root}/nhap`,
    sit: (house) => {
      const table = "from,to,kind\n11359,11383,whole";
      return seated(house, { page: `${root}/nhap`, action: `${root}/nhap`, typed: { ...about, ...freeDay(), table } });
    },
  },
  {
    route: `${root}/:id/sua`,
    sit: async (house) => {
      const page = `${root}/${(await drafted(house.world)).id}/sua`;
      return seated(house, { page, action: page, typed: { title: "Điều chỉnh địa giới mẫu lần hai" } });
    },
  },
  ...["len-lich", "huy"].map((verb): SeatPlan => ({
    route: `${root}/:id/${verb}`,
    sit: async (house) => {
      const page = `${root}/${(await drafted(house.world)).id}`;
      return seated(house, { page, action: `${page}/${verb}`, typed: {} });
    },
  })),
  {
    route: `${root}/:id/hoan-tac`,
    sit: async (house) => {
      const page = `${root}/${(await carriedOut(house.world)).id}/hoan-tac`;
      const typed = { "on.day": "1", "on.month": "12", "on.year": "2027", instrument: "13/NQ-HĐND", sure: "yes" };
      return seated(house, { page, action: page, typed });
    },
  },
  {
    route: `${root}/:id/phan-loai`,
    sit: async (house) => {
      const { id } = await toSort(house.world);
      const page = `${root}/${id}/phan-loai`;
      return seated(house, { page, action: page, typed: { "lines.0.to": "11329" } });
    },
  },
];
