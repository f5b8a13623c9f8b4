const vi = {
  welcome:
    "Xin chào. Đây là trợ lý của {unit}. Bạn hỏi bằng lời thường, có dấu hay không dấu, ví dụ “con mới sinh làm giấy gì”. Đừng gửi số căn cước. Việc khẩn cấp: gọi 113, 114 hoặc 115.",
  urgent: "KHẨN CẤP",
  choose: "Trả lời bằng một số:",
  call: "Hẹn cán bộ gọi lại",
  person: "Gửi câu hỏi cho cán bộ",
  place: "Nơi làm bây giờ: {name}",
  once: "{name} (trước là {once})",
  givePhone: "Bạn nhắn số điện thoại để cán bộ gọi lại, ví dụ 0912345678.",
  noPhone: "Số này chưa đúng. Bạn nhắn lại số điện thoại đủ 10 chữ số, hoặc hỏi việc khác.",
  called: "{office} sẽ gọi lại số {phone} cho bạn {time}. Cuộc hỏi đáp này được gửi kèm, bạn không phải kể lại.",
  handed: "{office} đã nhận cuộc hỏi đáp này, mã {code}, và sẽ trả lời bạn ngay tại đây.",
  follow: "Theo dõi: {link}",
  already: "Việc này đã có người nhận. Bạn cứ hỏi tiếp việc khác.",
  tooMany: "Đã có nhiều lời hẹn từ bạn trong một giờ qua. Bạn vui lòng gọi đường dây nóng {hotline}.",
  noChoice: "Không có lựa chọn đó. Bạn chọn lại số, hoặc viết câu hỏi bằng lời.",
};

const en: typeof vi = {
  welcome:
    "Hello. This is the assistant of {unit}. Ask in ordinary words, such as “register my newborn”. Please send no ID numbers. In an emergency call 113, 114 or 115.",
  urgent: "EMERGENCY",
  choose: "Answer with a number:",
  call: "Have somebody call me back",
  person: "Send my question to an official",
  place: "Where it is done now: {name}",
  once: "{name} (formerly {once})",
  givePhone: "Please write the telephone number to call, such as 0912345678.",
  noPhone: "This is no telephone number. Write all 10 digits of it, or ask something else.",
  called: "{office} calls {phone} {time}. This conversation goes along; you need not explain again.",
  handed: "{office} has this conversation, code {code}, and answers you right here.",
  follow: "Follow it: {link}",
  already: "Somebody has taken this already. Ask about anything else.",
  tooMany: "You have asked for many calls within the hour. Please call the hotline {hotline}.",
  noChoice: "There is no such choice. Pick a number again, or write your question in words.",
};

export const chatMessages = { vi, en };
