/** The list of printed due dates that a change of the calendar concerns. */
const vi = {
  proposals: {
    title: "Hẹn lại theo lịch",
    lead: "Lịch làm việc thay đổi sau khi đã in giấy hẹn. Ngày hẹn không tự đổi: chọn hồ sơ rồi quyết định hẹn lại hay giữ ngày đã in. Hẹn lại thì người nộp được báo ngay.",
    leadReader:
      "Lịch làm việc thay đổi sau khi đã in giấy hẹn. Lãnh đạo cơ quan giải quyết hoặc Giám đốc Trung tâm quyết định.",
    empty: "Không có ngày hẹn nào cần xem lại.",
    choose: "Chọn",
    dossier: "Hồ sơ",
    printed: "Đã hẹn",
    proposed: "Theo lịch mới",
    cause: "Vì",
    later: "muộn hơn",
    earlier: "sớm hơn",
    paused: "đang tạm dừng, xét khi tính tiếp",
    causes: {
      off: "nghỉ {day}: {occasion}",
      worked: "làm việc {day}: {occasion}",
      "taken-back": "bỏ ngày {day} khỏi lịch: {occasion}",
      hours: "đổi giờ làm việc từ {day}",
    },
    note: "Lý do giữ ngày đã hẹn",
    noteHint: "Chỉ cần khi giữ ngày đã hẹn, ví dụ: kịp giải quyết trước ngày nghỉ",
    move: "Hẹn lại các hồ sơ đã chọn",
    keep: "Giữ ngày đã hẹn",
    moved: "Đã hẹn lại {n} hồ sơ và báo người nộp.",
    movedNone: "Chưa hẹn lại hồ sơ nào.",
    leftOver: "{n} hồ sơ chưa hẹn lại được vì vừa có thay đổi; xem lại bên dưới.",
    kept: "Đã giữ ngày hẹn của {n} hồ sơ.",
    chooseSome: "Chọn ít nhất một hồ sơ.",
  },
};

const en: typeof vi = {
  proposals: {
    title: "Dates to move with the calendar",
    lead: "The calendar changed after receipts were printed. No date moves by itself: choose dossiers, then decide whether their dates follow or are kept. The applicant of a moved date is told at once.",
    leadReader:
      "The calendar changed after receipts were printed. Leaders of the deciding agency and heads of the centre decide.",
    empty: "No due date has to be looked at.",
    choose: "Choose",
    dossier: "Dossier",
    printed: "Printed",
    proposed: "By the new calendar",
    cause: "Because",
    later: "later",
    earlier: "earlier",
    paused: "paused; looked at when it goes on",
    causes: {
      off: "off on {day}: {occasion}",
      worked: "worked on {day}: {occasion}",
      "taken-back": "{day} taken back: {occasion}",
      hours: "other opening hours from {day}",
    },
    note: "Why the printed dates are kept",
    noteHint: "Only needed to keep them, for example: done before the day off",
    move: "Move the dates chosen",
    keep: "Keep the printed dates",
    moved: "{n} due dates are moved, and the applicants told.",
    movedNone: "No due date has been moved.",
    leftOver: "{n} could not be moved because something has just changed; look at the list below.",
    kept: "The printed dates of {n} dossiers are kept.",
    chooseSome: "Choose one dossier at least.",
  },
};

export const proposalMessages = { vi, en };
