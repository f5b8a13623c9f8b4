import type { RefusalText } from "#platform/feature";

export const assistantRefusals = {
  "assistant.unknown_conversation": {
    vi: "Cuộc hỏi đáp này không còn được lưu. Hãy hỏi lại từ đầu.",
    en: "This conversation is no longer kept. Please ask again.",
    status: 404,
  },
  "assistant.unknown_unit": {
    vi: "Không có đơn vị nào mang mã {unit}. Hãy chọn lại nơi phục vụ.",
    en: "No unit has the code {unit}. Please choose your place again.",
    status: 404,
  },
  "assistant.handed_already": {
    vi: "Cuộc hỏi đáp này đã có người nhận. Nếu cần hỏi việc khác, hãy bắt đầu câu hỏi mới.",
    en: "Somebody has taken this conversation already. For another matter, please begin a new question.",
  },
  "assistant.too_many_requests": {
    vi: "Đã có nhiều lời hẹn từ địa chỉ này trong một giờ qua. Hãy gọi đường dây nóng ở đầu trang.",
    en: "This address has asked for many calls within the hour. Please call the hotline at the top of the page.",
    status: 429,
  },
  "assistant.lesson_missing": {
    vi: "Mục này không còn trong danh sách. Hãy mở lại trang.",
    en: "This entry is no longer in the list. Please open the page again.",
    status: 404,
  },
  "assistant.unknown_procedure": {
    vi: "Không có thủ tục mã {code} trong danh mục. Hãy kiểm tra lại mã.",
    en: "The catalogue has no procedure {code}. Please check the code.",
    status: 422,
  },
  "assistant.source_needed": {
    vi: "Câu trả lời công bố cần nơi căn cứ: số văn bản hoặc địa chỉ trang chính thức.",
    en: "A published answer needs its source: the number of an instrument or the address of an official page.",
    status: 422,
  },
  "assistant.unknown_account": {
    vi: "Chưa kết nối tài khoản Zalo nào tên {account}. Hãy xem lại tệp ZALO_OA_FILE.",
    en: "No Zalo account named {account} is connected. Look at the file ZALO_OA_FILE.",
    status: 404,
  },
  "assistant.unknown_message": {
    vi: "Không có tin nhắn nào mang mã này.",
    en: "There is no message with this id.",
    status: 404,
  },
} satisfies Record<string, RefusalText>;
