import { official, type SeatPlan } from "../seat.ts";

const root = "/can-bo/quan-tri/phi-le-phi";
let sat = 0;
/** One day only, each time an earlier one: whatever was taken before stands in nobody's way. */
const validity = (): Readonly<Record<string, string>> => {
  sat += 1;
  const [year = "", month = "", day = ""] = new Date(Date.UTC(2028, 0, 1 - sat)).toISOString().slice(0, 10).split("-");
  const parts = (name: string) => ({ [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year });
  return { ...parts("validFrom"), ...parts("validTo") };
};

export const feeSeats: readonly SeatPlan[] = [
  {
    route: `${root}/muc-thu`,
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: `${root}?thu-tuc=1.004873`,
      action: `${root}/muc-thu`,
      typed: { ...validity(), name: "Lệ phí xác nhận mẫu", kind: "fee", per: "page", dong: "2000", laterFrom: "3", laterDong: "1000", mostPerCopyDong: "200000", collected: "return", instrument: "Nghị quyết mẫu 5", channels: "counter" }, // prettier-ignore
    }),
  },
  {
    route: `${root}/mien-giam`,
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: root,
      action: `${root}/mien-giam`,
      typed: { ...validity(), name: "Nộp trực tuyến 0 đồng", percentOff: "100", procedureCodes: "1.001612", instrument: "Nghị quyết mẫu 6", channels: "portal" }, // prettier-ignore
    }),
  },
];
