import type { RefusalText } from "#platform/feature";

export const procedureRefusals = {
  "procedures.unknown": {
    vi: "Không có thủ tục mang mã {code}. Hãy tìm theo tên hoặc theo việc bạn cần làm.",
    en: "No procedure has the code {code}. Search by its name or by what you need to do.",
    status: 404,
  },
  "procedures.commitment_past": {
    vi: "Ngày {day} đã qua. Thời hạn cam kết chỉ áp dụng từ hôm nay trở đi.",
    en: "{day} has passed. A promised time holds from today on.",
    status: 422,
  },
  "procedures.commitment_longer": {
    vi: "Thời hạn cam kết phải ngắn hơn thời hạn luật định. Hãy nhập số nhỏ hơn, cùng đơn vị tính.",
    en: "The promised time must be shorter than the law's. Enter a smaller number in the same unit.",
    status: 422,
  },
  "procedures.commitment_taken": {
    vi: "Trường hợp này đã có cam kết bắt đầu từ ngày {day}. Hãy chọn ngày khác.",
    en: "Something is promised for this case from {day} already. Choose another day.",
  },
  "procedures.import_not_waiting": {
    vi: "Thủ tục {code} không còn chờ rà soát: đã có người quyết định hoặc đã có bản mới. Hãy mở lại trang.",
    en: "{code} no longer waits for review: somebody decided, or there is a newer revision. Open the page again.",
  },
  "procedures.import_time": {
    vi: "“{value}” không phải thời hạn. Hãy viết số và đơn vị, ví dụ 5 working-day.",
    en: "“{value}” is no time. Write a number and a unit, such as 5 working-day.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
