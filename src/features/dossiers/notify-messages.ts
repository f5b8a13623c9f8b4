const vi = {
  title: "Nhận tin về hồ sơ bằng",
  hint: "Chúng tôi chỉ nhắn khi có việc cần bạn, khi ngày hẹn thay đổi và khi có kết quả.",
  emailMissing: "Nhận tin bằng thư điện tử thì cần điền địa chỉ thư.",
  byWhatIsGiven: "Theo số điện thoại hoặc thư đã cho",
  names: {
    sms: "Tin nhắn SMS",
    zalo: "Zalo, nếu số này dùng Zalo",
    email: "Thư điện tử",
    none: "Không nhận tin",
  },
};

const en: typeof vi = {
  title: "Hear about the dossier by",
  hint: "We write only when something is needed from you, when the due date changes and when the result is ready.",
  emailMissing: "To hear by e-mail, give your address.",
  byWhatIsGiven: "By the phone or address given",
  names: {
    sms: "Text message",
    zalo: "Zalo, if this number uses it",
    email: "E-mail",
    none: "No messages",
  },
};

export const notifyMessages = { vi, en };
