const vi = {
  title: "Thời gian nhắc việc",
  lead: "Nhắc ai, khi nào, tính bằng giờ làm việc. Số âm là trước mốc, 0 là đúng mốc, để trống là không nhắc. Một ngày làm việc là 8 giờ.",
  law: "Hồ sơ trực tuyến phải được trả lời trong 8 giờ làm việc là quy định của thủ tục. Các mốc khác do tỉnh đặt.",
  from: "Mốc: {anchor}",
  urgent: "Nhắc ngay, không chờ bản gộp",
  push: "Giờ gửi thư và tin nhắn",
  pushLead: "Ngoài giờ này không gửi gì; nhắc việc vẫn hiện trong mục Nhắc việc.",
  pushFrom: "Gửi từ",
  pushTo: "Đến",
  workingTimeOnly: "Chỉ gửi trong giờ làm việc",
  digestTimes: "Giờ gửi bản gộp",
  digestHint: "Nhiều nhắc việc gộp thành một thư. Ví dụ: 07:30, 13:30",
  save: "Lưu",
  saved: "Đã lưu. Các hồ sơ đang mở được xem lại theo cách nhắc mới.",
};

const en: typeof vi = {
  title: "When reminders are sent",
  lead: "Who is told and when, in working hours. A negative number is before the moment, 0 at the moment, empty is never. A working day has 8 hours.",
  law: "That an online dossier is answered within 8 working hours is a rule of the procedure. The other times are the province's.",
  from: "Moment: {anchor}",
  urgent: "Told at once, not with the digest",
  push: "When e-mail and text messages are sent",
  pushLead: "Outside these hours nothing is sent; reminders still show under Reminders.",
  pushFrom: "From",
  pushTo: "To",
  workingTimeOnly: "In working time only",
  digestTimes: "Digests at",
  digestHint: "Many reminders become one message. For example: 07:30, 13:30",
  save: "Save",
  saved: "Saved. Open dossiers are looked at again under the new rules.",
};

export const settingsMessages = { vi, en };
