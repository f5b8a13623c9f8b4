import type { RefusalText } from "#platform/feature";

export const callRefusals = {
  "hotline.unknown_call": {
    vi: "Không có cuộc gọi nào như vậy ở đường dây của bạn. Mở lại danh sách cuộc gọi.",
    en: "There is no such call on your lines. Open the list of calls again.",
    status: 404,
  },
  "hotline.call_taken": {
    vi: "Một đồng nghiệp đã nhận cuộc gọi này. Bạn có thể nhận cuộc tiếp theo.",
    en: "A colleague has taken this call. You can take the next one.",
  },
  "hotline.notes_newer": {
    vi: "Ghi chú này vừa được sửa ở cửa sổ khác của bạn. Xem lại rồi lưu lần nữa.",
    en: "These notes have just been changed in another window of yours. Look them over and save again.",
  },
  "hotline.not_proved": {
    vi: "Thông tin chưa khớp hồ sơ nào của số này. Hỏi lại người gọi, còn {left} lần.",
    en: "That does not match a dossier of this number. Ask the caller again; {left} tries left.",
  },
  "hotline.too_many_proofs": {
    vi: "Đã hỏi ba lần không khớp, nên hồ sơ không được mở trong cuộc gọi này. Mời người gọi đến trung tâm hoặc tra cứu bằng mã hồ sơ.",
    en: "Three answers did not match, so dossiers stay closed in this call. Ask the caller to come to the centre or to track with the code.",
  },
  "hotline.has_case": {
    vi: "Cuộc gọi này đã được ghi thành ý kiến {code}.",
    en: "This call has become case {code} already.",
  },
  "hotline.case_not_taken": {
    vi: "Chưa ghi được ý kiến. Kiểm tra lại nội dung, tên và địa chỉ người gọi rồi gửi lại.",
    en: "The case could not be opened. Look over the text, the caller's name and address, and send again.",
  },
  "hotline.no_number_to_call": {
    vi: "Chưa có số điện thoại để gọi lại. Hỏi người gọi một số rồi ghi vào.",
    en: "There is no number to call back. Ask the caller for one and write it down.",
  },
  "hotline.unknown_call_back": {
    vi: "Không có lời hứa gọi lại nào như vậy ở nơi bạn làm việc.",
    en: "There is no such promised call where you work.",
    status: 404,
  },
  "hotline.call_back_closed": {
    vi: "Đồng nghiệp đã ghi kết quả gọi lại này. Mở lại danh sách.",
    en: "A colleague has saved the result of this call already. Open the list again.",
  },
  "hotline.call_back_stale": {
    vi: "Việc gọi lại này vừa thay đổi. Mở lại danh sách rồi ghi kết quả.",
    en: "This promised call has just changed. Open the list again and save the result.",
  },
  "hotline.near_after_due": {
    vi: "Nhắc trước {near} phút thì phải ít hơn thời hạn gọi lại {due} phút. Sửa một trong hai số.",
    en: "The reminder {near} minutes before must be less than the promised {due} minutes. Change one of them.",
  },
  "hotline.unknown_system": {
    vi: "Tỉnh chưa có tổng đài tên {system} đang hoạt động. Thêm tổng đài trước.",
    en: "The province has no open telephone system named {system}. Add it first.",
    status: 404,
  },
  "hotline.unknown_event": {
    vi: "Tin này đã được xử lý. Mở lại danh sách.",
    en: "This event has been seen to. Open the list again.",
    status: 404,
  },
  "hotline.still_strange": {
    vi: "Tin này vẫn chưa nhận được vì lý do ghi bên cạnh. Sửa nguyên nhân trước, hoặc bỏ tin.",
    en: "This event still cannot be taken in, for the reason beside it. Remove the cause first, or discard it.",
  },
  "hotline.just_checked": {
    vi: "Số này vừa được gọi thử. Mở lại trang để xem kết quả.",
    en: "This number has just been rung. Open the page again to see the result.",
  },
  "hotline.bad_period": {
    vi: "Khoảng thời gian phải có đầu trước cuối và dài nhất {days} ngày.",
    en: "A period begins before it ends and is at most {days} days long.",
    status: 422,
  },
  "hotline.unknown_unit": {
    vi: "Không có xã, phường hay tỉnh nào mang mã {unit}.",
    en: "There is no commune or province with the code {unit}.",
    status: 404,
  },
  "hotline.unknown_line": {
    vi: "Không có số nào như vậy trong sổ đường dây của tỉnh.",
    en: "There is no such number in the province's registry of lines.",
    status: 404,
  },
} satisfies Record<string, RefusalText>;
