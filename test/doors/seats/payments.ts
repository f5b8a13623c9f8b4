import { openOrder, setAccount } from "#features/payments";
import { citizen, official, type House, type SeatPlan } from "../seat.ts";
import { closedTill, owing, paid, unmatched } from "../scenes/payments.ts";
import { administrator } from "./new-account.ts";

const at = (path: string): string => `/can-bo${path}`;
const account = { bankBin: "970000", bankName: "Ngân hàng Mẫu", accountNumber: "0001", accountName: "TAI KHOAN MAU", receiptSeries: "BL", orderDays: "7" }; // prettier-ignore

/** An order at the test gateway. */
async function atGate(house: House): Promise<string> {
  await house.world.run(administrator, setAccount, { ...account, provinceCode: "31", centre: "", gateway: "test" });
  const { code } = await owing(house.world);
  const order = await house.world.run({ kind: "citizen", dossierCode: code }, openOrder, { code });
  if (order.kind !== "done") throw new Error(JSON.stringify(order));
  return `/cong-thu-nghiem/31/${order.value.reference}`;
}

export const paymentSeats: readonly SeatPlan[] = [
  {
    route: at("/ho-so/:code/thu-tien"),
    sit: async (house) => {
      const { code } = await owing(house.world);
      const page = at(`/ho-so/${code}/thu-tien`);
      return {
        visitor: await official(house, "receiver@centre"),
        page,
        action: page,
        typed: { payer: "Trần Thị Mẫu" },
      };
    },
  },
  {
    route: at("/ho-so/:code/hoan-tien"),
    sit: async (house) => {
      const { code } = await paid(house.world);
      const visitor = await official(house, "centre-head@centre");
      const page = at(`/ho-so/${code}/thu-tien`);
      return {
        visitor,
        page,
        action: at(`/ho-so/${code}/hoan-tien`),
        typed: { refundDong: "1000", reason: "Thu nhầm" },
      };
    },
  },
  {
    route: at("/so-quy/chot"),
    sit: async (house) => {
      await paid(house.world);
      const page = at(`/so-quy?ngay=${pastDay()}`);
      return { visitor: await official(house, "receiver@centre"), page, action: at("/so-quy/chot"), typed: { floatDong: "500000", "note.500000": "1", explanation: "Đủ" } }; // prettier-ignore
    },
  },
  {
    route: at("/so-quy/xac-nhan"),
    sit: async (house) => {
      await closedTill(house.world);
      const visitor = await official(house, "centre-head@centre");
      return { visitor, page: at("/so-quy?ngay=2026-11-16"), action: at("/so-quy/xac-nhan"), typed: {} };
    },
  },
  {
    route: at("/tien-chua-khop"),
    sit: async (house) => {
      await unmatched(house.world);
      const visitor = await official(house, "centre-head@centre");
      const page = at("/tien-chua-khop");
      return { visitor, page, action: page, typed: { action: "refund", note: "Đã chuyển trả" }, unread: /^code$/ };
    },
  },
  {
    route: at("/quan-tri/tai-khoan-thu"),
    sit: async (house) => {
      const page = at("/quan-tri/tai-khoan-thu");
      return { visitor: await official(house, "administrator@province"), page, action: page, typed: account };
    },
  },
  {
    route: "/cong-thu-nghiem/:province/:reference",
    sit: async (house) => {
      const page = await atGate(house);
      return { visitor: citizen(house), page, action: page, typed: {} };
    },
  },
];

let days = 0;
/** A day that nobody has closed yet. */
const pastDay = (): string => {
  days += 1;
  return new Date(Date.UTC(2026, 9, 31 - days)).toISOString().slice(0, 10);
};
