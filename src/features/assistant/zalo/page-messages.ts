const vi = {
  title: "Tài khoản Zalo",
  lead: "Tin nhắn gửi tới các tài khoản Zalo OA của tỉnh trong 24 giờ qua. Nội dung tin không hiện ở đây; câu chưa trả lời được nằm ở trang trước.",
  accounts: "Các tài khoản",
  noAccounts: "Chưa kết nối tài khoản nào. Người vận hành khai báo trong tệp ZALO_OA_FILE.",
  account: "Tài khoản và địa chỉ webhook",
  taken: "Nhận",
  answered: "Đã soạn trả lời",
  waiting: "Chờ soạn",
  unsent: "Zalo chưa nhận",
  last: "Lần cuối",
  never: "chưa có tin nào",
  fault: "Zalo chưa nhận câu trả lời, hệ thống đang gửi lại:",
  refused: "Không tin được",
  nothingRefused: "Không có gì bị từ chối.",
  reason: "Lý do",
  times: "Số lần",
  reasons: {
    unsigned:
      "Chữ ký sai: khóa bí mật của OA trong tệp cấu hình khác khóa trên trang Zalo, hoặc có người giả làm Zalo.",
    malformed: "Nội dung không phải sự kiện của Zalo.",
    too_old: "Sự kiện quá cũ hoặc sai giờ: xem lại đồng hồ máy chủ, hoặc có người gửi lại tin cũ.",
    too_large: "Sự kiện quá lớn.",
  },
};

const en: typeof vi = {
  title: "Zalo accounts",
  lead: "Messages to the province's Zalo Official Accounts within 24 hours. What they say is not shown here; what was not known is on the page before.",
  accounts: "The accounts",
  noAccounts: "No account is connected. The operator names them in the file ZALO_OA_FILE.",
  account: "Account and address of its webhook",
  taken: "Received",
  answered: "Answer written",
  waiting: "Waiting",
  unsent: "Not taken by Zalo",
  last: "Last",
  never: "no message yet",
  fault: "Zalo has not taken the answer; it is being sent again:",
  refused: "Not believed",
  nothingRefused: "Nothing was refused.",
  reason: "Reason",
  times: "Times",
  reasons: {
    unsigned:
      "Wrong signature: the account's secret in the file is not the one on Zalo's page, or somebody poses as Zalo.",
    malformed: "Not an event of Zalo.",
    too_old: "Too old or of another time: look at the server's clock, or somebody sends old messages again.",
    too_large: "Too large.",
  },
};

export const zaloPageMessages = { vi, en };
