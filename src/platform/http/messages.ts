import type { Localised } from "../i18n/locale.ts";

type DoorText = Localised & { readonly status: number };

/** What the door itself says before any feature is asked. */
export const doorRefusals = {
  "access.not_allowed": {
    vi: "Tài khoản của bạn không có quyền làm việc này. Nếu đây là việc của bạn, hãy nhờ người quản trị cấp quyền.",
    en: "Your account may not do this. If it is your task, ask an administrator for the right.",
    status: 403,
  },
  "door.not_found": {
    vi: "Không có trang này. Có thể đường dẫn bị gõ thiếu, hoặc trang đã chuyển đi.",
    en: "There is no such page. The address may be incomplete, or the page has moved.",
    status: 404,
  },
  "door.method_not_allowed": {
    vi: "Địa chỉ này không nhận cách gửi đó. Hãy mở lại trang rồi làm lại.",
    en: "This address does not take that method. Open the page again and repeat.",
    status: 405,
  },
  "door.bad_url": {
    vi: "Đường dẫn có ký tự không đọc được. Hãy mở lại từ trang chủ.",
    en: "The address has characters that cannot be read. Start again from the front page.",
    status: 400,
  },
  "door.bad_request": {
    vi: "Yêu cầu gửi đến không đọc được. Hãy mở lại trang rồi làm lại.",
    en: "The request could not be read. Open the page again and repeat.",
    status: 400,
  },
  "door.wrong_encoding": {
    vi: "Nội dung gửi lên có ký tự không hợp lệ (không phải UTF-8). Hãy gõ lại chỗ vừa dán vào.",
    en: "What was sent has invalid characters (not UTF-8). Type again what was pasted.",
    status: 400,
  },
  "door.malformed_json": {
    vi: "Nội dung JSON không đúng cú pháp.",
    en: "The JSON is not well formed.",
    status: 400,
  },
  "door.malformed_form": {
    vi: "Biểu mẫu gửi lên bị đứt giữa chừng. Chưa có gì được ghi; hãy gửi lại.",
    en: "The form arrived incomplete. Nothing was recorded; send it again.",
    status: 400,
  },
  "door.too_large": {
    vi: "Nội dung gửi lên quá lớn nên chưa được nhận. Hãy gửi ít hơn hoặc ảnh nhỏ hơn.",
    en: "What was sent is too large and was not taken. Send less, or smaller pictures.",
    status: 413,
  },
  "door.file_too_large": {
    vi: "Mỗi tệp tối đa 10 MB. Hãy chụp lại ở cỡ nhỏ hơn hoặc tách tệp.",
    en: "A file may have at most 10 MB. Take a smaller picture or split the file.",
    status: 413,
  },
  "door.too_many_files": {
    vi: "Mỗi lần gửi tối đa 6 tệp. Hãy gửi thành nhiều lần.",
    en: "At most 6 files at a time. Send the rest after that.",
    status: 413,
  },
  "door.too_many_fields": {
    vi: "Biểu mẫu có quá nhiều ô. Hãy mở lại trang rồi làm lại.",
    en: "The form has too many fields. Open the page again and repeat.",
    status: 413,
  },
  "door.wrong_media_type": {
    vi: "Kiểu nội dung này không được nhận ở đây.",
    en: "This kind of content is not taken here.",
    status: 415,
  },
  "door.foreign_form": {
    vi: "Biểu mẫu này được gửi từ một trang khác, nên chưa có gì được ghi.",
    en: "This form was sent from another site, so nothing was recorded.",
    status: 403,
  },
  "door.stale_form": {
    vi: "Biểu mẫu đã mở quá lâu hoặc mở ở nơi khác, nên chưa có gì được ghi. Những gì bạn đã gõ vẫn còn; hãy gửi lại.",
    en: "The form was open too long or somewhere else, so nothing was recorded. What you typed is still here; send it again.",
    status: 403,
  },
  "door.session_ended": {
    vi: "Phiên làm việc đã hết. Những gì bạn đã gõ vẫn còn: hãy đăng nhập ở cửa sổ mới, rồi trở lại đây gửi tiếp.",
    en: "Your session has ended. What you typed is still here: sign in in a new window, then come back and send it.",
    status: 403,
  },
  "door.too_many_requests": {
    vi: "Bạn gửi nhiều lần liên tiếp. Hãy chờ {seconds} giây rồi gửi lại; những gì đã ghi vẫn còn.",
    en: "That was many requests in a row. Wait {seconds} seconds and send again; what was recorded is kept.",
    status: 429,
  },
  "door.header_too_large": {
    vi: "Yêu cầu mang quá nhiều thông tin kèm theo. Hãy xóa cookie của trang này rồi mở lại.",
    en: "The request carries too much beside it. Clear the cookies of this site and open it again.",
    status: 431,
  },
  "door.busy": {
    vi: "Đang có rất đông người dùng. Hãy chờ vài giây rồi thử lại; điều bạn vừa gửi chưa được ghi.",
    en: "Very many people are here right now. Wait a few seconds and try again; what you just sent was not recorded.",
    status: 503,
  },
  "door.database_away": {
    vi: "Hệ thống tạm thời không nối được với cơ sở dữ liệu. Hãy thử lại sau ít giây; gửi lại cùng một biểu mẫu không tạo hồ sơ thứ hai.",
    en: "The system cannot reach its database for the moment. Try again in a few seconds; sending the same form again makes no second dossier.",
    status: 503,
  },
  "door.fault": {
    vi: "Hệ thống gặp lỗi khi làm việc này. Hãy thử lại; nếu vẫn lỗi, gọi đường dây nóng và đọc số {incident}.",
    en: "Something went wrong on our side. Try again; if it happens again, call the hotline and read out number {incident}.",
    status: 500,
  },
  "api.token_needed": {
    vi: "Cần gửi mã truy cập còn hiệu lực trong tiêu đề Authorization: Bearer.",
    en: "Send a valid token in the header Authorization: Bearer.",
    status: 401,
  },
  "api.idempotency_key_needed": {
    vi: "Cần tiêu đề Idempotency-Key dài 8 đến 128 ký tự, riêng cho mỗi việc, để gửi lại không thành hai việc.",
    en: "Send a header Idempotency-Key of 8 to 128 characters, one per act, so that a repeated request is not a second act.",
    status: 400,
  },
  "api.invalid_input": {
    vi: "Dữ liệu gửi lên chưa đúng; xem từng chỗ trong errors.",
    en: "The input is not valid; see each place in errors.",
    status: 422,
  },
} as const satisfies Record<string, DoorText>;

export type DoorRefusal = keyof typeof doorRefusals;

/** What is wrong with one field, in words that fit any field. A feature adds its own as `problem.<word>` in its refusals. */
export const problemTexts: Readonly<Record<string, Localised>> = {
  required: { vi: "Hãy điền chỗ này.", en: "Fill this in." },
  wrong_type: { vi: "Giá trị này không đúng kiểu.", en: "This value is of the wrong kind." },
  wrong_format: { vi: "Cách ghi chưa đúng.", en: "This is not written the right way." },
  too_small: { vi: "Cần ít nhất {limit}.", en: "At least {limit} is needed." },
  too_big: { vi: "Tối đa là {limit}.", en: "At most {limit} is allowed." },
  too_short: { vi: "Ngắn quá: cần ít nhất {limit} ký tự.", en: "Too short: at least {limit} characters are needed." },
  too_long: { vi: "Dài quá: tối đa {limit} ký tự.", en: "Too long: at most {limit} characters." },
  not_a_choice: { vi: "Hãy chọn một trong các mục có sẵn.", en: "Choose one of the answers offered." },
  unknown_field: { vi: "Không có mục mang tên này.", en: "There is no field of this name." },
  not_a_time: {
    vi: "Cần giờ và phút, ví dụ 07:30.",
    en: "Needs hour and minute, e.g. 07:30.",
  },
  not_a_date: {
    vi: "Ngày này không có thật. Ghi ngày, tháng, năm.",
    en: "This day does not exist. Give day, month and year.",
  },
  in_future: { vi: "Ngày này chưa tới.", en: "This day is still to come." },
  not_an_id_number: {
    vi: "Số định danh có 12 chữ số, như trên thẻ căn cước.",
    en: "A personal ID number has 12 digits, as on the card.",
  },
  not_a_phone: {
    vi: "Số điện thoại có 10 chữ số, bắt đầu bằng 0.",
    en: "A phone number has 10 digits and begins with 0.",
  },
  not_an_email: { vi: "Địa chỉ thư điện tử chưa đúng.", en: "This is not an e-mail address." },
  not_a_number: { vi: "Hãy ghi bằng chữ số.", en: "Write a number in digits." },
  out_of_range: { vi: "Số này nằm ngoài mức cho phép.", en: "This number is outside the allowed range." },
};
