import type { Refusal } from "#core/result";
import type { RefusalText } from "#platform/feature";

export type PhoneRefusal = Refusal & {
  readonly code:
    | "people.phone_not_mobile"
    | "people.too_many_codes"
    | "people.code_missing"
    | "people.code_wrong"
    | "people.code_exhausted"
    | "people.code_expired"
    | "people.code_used";
};

export type DraftRefusal = Refusal & {
  readonly code:
    | "draft.not_found"
    | "draft.expired"
    | "draft.submitted"
    | "draft.stale"
    | "draft.phone_needed"
    | "draft.phone_not_confirmed"
    | "draft.too_many_tries";
};

export const peopleRefusals = {
  "people.phone_not_mobile": {
    status: 422,
    vi: "Số máy bàn không nhận được tin nhắn. Bạn nhập số di động, hoặc nộp hồ sơ tại quầy của bất kỳ trung tâm nào trong tỉnh.",
    en: "A landline cannot receive text messages. Enter a mobile number, or submit at the counter of any centre of the province.",
  },
  "people.too_many_codes": {
    status: 429,
    vi: "Đã gửi đủ số mã cho lúc này. Bạn dùng mã mới nhất trong tin nhắn, hoặc chờ {minutes} phút rồi yêu cầu mã khác.",
    en: "Enough codes have been sent for now. Use the newest one in your messages, or wait {minutes} minutes and ask for another.",
  },
  "people.code_missing": {
    status: 404,
    vi: "Chưa có mã nào được gửi đến số này. Bạn kiểm tra lại số điện thoại rồi yêu cầu gửi mã.",
    en: "No code has been sent to this number. Check the number, then ask for a code.",
  },
  "people.code_wrong": {
    status: 422,
    vi: "Mã chưa đúng. Bạn xem lại tin nhắn mới nhất và nhập lại; còn {left} lần thử.",
    en: "That is not the code. Look at the newest message and enter it again; {left} tries are left.",
  },
  "people.code_exhausted": {
    vi: "Mã này đã bị nhập sai 5 lần nên không dùng được nữa. Bạn yêu cầu gửi mã mới.",
    en: "This code was entered wrongly 5 times and can no longer be used. Ask for a new one.",
  },
  "people.code_expired": {
    status: 410,
    vi: "Mã chỉ dùng được trong 5 phút và đã hết hạn. Bạn yêu cầu gửi mã mới.",
    en: "The code was good for 5 minutes and has expired. Ask for a new one.",
  },
  "people.code_used": {
    vi: "Mã này đã được dùng rồi, mỗi mã chỉ dùng một lần. Bạn yêu cầu gửi mã mới.",
    en: "This code has been used; each one works once. Ask for a new one.",
  },
  "draft.not_found": {
    status: 404,
    vi: "Không tìm thấy bản nháp với thông tin này. Bạn kiểm tra lại mã và số điện thoại; bản nháp được giữ 30 ngày kể từ lần lưu cuối.",
    en: "No draft was found with these details. Check the code and the phone number; a draft is kept for 30 days after it was last saved.",
  },
  "draft.expired": {
    status: 410,
    vi: "Bản nháp này đã quá 30 ngày kể từ lần lưu cuối nên không còn dùng được. Bạn bắt đầu lại từ trang thủ tục.",
    en: "More than 30 days have passed since this draft was last saved, so it can no longer be used. Start again from the procedure's page.",
  },
  "draft.submitted": {
    vi: "Bản nháp này đã được nộp thành hồ sơ {dossierCode}. Bạn theo dõi hồ sơ bằng mã đó.",
    en: "This draft has been submitted as dossier {dossierCode}. Follow it with that code.",
  },
  "draft.stale": {
    vi: "Bản nháp vừa được lưu từ nơi khác. Cả hai bản đều được giữ: bạn xem bản mới nhất rồi chọn bản muốn dùng.",
    en: "The draft has just been saved from somewhere else. Both versions are kept: look at the newest and choose the one to use.",
  },
  "draft.phone_needed": {
    status: 422,
    vi: "Bản nháp này gắn với một số điện thoại. Bạn nhập thêm 4 số cuối của số đó.",
    en: "This draft belongs to a phone number. Enter the last 4 digits of that number as well.",
  },
  "draft.phone_not_confirmed": {
    status: 403,
    vi: "Xác nhận số điện thoại đã hết hạn. Phần bạn đã điền trước đó vẫn được giữ; bạn xác nhận lại số rồi tiếp tục.",
    en: "The confirmation of the phone number has expired. What you saved before is kept; confirm the number again and continue.",
  },
  "draft.too_many_tries": {
    status: 429,
    vi: "Đã thử mở bản nháp quá nhiều lần. Bạn chờ {minutes} phút rồi thử lại, hoặc dùng đường liên kết đã lưu.",
    en: "Too many tries to open a draft. Wait {minutes} minutes and try again, or use the link you kept.",
  },
} as const satisfies Record<PhoneRefusal["code"] | DraftRefusal["code"], RefusalText>;
