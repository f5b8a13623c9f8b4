const vi = {
  titles: {
    notFound: "Không tìm thấy",
    refused: "Chưa làm được",
    unreadable: "Không đọc được yêu cầu",
    keep: "Gửi lại nhé",
    busy: "Xin chờ một chút",
    fault: "Lỗi của hệ thống",
  },
  home: "Về trang đầu",
  whatNext: "Bạn có thể tìm lại từ đầu, hoặc gọi đường dây nóng ở đầu trang.",
  typed: "Những gì bạn đã gõ",
  sendAgain: "Gửi lại",
  signIn: "Đăng nhập ở cửa sổ mới",
  filesLost: "Riêng các tệp thì cần chọn lại: hãy trở lại trang trước và chọn tệp lần nữa.",
};
const en: typeof vi = {
  titles: {
    notFound: "Not found",
    refused: "This could not be done",
    unreadable: "The request could not be read",
    keep: "Please send it again",
    busy: "One moment please",
    fault: "Something went wrong on our side",
  },
  home: "To the front page",
  whatNext: "You can search again from the front page, or call the hotline at the top of this page.",
  typed: "What you typed",
  sendAgain: "Send again",
  signIn: "Sign in in a new window",
  filesLost: "Only the files have to be chosen again: go back one page and choose them once more.",
};

export const messages = { vi, en };
export type TroubleTitle = keyof typeof vi.titles;
