import type { World } from "../../world.ts";
import { manageSystem } from "#features/hotline";
import { promisedCall, ringingCall, strangeEvent } from "../call-stage.ts";
import { official, type House, type Seat, type SeatPlan } from "../seat.ts";
import { travelTo } from "../travel.ts";

const desk = "/can-bo/duong-day-nong";
const systems = "/can-bo/quan-tri/tong-dai";

type Typed = Readonly<Record<string, string>>;

/** A form on the page of a call that rings. */
const atCall = (
  act: string,
  typed: Typed,
  more: Partial<Seat> & { readonly own?: true; readonly first?: (world: World) => Promise<unknown> } = {},
): SeatPlan => ({
  // prettier-ignore
  route: `${desk}/cuoc-goi/:id/${act}`,
  sit: async (house) => {
    const { own, first, ...seat } = more;
    await first?.(house.world);
    const here = `${desk}/cuoc-goi/${await ringingCall(house.world)}`;
    const action = `${here}/${act}`;
    return { visitor: await official(house, "receiver@centre"), page: own ? action : here, action, typed, ...seat };
  },
});

const administers = async (house: House, page: string, form: { action: string; typed: Typed }): Promise<Seat> => ({
  visitor: await official(house, "administrator@province"),
  page,
  ...form,
});

export const callSeats: readonly SeatPlan[] = [
  {
    route: `${desk}/ghi-tay`,
    sit: async (house) => ({
      visitor: await official(house, "receiver@centre"),
      page: desk,
      action: `${desk}/ghi-tay`,
      typed: { phone: "0912 345 678", subject: "Hỏi giờ làm việc" },
    }),
  },
  atCall("nhan", {}),
  atCall("ghi-chu", { text: "Hỏi về giấy khai sinh" }),
  atCall("xac-minh", { said: "0123" }, { secret: true, first: (world) => travelTo(world, "received") }),
  atCall("hen", {}),
  atCall("xong", {}),
  atCall("vu-viec", { kind: "question", text: "Khi nào có kết quả?", name: "Nguyễn Văn Mẫu" }, { own: true }),
  {
    route: `${desk}/goi-lai/:id`,
    sit: async (house) => {
      const { id } = await promisedCall(house.world);
      const page = `${desk}/goi-lai/${id}`;
      return {
        visitor: await official(house, "receiver@centre"),
        page,
        action: page,
        typed: { outcome: "reached", note: "Đã trả lời" },
      };
    },
  },
  {
    route: systems,
    sit: (house) => administers(house, systems, { action: systems, typed: { systemId: "tong-dai", name: "Tổng đài Mẫu" } }), // prettier-ignore
  },
  {
    route: `${systems}/thay-doi`,
    sit: async (house) => {
      const [administrator] = await house.world.employ([{ role: "administrator", provinceCode: "31" }]);
      const system = { systemId: "tong-dai", name: "Tổng đài Mẫu", change: "open" };
      await house.world.run(administrator!, manageSystem, system);
      return administers(house, systems, {
        action: `${systems}/thay-doi`,
        typed: { ...system, change: "renew-secret" },
      });
    },
  },
  {
    route: `${systems}/tin-la`,
    sit: async (house) => {
      await strangeEvent(house.world);
      const page = `${systems}/tin-la`;
      return administers(house, page, { action: page, typed: { how: "discarded" } });
    },
  },
  {
    route: `${systems}/goi-thu`,
    sit: (house) => administers(house, `${systems}/goi-thu`, { action: `${systems}/goi-thu`, typed: {} }),
  },
  {
    route: `${systems}/loi-hua`,
    sit: (house) => administers(house, `${systems}/goi-thu`, { action: `${systems}/loi-hua`, typed: { callBackMinutes: "20" } }), // prettier-ignore
  },
];
