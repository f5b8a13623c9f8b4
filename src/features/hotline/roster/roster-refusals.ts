import type { RefusalText } from "#platform/feature";

export const rosterRefusals = {
  "hotline.line_unknown": {
    vi: "Không có đường dây này trong tỉnh. Hãy chọn lại trong lịch trực.",
    en: "The province has no such line. Choose it from the roster.",
    status: 404,
  },
  "hotline.person_unknown": {
    vi: "Không có cán bộ {person} đang công tác trong tỉnh. Hãy chọn lại người trực.",
    en: "Nobody of the province is called {person} and holds a post. Choose another person.",
    status: 422,
  },
  "hotline.double_booked": {
    vi: "{name} đã có ca {shift} ở {office}. Hãy chọn người khác hoặc đổi ca kia trước.",
    en: "{name} has a shift {shift} at {office} already. Choose somebody else, or change that shift first.",
  },
  "hotline.shift_bad_time": {
    vi: "Giờ của ca chưa đúng. Ví dụ: 07:00 đến 19:00; ca đêm 19:00 đến 07:00.",
    en: "These are no times of a shift. For example 07:00 to 19:00; by night 19:00 to 07:00.",
    status: 422,
  },
  "hotline.shift_past": {
    vi: "Ca {shift} đã qua nên không đổi được nữa.",
    en: "The shift {shift} is over and can no longer be changed.",
  },
  "hotline.shift_missing": {
    vi: "Ca trực này không còn trong lịch. Hãy mở lại lịch trực.",
    en: "This shift is no longer in the roster. Open the roster again.",
    status: 404,
  },
  "hotline.not_own_shift": {
    vi: "Ca này không phải của bạn nên bạn không nhờ đổi được. Người phụ trách lịch có thể thay người.",
    en: "This shift is not yours to swap. Whoever keeps the roster can put somebody else in.",
    status: 403,
  },
  "hotline.swap_self": {
    vi: "Hãy chọn một đồng nghiệp khác để nhờ trực.",
    en: "Choose a colleague to take the shift.",
    status: 422,
  },
  "hotline.swap_return": {
    vi: "Ca nhận lại phải là ca sắp tới của người được nhờ.",
    en: "The shift you take in return must be a coming one of the colleague you ask.",
    status: 422,
  },
  "hotline.swap_missing": {
    vi: "Không có lời nhờ đổi ca này, hoặc không gửi cho bạn.",
    en: "There is no such request to swap, or it is not for you.",
    status: 404,
  },
  "hotline.swap_closed": {
    vi: "Lời nhờ đổi ca này đã được trả lời hoặc rút lại.",
    en: "This request to swap has been answered or withdrawn.",
  },
  "hotline.swap_overtaken": {
    vi: "Lịch đã đổi sau khi có lời nhờ này, nên không đổi ca được. Hãy nhờ lại theo lịch mới.",
    en: "The roster has changed since this was asked, so the shifts stay as they are. Ask again by the new roster.",
  },
  "hotline.windows_overlap": {
    vi: "Các ca trong ngày chồng lên nhau: {windows}. Hãy sửa giờ để ca sau bắt đầu khi ca trước kết thúc.",
    en: "The shifts of a day overlap: {windows}. Let each begin when the one before ends.",
    status: 422,
  },
  "hotline.pattern_past": {
    vi: "Mẫu lịch bắt đầu sớm nhất từ hôm nay và kết thúc sau ngày bắt đầu.",
    en: "A pattern begins today at the earliest and ends after it begins.",
    status: 422,
  },
  "hotline.pattern_missing": {
    vi: "Không có mẫu lịch này, hoặc mẫu đã kết thúc.",
    en: "There is no such pattern, or it has ended.",
    status: 404,
  },
  "hotline.note_missing": {
    vi: "Không có ghi chú bàn giao này.",
    en: "There is no such hand-over note.",
    status: 404,
  },
  "hotline.note_closed": {
    vi: "Đồng nghiệp vừa ghi là đã xong việc này.",
    en: "A colleague has just marked this as done.",
  },
  "hotline.neighbour_self": {
    vi: "Đơn vị nghe thay phải là trung tâm khác trong tỉnh.",
    en: "The neighbour must be another office of the province.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
