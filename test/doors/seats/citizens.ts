import { begin, givenMaritalStatus } from "../../citizen.ts";
import type { Visitor } from "../../visitor.ts";
import { citizen, type House, type SeatPlan } from "../seat.ts";
import { onlineAsked, onlineFinished, travelOnline } from "../travel.ts";

const draftSteps = ["khai-person", "khai-status", "khai-use", "lien-he", "xac-nhan-so", "noi-nhan", "giay-to"] as const;

const submissionSeats: readonly SeatPlan[] = [
  {
    route: "/nop/:code/noi-nop",
    sit: async (house) => {
      const page = "/nop/1.004873/noi-nop";
      return { visitor: citizen(house), page, action: page, typed: { centre: "11329" } };
    },
  },
  ...draftSteps.map((step): SeatPlan => ({
    route: "/nop/:code/:draft/:step",
    step,
    sit: async (house) => {
      const visitor = citizen(house);
      const page = `${await begin(visitor)}/${step}`;
      const typed = step === "xac-nhan-so" ? { code: "123456" } : (givenMaritalStatus[step] ?? {});
      return { visitor, page, action: page, typed, ...(step === "xac-nhan-so" ? { secret: true } : {}) };
    },
  })),
  {
    route: "/tiep-tuc",
    sit: async (house) => ({
      visitor: citizen(house),
      page: "/tiep-tuc",
      action: "/tiep-tuc",
      typed: { code: "31ABCDEFGH", "phone-digits": "5678" },
      secret: true,
    }),
  },
];

type OwnPage = { readonly path: string; readonly typed: Readonly<Record<string, string>>; readonly asked?: boolean };
const ownPages: readonly OwnPage[] = [
  { path: "bo-sung", typed: { note: "Đã ký lại tờ khai" }, asked: true },
  { path: "noi-nhan", typed: {} },
  { path: "rut", typed: { reason: "Tôi không cần nữa" } },
];

/** The browser in which the receipt's link was opened. */
async function applicantOf(house: House, { code, linkSecret }: { code: string; linkSecret: string }): Promise<Visitor> {
  const visitor = citizen(house);
  await visitor.follow(await visitor.open(`/bien-nhan/${code}?k=${linkSecret}`));
  return visitor;
}

const applicantSeats: readonly SeatPlan[] = [
  {
    route: "/ho-so/:code/xac-nhan",
    sit: async (house) => {
      const { code } = await travelOnline(house.world, []);
      const page = `/ho-so/${code}/xac-nhan`;
      return { visitor: citizen(house), page, action: `${page}?tiep=`, typed: { phone: "0912345678" } };
    },
  },
  ...ownPages.map(({ path, typed, asked }): SeatPlan => ({
    route: `/ho-so/:code/${path}`,
    sit: async (house) => {
      const own = await travelOnline(house.world, asked ? onlineAsked : []);
      const page = `/ho-so/${own.code}/${path}`;
      return {
        visitor: await applicantOf(house, own),
        page,
        action: page,
        typed,
      };
    },
  })),
  {
    route: "/danh-gia/:code",
    sit: async (house) => {
      const own = await travelOnline(house.world, onlineFinished);
      const page = `/danh-gia/${own.code}`;
      return { visitor: await applicantOf(house, own), page, action: page, typed: { text: "Chờ lâu quá" } };
    },
  },
];

export const citizenSeats: readonly SeatPlan[] = [...submissionSeats, ...applicantSeats];
