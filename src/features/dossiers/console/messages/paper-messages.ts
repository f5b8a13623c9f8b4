import type { DossierPaper } from "../../papers/paper-kind.ts";

/** Papers as officials call them. */
const vi = {
  apologies: {
    title: "Sắp phải xin lỗi",
    lead: "Hồ sơ do cơ quan bạn giải quyết, còn không quá hai ngày làm việc hoặc đã quá hạn, chưa gia hạn. Văn bản xin lỗi cần gửi chậm nhất một ngày làm việc trước hạn.",
    empty: "Không có hồ sơ nào sắp trễ hẹn.",
  },
  prints: {
    title: "Giấy tờ in",
    print: "In {paper}",
    officeCopy: "In bản lưu của cơ quan",
    receipt: "giấy hẹn (Mẫu 01)",
    "supplement-request": "phiếu bổ sung (Mẫu 02)",
    refusal: "phiếu từ chối (Mẫu 03)",
    apology: "văn bản xin lỗi, gia hạn (Mẫu 04)",
    "stop-notice": "thông báo dừng (Mẫu 05)",
    "control-slip": "phiếu kiểm soát (Mẫu 06)",
    "result-slip": "phiếu bàn giao kết quả",
    "joint-receipt": "giấy hẹn chung các hồ sơ nộp cùng ngày",
  } satisfies Record<DossierPaper | "title" | "print" | "officeCopy", string>,
};

const en: typeof vi = {
  apologies: {
    title: "Apologies due",
    lead: "Dossiers that your agency decides, due within two working days or late, and not yet extended. The letter is due at the latest one working day before the promised date.",
    empty: "No dossier is about to be late.",
  },
  prints: {
    title: "Papers to print",
    print: "Print the {paper}",
    officeCopy: "Print the office copy",
    receipt: "receipt (Form 01)",
    "supplement-request": "supplement request (Form 02)",
    refusal: "refusal (Form 03)",
    apology: "apology and new date (Form 04)",
    "stop-notice": "stop notice (Form 05)",
    "control-slip": "control slip (Form 06)",
    "result-slip": "result hand-over slip",
    "joint-receipt": "joint receipt of all handed in that day",
  },
};

export const paperMessages = { vi, en };
