const vi = {
  chooseTitle: "Có nhiều hồ sơ khớp với mã này",
  chooseLead:
    "Mã bạn gõ thiếu hoặc lệch một chút, nên có thể là một trong các hồ sơ sau. Bạn so với giấy hẹn rồi chọn.",
  givenBy: "Nơi cấp mã: {office}, ngày {day}",
  again: "Gõ lại mã khác",
  ofMinistry: "Mã này do {name} cấp. Bạn tra cứu trên Cổng Dịch vụ công quốc gia hoặc gọi {line} (miễn phí).",
  ofOffice: "Mã này thuộc {office}. Nếu mã đúng như trên giấy hẹn, bạn gọi {line} để hỏi.",
  ofFormer:
    "Mã này do {former} cấp, nay thuộc {province}. Hồ sơ chưa có trong hệ thống này; bạn gọi {office}, số {line}, để hỏi.",
};

const en: typeof vi = {
  chooseTitle: "Several applications fit this code",
  chooseLead:
    "The code you typed is incomplete or slightly off, so it may be any of these. Compare with your receipt and choose.",
  givenBy: "Given by {office} on {day}",
  again: "Type another code",
  ofMinistry: "This code was given by {name}. Look it up on the National Public Service Portal or call {line} (free).",
  ofOffice: "This code belongs to {office}. If it is the code on your receipt, call {line} and ask.",
  ofFormer:
    "This code was given by {former}, which is now part of {province}. The application is not in this system yet; call {office} on {line} and ask.",
};

export const codeMessages = { vi, en };
