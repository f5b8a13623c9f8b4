import type { RefusalText } from "#platform/feature";

export const unitRefusals = {
  "units.unknown": {
    vi: "Không có đơn vị hành chính mang mã {code}. Hãy tìm theo tên phường, xã.",
    en: "No administrative unit has the code {code}. Search by the name of the ward or commune.",
    status: 404,
  },
  "units.organisation_unknown": {
    vi: "Không tìm thấy cơ quan này trong tỉnh. Hãy chọn lại trong danh sách.",
    en: "This office was not found in the province. Choose it from the list.",
    status: 404,
  },
  "units.calendar_day_unreal": {
    vi: "{day} không phải là một ngày có thật. Hãy nhập lại theo năm-tháng-ngày.",
    en: "{day} is not a real day. Enter it as year-month-day.",
    status: 422,
  },
  "units.calendar_day_past": {
    vi: "Ngày {day} đã qua nên không sửa được lịch; các ngày hẹn đã in giữ nguyên.",
    en: "{day} has passed, so its calendar cannot change; printed due dates stay as they are.",
  },
  "units.calendar_day_far": {
    vi: "Ngày {day} còn hơn 5 năm nữa. Hãy kiểm tra lại năm.",
    en: "{day} is more than 5 years ahead. Check the year.",
    status: 422,
  },
  "units.calendar_day_taken": {
    vi: "Ngày {day} đã có trong lịch. Hãy xóa mục cũ trước khi nhập lại.",
    en: "{day} is in the calendar already. Remove the earlier entry first.",
  },
  "units.calendar_day_off_already": {
    vi: "Ngày {day} vốn đã là ngày nghỉ, không cần thêm.",
    en: "{day} is a day off already; nothing needs adding.",
  },
  "units.calendar_day_worked_already": {
    vi: "Ngày {day} vốn đã là ngày làm việc, không cần thêm.",
    en: "{day} is a working day already; nothing needs adding.",
  },
  "units.calendar_day_missing": {
    vi: "Tỉnh hoặc cơ quan này chưa thêm ngày {day} vào lịch, nên không có gì để xóa.",
    en: "This province or office has not added {day} to its calendar, so there is nothing to remove.",
    status: 404,
  },
  "calendar.bad_instant": {
    vi: "“{from}” không phải là thời điểm hợp lệ. Ví dụ đúng: 2026-11-20T16:00:00+07:00.",
    en: "“{from}” is not a moment in time. For example: 2026-11-20T16:00:00+07:00.",
    status: 422,
  },
  "calendar.out_of_range": {
    vi: "Không tính được hạn từ {from}: kết quả nằm ngoài khoảng 1900–2199.",
    en: "No due moment follows from {from}: it would lie outside 1900–2199.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
