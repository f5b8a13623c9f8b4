import type { RefusalText } from "#platform/feature";

export const procedureRefusals = {
  "procedures.unknown": {
    vi: "Không có thủ tục mang mã {code}. Hãy tìm theo tên hoặc theo việc bạn cần làm.",
    en: "No procedure has the code {code}. Search by its name or by what you need to do.",
    status: 404,
  },
  "procedures.unknown_event": {
    vi: "Không có việc trong đời nào tên “{slug}”. Hãy chọn trong danh sách.",
    en: "There is no event of life named “{slug}”. Choose one from the list.",
    status: 404,
  },
  "procedures.guide_as_shipped": {
    vi: "Hướng dẫn này đang dùng nội dung có sẵn, không có gì để bỏ. Hãy sửa và lưu nếu muốn nói khác.",
    en: "This guide is as shipped; there is nothing to take back. Change and save it to say something else.",
  },
  "procedures.guide_changed": {
    vi: "Người khác vừa sửa hướng dẫn này. Hãy mở lại trang, xem nội dung mới rồi sửa tiếp.",
    en: "Somebody has just changed this guide. Open the page again, look at what is new, then go on.",
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
