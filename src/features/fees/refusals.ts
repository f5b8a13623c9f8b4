import type { RefusalText } from "#platform/feature";

export const feeRefusals = {
  "fees.unknown_procedure": {
    vi: "Không có thủ tục {code}. Xin xem lại mã thủ tục.",
    en: "There is no procedure {code}. Please check its code.",
    status: 422,
  },
  "fees.unknown_case": {
    vi: "Thủ tục {code} không có trường hợp {caseId}.",
    en: "Procedure {code} has no case {caseId}.",
    status: 422,
  },
  "fees.ends_before_it_begins": {
    vi: "Ngày hết hiệu lực {to} đứng trước ngày có hiệu lực {from}. Xin sửa một trong hai ngày.",
    en: "The last day {to} comes before the first day {from}. Please correct one of them.",
    status: 422,
  },
  "fees.unknown_rule": {
    vi: "Không có mức thu {id} đang áp dụng tại tỉnh, thành phố này để thay thế.",
    en: "No rule {id} counts in this province, so it cannot be replaced.",
    status: 422,
  },
  "fees.overlaps": {
    vi: "Mức mới trùng với “{name}” ({id}). Hãy đánh dấu mức đó là được thay thế, nếu không người dân sẽ bị thu hai lần.",
    en: "The new amount overlaps “{name}” ({id}). Mark that one as replaced, or people would be charged twice.",
    status: 422,
  },
  "fees.tiers_out_of_order": {
    vi: "Mức thứ hai phải bắt đầu từ trang 2 trở đi và chỉ dùng cho mức thu theo trang.",
    en: "The second amount begins at page 2 or later, and only where pages are counted.",
    status: 422,
  },
  "fees.unknown_exemption": {
    vi: "Thủ tục này không có diện miễn, giảm {id}. Xin chọn trong danh sách.",
    en: "This procedure has no exemption {id}. Please choose one from the list.",
    status: 422,
  },
  "fees.proof_missing": {
    vi: "Diện miễn, giảm cần giấy tờ chứng minh: {proof}. Xin ghi giấy tờ đã xuất trình.",
    en: "This exemption needs a proof: {proof}. Please say which paper was shown.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
