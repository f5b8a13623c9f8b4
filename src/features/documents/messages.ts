const vi = {
  warning: {
    encrypted:
      "Tệp {name} có mật khẩu. Cán bộ có thể không mở được; nếu có bản không đặt mật khẩu, bạn nên thay tệp này.",
    "cut-off": "Tệp {name} có vẻ bị thiếu phần cuối. Bạn mở thử trên máy mình và gửi lại nếu tệp không mở được.",
  },
  accepted: "Nhận tệp PDF và ảnh JPEG, PNG, WebP, HEIC; mỗi tệp không quá 10 MB, tối đa 12 tệp.",
};

const en: typeof vi = {
  warning: {
    encrypted:
      "The file {name} has a password. The official may be unable to open it; replace it if you have a copy without one.",
    "cut-off":
      "The end of the file {name} seems to be missing. Try to open it on your device and send it again if it fails.",
  },
  accepted: "PDF files and JPEG, PNG, WebP or HEIC pictures; at most 10 MB each, at most 12 files.",
};

export const messages = { vi, en };
