const vi = {
  subject: "Về ý kiến mã số {code}",
  texts: {
    opened: "Gần Dân đã nhận ý kiến của bạn, mã số {code}. Trả lời {due}. Theo dõi: mục Phản ánh, kiến nghị.",
    openedUndated: "Gần Dân đã nhận đơn của bạn, mã số {code}. Theo dõi: mục Phản ánh, kiến nghị.",
    answered:
      "Trả lời ý kiến {code}: {answer} Nếu chưa được, bạn có 72 giờ để yêu cầu xem lại tại mục Phản ánh, kiến nghị.",
    answeredInside:
      "Đơn {code} đã có kết quả. Bạn mở bằng mã số này và số điện thoại của mình tại mục Phản ánh, kiến nghị.",
    extended: "Ý kiến {code} cần thêm thời gian, sẽ trả lời {due}. Xin lỗi vì để bạn chờ.",
    merged: "Ý kiến {code} của bạn được giải quyết chung với một ý kiến cùng nội dung. Bạn vẫn nhận trả lời riêng.",
    moved:
      "Ý kiến {code} đã được chuyển đến cơ quan có thẩm quyền. Bạn không phải trình bày lại; hẹn trả lời không đổi.",
  },
};

const en: typeof vi = {
  subject: "About your message {code}",
  texts: {
    opened: "Gần Dân has your message, code {code}. We answer by {due}. Follow it on the page Feedback.",
    openedUndated: "Gần Dân has received your letter, code {code}. Follow it on the page Feedback.",
    answered:
      "Answer to {code}: {answer} If this does not settle it, you have 72 hours to ask again on the page Feedback.",
    answeredInside: "There is a result for {code}. Open it with this code and your phone number on the page Feedback.",
    extended: "Your message {code} needs more time; the answer comes by {due}. We are sorry to keep you waiting.",
    merged:
      "Your message {code} is handled together with another about the same matter. You are answered all the same.",
    moved:
      "Your message {code} has gone to the office in charge. You need not explain again; the promised time stands.",
  },
};

export const messages = { vi, en };
export type Occasion = Exclude<keyof (typeof vi)["texts"], "answeredInside">;
