/** Words of the poster; it is printed in Vietnamese only. */
export const posterWords = {
  title: "Đường dây nóng",
  always: "Có người trực 24/7, kể cả ngày nghỉ, ngày Tết",
  promise: "Gọi để được hướng dẫn",
  office: "Trung tâm Phục vụ hành chính công",
  reasons: [
    "Cần giấy tờ gì, bao lâu, bao nhiêu tiền",
    "Hồ sơ của tôi đang ở đâu",
    "Phường, xã cũ nay là đâu, đến chỗ nào",
    "Phản ánh, kiến nghị về thủ tục, thái độ phục vụ",
  ],
  languages: "Nghe bằng {languages}",
  scan: "Quét mã để gọi và xem số mới nhất",
  former: "Phục vụ người dân {names} trước đây.",
  checked: "Số đã được gọi kiểm tra ngày {day}.",
  printed: "In ngày {day}.",
};
