import type { RefusalText } from "#platform/feature";

/** Every expected way in which staff work can be turned down, with the sentence people read. */
export const staffRefusals = {
  "staff.wrong_sign_in": {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng. Xin nhập lại.",
    en: "The user name or the password is not right. Please enter them again.",
    status: 403,
  },
  "staff.wrong_code": {
    vi: "Mã xác thực không đúng hoặc đã dùng rồi. Xin chờ mã mới trong ứng dụng rồi nhập lại.",
    en: "The code is not right, or has been used. Please wait for the next code in your app and enter it.",
    status: 403,
  },
  "staff.code_wanted": {
    vi: "Tài khoản này bật xác thực hai bước. Xin gửi thêm mã sáu chữ số.",
    en: "This account has a second sign-in step. Please also send the six-digit code.",
    status: 403,
  },
  "staff.new_password_wanted": {
    vi: "Mật khẩu hiện tại chỉ dùng cho lần đầu. Xin đăng nhập trên trang cán bộ và đặt mật khẩu của riêng bạn.",
    en: "This password is for the first time only. Please sign in on the officials' pages and choose your own.",
    status: 403,
  },
  "staff.wait": {
    vi: "Đã nhập sai nhiều lần. Xin chờ {minutes} phút rồi thử lại.",
    en: "There were too many wrong attempts. Please wait {minutes} minutes, then try again.",
    status: 429,
  },
  "staff.busy": {
    vi: "Đang có quá nhiều người đăng nhập cùng lúc. Xin chờ nửa phút rồi thử lại.",
    en: "Too many people are signing in at this moment. Please wait half a minute, then try again.",
    status: 429,
  },
  "staff.account_inactive": {
    vi: "Tài khoản này đã ngừng hoạt động. Xin hỏi quản trị viên của tỉnh.",
    en: "This account is no longer active. Please ask the administrator of your province.",
    status: 403,
  },
  "staff.sign_in_expired": {
    vi: "Lần đăng nhập này đã hết hạn. Xin đăng nhập lại từ đầu.",
    en: "This sign-in has expired. Please start again.",
    status: 403,
  },
  "staff.wrong_password": {
    vi: "Mật khẩu hiện tại không đúng. Xin nhập lại.",
    en: "Your present password is not right. Please enter it again.",
    status: 422,
  },
  "staff.password_too_short": {
    vi: "Mật khẩu cần ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    en: "A password needs at least 10 characters. A short sentence you can remember is best.",
    status: 422,
  },
  "staff.password_too_easy": {
    vi: "Mật khẩu này quá dễ đoán: trùng tên đăng nhập, lặp lại hoặc nhiều người dùng. Xin chọn mật khẩu khác.",
    en: "This password is too easy to guess: like the user name, repeating, or used by many. Please choose another.",
    status: 422,
  },
  "staff.totp_not_offered": {
    vi: "Chưa có mã QR nào để xác nhận. Xin bắt đầu bật xác thực hai bước lại từ đầu.",
    en: "There is no QR code to confirm. Please start turning on the second step again.",
  },
  "staff.totp_already_on": {
    vi: "Tài khoản đã bật xác thực hai bước. Muốn đổi điện thoại, xin tắt rồi bật lại.",
    en: "The second step is on already. To change phones, turn it off and on again.",
  },
  "staff.totp_already_off": {
    vi: "Tài khoản chưa bật xác thực hai bước nên không có gì để tắt.",
    en: "The second step is not on, so there is nothing to turn off.",
  },
  "staff.unknown_session": {
    vi: "Phiên đăng nhập này không còn nữa.",
    en: "This session is no longer there.",
    status: 404,
  },
  "staff.unknown_account": {
    vi: "Không có tài khoản này trong tỉnh của bạn.",
    en: "There is no such account in your province.",
    status: 404,
  },
  "staff.unknown_post": {
    vi: "Không có vị trí công tác này trong tỉnh của bạn.",
    en: "There is no such post in your province.",
    status: 404,
  },
  "staff.unknown_stand_in": {
    vi: "Không có phân công làm thay này, hoặc đã kết thúc.",
    en: "There is no such stand-in, or it has ended already.",
    status: 404,
  },
  "staff.unknown_organisation": {
    vi: "Không có cơ quan mang mã {organisationId}. Xin chọn trong danh sách.",
    en: "No organisation has the code {organisationId}. Please choose one from the list.",
    status: 422,
  },
  "staff.other_province": {
    vi: "{organisation} thuộc tỉnh khác. Bạn chỉ quản lý cán bộ trong tỉnh của mình.",
    en: "{organisation} belongs to another province. You manage staff of your own province only.",
    status: 403,
  },
  "staff.role_needs_centre": {
    vi: "Vai trò này làm việc tại Trung tâm Phục vụ hành chính công. Xin chọn một trung tâm.",
    en: "This role works at a Public Administration Service Centre. Please choose a centre.",
    status: 422,
  },
  "staff.role_needs_agency": {
    vi: "Vai trò này làm việc tại cơ quan giải quyết hồ sơ. Xin chọn Ủy ban nhân dân, sở hoặc cơ quan chuyên môn.",
    en: "This role works at an agency that decides dossiers. Please choose a committee, a department or an office.",
    status: 422,
  },
  "staff.role_is_province_wide": {
    vi: "Vai trò này phụ trách toàn tỉnh, không gắn với một cơ quan. Xin để trống cơ quan.",
    en: "This role covers the whole province and has no organisation. Please leave the organisation empty.",
    status: 422,
  },
  "staff.username_taken": {
    vi: "Tên đăng nhập {username} đã có người dùng. Xin chọn tên khác.",
    en: "The user name {username} is taken. Please choose another.",
  },
  "staff.already_inactive": {
    vi: "Tài khoản này đã ngừng hoạt động từ trước.",
    en: "This account was deactivated already.",
  },
  "staff.already_active": {
    vi: "Tài khoản này đang hoạt động.",
    en: "This account is active already.",
  },
  "staff.account_not_active": {
    vi: "{name} đã ngừng hoạt động nên không thể nhận vị trí này.",
    en: "{name} is deactivated and cannot take this post.",
  },
  "staff.last_administrator": {
    vi: "Đây là quản trị viên cuối cùng của tỉnh. Xin trao quyền quản trị cho người khác trước.",
    en: "This is the last administrator of the province. Please make somebody else an administrator first.",
  },
  "staff.post_overlaps": {
    vi: "{name} đã giữ vị trí này từ {from}. Xin kết thúc vị trí cũ hoặc chọn ngày khác.",
    en: "{name} holds this post already, from {from}. Please end that one, or choose other days.",
  },
  "staff.post_ended": {
    vi: "Vị trí này đã kết thúc.",
    en: "This post has ended already.",
  },
  "staff.dates_reversed": {
    vi: "Ngày kết thúc {to} đứng trước ngày bắt đầu {from}. Xin xem lại hai ngày.",
    en: "The last day {to} comes before the first day {from}. Please check both.",
    status: 422,
  },
  "staff.day_is_past": {
    vi: "Ngày {day} đã qua. Xin chọn hôm nay hoặc ngày sau.",
    en: "The day {day} has passed. Please choose today or a later day.",
    status: 422,
  },
  "staff.stand_in_is_self": {
    vi: "Một người không thể làm thay cho chính mình. Xin chọn người khác.",
    en: "Nobody can stand in for themselves. Please choose another person.",
    status: 422,
  },
  "staff.stand_in_overlaps": {
    vi: "Trong những ngày này vị trí đã có người làm thay. Xin kết thúc phân công đó hoặc chọn ngày khác.",
    en: "Somebody stands in for this post on these days already. Please end that, or choose other days.",
  },
  "staff.stand_in_too_long": {
    vi: "Một lần làm thay kéo dài nhiều nhất {days} ngày. Lâu hơn, xin trao hẳn vị trí.",
    en: "A stand-in lasts {days} days at most. For longer, please give the post itself.",
    status: 422,
  },
  "staff.not_your_organisation": {
    vi: "Bạn chỉ phân công làm thay cho vị trí thuộc cơ quan mình phụ trách.",
    en: "You can appoint stand-ins only for posts of the organisation you lead.",
    status: 403,
  },
} as const satisfies Record<string, RefusalText>;

export type StaffRefusal = keyof typeof staffRefusals;
