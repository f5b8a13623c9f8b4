const vi = {
  /** At most 70 letters: one text message with accents. */
  codeText: "Mã xác nhận: {code}, dùng trong {minutes} phút. Không đưa mã cho ai.",
  mailbox: {
    title: "Hộp thư thử nghiệm",
    lead: "Máy chủ này chưa nối với nhà mạng. Các tin nhắn lẽ ra được gửi đi nằm ở đây, mới nhất trước, và được xóa sau 7 ngày.",
    caption: "Các tin nhắn mới nhất",
    empty: "Chưa có tin nhắn nào.",
    at: "Lúc",
    to: "Người nhận",
    channel: "Kênh",
    text: "Nội dung",
  },
};

const en: typeof vi = {
  codeText: "Your code: {code}, good for {minutes} minutes. Give it to nobody.",
  mailbox: {
    title: "Test mailbox",
    lead: "This server is not connected to a telephone company. The messages it would have sent are here, newest first, and are deleted after 7 days.",
    caption: "The latest messages",
    empty: "No messages yet.",
    at: "At",
    to: "To",
    channel: "Channel",
    text: "Message",
  },
};

export const messages = { vi, en };
