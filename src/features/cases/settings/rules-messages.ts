import type { CaseTerm } from "../model/case-rules.ts";

const vi = {
  title: "Thời hạn ý kiến",
  lead: "Mỗi loại ý kiến được hẹn bao lâu. Thời hạn mới dùng cho ý kiến gửi đến từ lúc lưu; hẹn đã nói với người dân giữ nguyên.",
  law: "Khiếu nại: thụ lý trong 10 ngày, giải quyết trong 30 ngày, nơi khó khăn 45 ngày (Luật Khiếu nại 2011, Điều 27, 28). Tố cáo: thụ lý trong 7 ngày làm việc, giải quyết trong 30 ngày, gia hạn nhiều nhất hai lần (Luật Tố cáo 2018, Điều 24, 30).",
  terms: {
    take: "Có người nhận việc trong",
    settle: "Trả lời trong",
    urgent: "Trả lời khi gấp",
    extension: "Mỗi lần gia hạn thêm",
  },
  unit: "Đơn vị",
  units: {
    "working-hour": "giờ làm việc",
    "working-day": "ngày làm việc",
    "calendar-day": "ngày",
    month: "tháng",
  } as Record<CaseTerm["unit"], string>,
  from: "Thời hạn trả lời tính từ",
  froms: { opening: "lúc gửi", taking: "lúc nhận việc, thụ lý" },
  mostExtensions: "Gia hạn nhiều nhất (lần)",
  save: "Lưu thời hạn",
  saved: "Đã lưu. Ý kiến gửi đến từ bây giờ theo thời hạn mới.",
  history: "Những lần thay đổi",
  noHistory: "Chưa thay đổi lần nào: đang dùng thời hạn ban đầu.",
  when: "Lúc",
  who: "Người đổi",
  what: "Đã đổi",
  nothing: "Không khác lần trước",
};

const en: typeof vi = {
  title: "Terms of cases",
  lead: "How long each kind of case may take. New terms count for cases that come after saving; what was promised stands.",
  law: "Complaints: accepted within 10 days, settled within 30, in remote places 45 (Law on Complaints 2011, art. 27 and 28). Denunciations: accepted within 7 working days, settled within 30 days, extended at most twice (Law on Denunciations 2018, art. 24 and 30).",
  terms: {
    take: "Taken within",
    settle: "Answered within",
    urgent: "Answered when urgent",
    extension: "Each extension adds",
  },
  unit: "Unit",
  units: {
    "working-hour": "working hours",
    "working-day": "working days",
    "calendar-day": "days",
    month: "months",
  },
  from: "The time to answer runs from",
  froms: { opening: "when it was sent", taking: "when it was taken or accepted" },
  mostExtensions: "Extensions at most",
  save: "Save the terms",
  saved: "Saved. Cases that come from now on follow the new terms.",
  history: "What has been changed",
  noHistory: "Nothing has been changed: the terms are those of the beginning.",
  when: "At",
  who: "By",
  what: "Changed",
  nothing: "Nothing differs from before",
};

export const ruleMessages = { vi, en };
