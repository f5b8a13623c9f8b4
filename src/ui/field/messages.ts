const vi = { day: "Ngày", month: "Tháng", year: "Năm" };
const en: typeof vi = { day: "Day", month: "Month", year: "Year" };

export const messages = { vi, en };
