import type { RefusalText } from "#platform/feature";

export const unitRefusals = {
  "units.unknown": {
    vi: "Không có đơn vị hành chính mang mã {code}. Hãy tìm theo tên phường, xã.",
    en: "No administrative unit has the code {code}. Search by the name of the ward or commune.",
    status: 404,
  },
  "units.address_missing": {
    vi: "Hãy gõ địa chỉ vào q, hoặc vào các ô xã, huyện, tỉnh (commune, district, province), không cả hai.",
    en: "Give the address in q, or in the fields commune, district and province, not in both.",
    status: 422,
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
  "units.reckoning_past": {
    vi: "Ngày {day} đã qua. Cách tính mới chỉ áp dụng từ hôm nay trở đi; ngày hẹn đã in giữ nguyên.",
    en: "{day} has passed. A new way of counting holds from today on; printed due dates stay as they are.",
    status: 422,
  },
  "units.reckoning_taken": {
    vi: "Từ ngày {day} đã có một cách tính đang áp dụng. Hãy chọn ngày sau đó.",
    en: "A way of counting already holds from {day}. Choose a later day.",
  },
  "units.remote_area_listed": {
    vi: "{unit} đã có trong danh sách, không cần thêm.",
    en: "{unit} is listed already; nothing needs adding.",
  },
  "units.remote_area_missing": {
    vi: "Đơn vị {code} không có trong danh sách địa bàn khó khăn.",
    en: "The unit {code} is not on the list of places hard to reach.",
    status: 404,
  },
  "units.code_malformed": {
    vi: "“{code}” chưa đúng dạng mã cơ quan. Ví dụ đúng: H24.019, 000.00.19.H24.",
    en: "“{code}” is not written like an agency code. For example: H24.019, 000.00.19.H24.",
    status: 422,
  },
  "units.code_foreign": {
    vi: "Mã {code} không bắt đầu bằng mã của tỉnh này, kể cả mã cũ trước sáp nhập.",
    en: "The code {code} does not begin with this province's code, nor with that of a province merged into it.",
    status: 422,
  },
  "units.code_dates": {
    vi: "Ngày cuối {last} phải từ ngày đầu {first} trở đi.",
    en: "The last day {last} must be {first} or later.",
    status: 422,
  },
  "units.code_held": {
    vi: "{office} đã có mã {code} trong thời gian này. Hãy kết thúc mã đó trước rồi thêm mã mới.",
    en: "{office} has the code {code} in this time. Close that code first, then add the new one.",
  },
  "units.code_taken": {
    vi: "Mã {code} đang thuộc về {office} trong thời gian này. Hãy chọn mã khác hoặc kết thúc mã của nơi đó trước.",
    en: "The code {code} belongs to {office} in this time. Choose another, or close it there first.",
  },
  "units.code_missing": {
    vi: "Không tìm thấy mã này trong danh bạ mã cơ quan. Hãy mở lại danh sách.",
    en: "This code was not found in the register. Open the list again.",
    status: 404,
  },
  "units.code_closed": {
    vi: "Mã {code} đã kết thúc từ ngày {day}; danh bạ không sửa mục đã kết thúc.",
    en: "The code {code} was closed with {day}; the register does not change what is closed.",
  },
  "units.code_own_successor": {
    vi: "Mã {code} không thể tự thay cho chính nó. Hãy ghi mã khác, cơ quan khác, hoặc để trống.",
    en: "The code {code} cannot follow itself. Give another code, another office, or nothing.",
    status: 422,
  },
  "units.csv_unreadable": {
    vi: "Không đọc được bảng: {why}. Dòng đầu phải là tên cột như trong tệp xuất ra.",
    en: "The table cannot be read: {why}. The first line must name the columns, as in the exported file.",
    status: 422,
  },
  "units.import_blank": {
    vi: "Thiếu nội dung ở cột {column}.",
    en: "The column {column} is empty.",
    status: 422,
  },
  "units.import_long": {
    vi: "Nội dung dài quá 120 ký tự: {value}",
    en: "Longer than 120 characters: {value}",
    status: 422,
  },
  "units.import_overtaken": {
    vi: "Danh bạ vừa được người khác sửa, nên chưa có gì được nhập. Hãy gửi lại bảng.",
    en: "Somebody else has just changed the register, so nothing was entered. Send the table again.",
  },
  "units.hours_begun": {
    vi: "Giờ làm việc mới bắt đầu sớm nhất từ ngày mai; ngày {day} không chọn được. Ngày hẹn đã in giữ nguyên.",
    en: "New opening hours begin tomorrow at the earliest; {day} cannot be chosen. Printed due dates stay as they are.",
    status: 422,
  },
  "units.hours_missing": {
    vi: "Không có giờ làm việc nào được đặt bắt đầu từ ngày {day}, nên không có gì để bỏ.",
    en: "No opening hours are set to begin on {day}, so there is nothing to take back.",
    status: 404,
  },
  "calendar.bad_windows": {
    vi: "Giờ của ngày {weekday} (1 là thứ Hai) chưa đúng: mỗi buổi phải mở trước khi đóng và không chồng lên nhau.",
    en: "The hours of day {weekday} (1 is Monday) are not right: each opening ends after it begins, and none overlap.",
    status: 422,
  },
  "calendar.never_open": {
    vi: "Cả tuần không có giờ mở cửa nào. Hãy ghi giờ cho ít nhất một ngày.",
    en: "The week has no opening at all. Give the hours of at least one day.",
    status: 422,
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
