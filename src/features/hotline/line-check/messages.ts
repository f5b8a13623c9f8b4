const vi = {
  title: "Gọi thử 14 ngày qua",
  lead: "Máy gọi thử từng số vài lần mỗi ngày, cả ban đêm, như một người dân gọi.",
  line: "Số",
  health: "Tình trạng",
  states: { good: "Tốt", slow: "Nghe máy chậm", failing: "Không gọi được", unknown: "Chưa đủ lần gọi thử" },
  reached: "Nghe máy",
  wait: "Chờ giữa",
  seconds: "{n} giây",
};

const en: typeof vi = {
  title: "Test calls of the last 14 days",
  lead: "Each number is rung a few times a day, at night too, as a citizen would call it.",
  line: "Number",
  health: "Health",
  states: { good: "Good", slow: "Answers slowly", failing: "Not reached", unknown: "Too few test calls to say" },
  reached: "Answered",
  wait: "Median wait",
  seconds: "{n} s",
};

export const healthMessages = { vi, en };
