import { taught, unanswered } from "../scenes/assistant.ts";
import { citizen, official, type SeatPlan } from "../seat.ts";

const conversation = "/tro-ly/:code";

const seatIn = (act: string, typed: Readonly<Record<string, string>>): SeatPlan => ({
  route: `${conversation}/${act}`,
  sit: async (house) => {
    const page = `/tro-ly/${await unanswered(house.world)}`;
    return { visitor: citizen(house), page, action: `${page}/${act}`, typed };
  },
});

const questions = "/can-bo/quan-tri/tro-ly";

export const assistantSeats: readonly SeatPlan[] = [
  {
    route: `${questions}/day`,
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: `${questions}/day`,
      action: `${questions}/day`,
      typed: { kind: "procedure", asked: "làm giấy cho thằng cu", means: "1.001193", source: "" },
    }),
  },
  {
    route: `${questions}/luu-giu`,
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: questions,
      action: `${questions}/luu-giu`,
      typed: { keepDays: "14" },
    }),
  },
  {
    route: `${questions}/:id/bo`,
    sit: async (house) => {
      const action = `${questions}/${await taught(house.world)}/bo`;
      return { visitor: await official(house, "administrator@province"), page: questions, action, typed: {} };
    },
  },
  {
    route: "/tro-ly",
    sit: async (house) => ({
      visitor: citizen(house),
      page: "/tro-ly",
      action: "/tro-ly",
      typed: { question: "con mới sinh làm giấy tờ gì" },
    }),
  },
  seatIn("danh-gia", { helped: "no", why: "chưa đúng" }),
  seatIn("goi-lai", { phone: "0912345678", name: "Nguyễn Văn Mẫu" }),
  seatIn("gui-cau-hoi", { text: "Tôi cần hỏi", replyPhone: "0912345678", replyName: "Nguyễn Văn Mẫu" }),
];
