import type { Level, Reason } from "./rating.ts";

const vi = {
  title: "Bạn hài lòng đến mức nào?",
  dossier: "Hồ sơ {code}",
  lead: "Cán bộ thụ lý không thấy tên bạn bên cạnh đánh giá này.",
  question: "Về cách hồ sơ của bạn được giải quyết",
  levels: { 3: "Rất hài lòng", 2: "Hài lòng", 1: "Không hài lòng" } as Record<Level, string>,
  why: "Nếu chưa hài lòng, vì sao?",
  reasons: {
    late: "Trễ hẹn",
    attitude: "Thái độ phục vụ",
    "too-many-visits": "Phải đi lại nhiều lần",
    unclear: "Hướng dẫn không rõ",
    "extra-papers": "Bị đòi thêm giấy tờ ngoài danh mục",
    "extra-money": "Bị đòi thêm tiền ngoài mức thu",
    online: "Nộp trực tuyến khó dùng",
    other: "Lý do khác",
  } as Record<Reason, string>,
  text: "Bạn muốn nói thêm điều gì? (không bắt buộc)",
  textHint: "Không cần ghi tên hay số giấy tờ.",
  chooseLevel: "Chọn một mức.",
  send: "Gửi đánh giá",
  change: "Sửa đánh giá",
  thanks: "Cảm ơn bạn. Đánh giá đã được ghi; bạn sửa được trong {days} ngày.",
  back: "Về trang tra cứu",
};

const en: typeof vi = {
  title: "How satisfied are you?",
  dossier: "Dossier {code}",
  lead: "The officers who handled it do not see your name beside this rating.",
  question: "With the way your dossier was handled",
  levels: { 3: "Very satisfied", 2: "Satisfied", 1: "Not satisfied" },
  why: "If not satisfied, why?",
  reasons: {
    late: "It was late",
    attitude: "How I was treated",
    "too-many-visits": "I had to come too often",
    unclear: "I was not told clearly what to do",
    "extra-papers": "Papers outside the list were demanded",
    "extra-money": "Money beyond the fee was demanded",
    online: "Submitting online was hard",
    other: "Another reason",
  },
  text: "Anything you want to add? (optional)",
  textHint: "No names or ID numbers are needed.",
  chooseLevel: "Choose one of the three.",
  send: "Send",
  change: "Change the rating",
  thanks: "Thank you. Your rating is recorded; you can change it for {days} days.",
  back: "Back to the dossier's way",
};

export const messages = { vi, en };
