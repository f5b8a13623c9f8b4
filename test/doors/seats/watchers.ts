import { raiseNotices } from "../../../src/features/watchers/notice-store.ts";
import { official, type SeatPlan } from "../seat.ts";
import { nextNumber } from "./new-account.ts";

// One that nobody has seen yet: the form to mark it stands only beside such.
const newNotice = () => ({
  id: nextNumber().toString(16).padStart(32, "0"),
  code: "H24.001-261116-0001",
  procedureCode: "1.004873",
  watch: "late" as const,
  occasion: "2026-11-16T01:00:00.000Z",
  rung: "desk" as const,
  organisationId: "11329.c",
  role: "receiver",
  anchorAt: new Date("2026-11-16T01:00:00Z"),
});

export const watcherSeats: readonly SeatPlan[] = [
  {
    route: "/can-bo/nhac-viec",
    sit: async (house) => {
      const { services, clock } = house.world;
      await raiseNotices(services.db, { provinceCode: "31", at: clock.now() }, [newNotice()]);
      const visitor = await official(house, "receiver@centre");
      return { visitor, page: "/can-bo/nhac-viec", action: "/can-bo/nhac-viec", typed: {} };
    },
  },
  {
    route: "/can-bo/quan-tri/nhac-viec",
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: "/can-bo/quan-tri/nhac-viec",
      action: "/can-bo/quan-tri/nhac-viec",
      typed: { "ladders.late.desk": "0,5", "push.digestTimes": "08:00 14:00" },
    }),
  },
];
