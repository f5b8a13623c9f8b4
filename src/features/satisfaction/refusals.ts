import type { RefusalText } from "#platform/feature";

export const satisfactionRefusals = {
  "satisfaction.not_yet": {
    vi: "Hồ sơ {code} chưa có kết quả nên chưa thể đánh giá. Mời bạn trở lại khi đã nhận kết quả.",
    en: "Dossier {code} has no result yet, so it cannot be rated. Please come back when you have it.",
  },
  "satisfaction.no_reason": {
    vi: "Cho chúng tôi biết vì sao bạn không hài lòng: chọn một lý do hoặc viết vài chữ.",
    en: "Tell us why you are not satisfied: choose a reason or write a few words.",
    status: 422,
  },
  "satisfaction.too_late_to_change": {
    vi: "Đánh giá này đã quá {days} ngày nên được giữ nguyên. Nếu còn điều muốn góp ý, bạn gọi số trực ở đầu trang.",
    en: "This rating is more than {days} days old and stays as it is. If there is more to say, call the number at the top.",
  },
} as const satisfies Record<string, RefusalText>;
