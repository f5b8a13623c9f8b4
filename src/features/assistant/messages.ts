const vi = {
  decidedBy: "Nộp ở bất kỳ trung tâm phục vụ hành chính công nào trong tỉnh. Cơ quan giải quyết: {office}.",
  formHere: "Tờ khai điền được ngay trên trang thủ tục.",
  law: "Căn cứ pháp lý",
  validSince: "Áp dụng từ {day}",
  papers: "Giấy tờ cần có",
  papersUnknown: "Giấy tờ cần có do trung tâm nơi nộp hướng dẫn.",
  online: "Nộp được qua mạng.",
  notOnline: "Không nộp qua mạng được, cần đến quầy.",
  which: "Có hai thủ tục phù hợp. Bạn cần việc nào?",
  read: "Xem đầy đủ",
  start: "Bắt đầu làm",
};

const en: typeof vi = {
  decidedBy: "Hand in at any public administration service centre of the province. Decided by: {office}.",
  formHere: "The form can be filled in on the page of the procedure.",
  law: "Legal basis",
  validSince: "In force since {day}",
  papers: "Papers needed",
  papersUnknown: "The centre where you hand in tells you which papers to bring.",
  online: "It can be handed in online.",
  notOnline: "It cannot be handed in online; it is done at the counter.",
  which: "Two procedures fit. Which one do you need?",
  read: "Read all",
  start: "Start",
};

export const messages = { vi, en };
