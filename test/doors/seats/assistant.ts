import { unanswered } from "../scenes/assistant.ts";
import { citizen, type SeatPlan } from "../seat.ts";

const conversation = "/tro-ly/:code";

const seatIn = (act: string, typed: Readonly<Record<string, string>>): SeatPlan => ({
  route: `${conversation}/${act}`,
  sit: async (house) => {
    const page = `/tro-ly/${await unanswered(house.world)}`;
    return { visitor: citizen(house), page, action: `${page}/${act}`, typed };
  },
});

export const assistantSeats: readonly SeatPlan[] = [
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
