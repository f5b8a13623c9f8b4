const vi = {
  title: "Gợi ý thủ tục",
  lead: "Gõ lời người dân nói. Mỗi gợi ý có câu trả lời ngắn để chép vào ghi chú hoặc câu trả lời.",
  label: "Người dân nói gì",
  ask: "Gợi ý",
  put: "Đưa vào (Alt+{nth})",
  open: "Mở thủ tục",
  nothing: "Chưa tìm thấy thủ tục nào hợp với lời này.",
};

const en: typeof vi = {
  title: "Proposed procedures",
  lead: "Type what the citizen says. Each proposal has a short answer for your notes or your reply.",
  label: "What the citizen says",
  ask: "Propose",
  put: "Put in (Alt+{nth})",
  open: "Open procedure",
  nothing: "No procedure fits these words yet.",
};

export const operatorMessages = { vi, en };
