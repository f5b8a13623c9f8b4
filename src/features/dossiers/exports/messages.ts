/** Lists that leave the house as files. */
const vi = {
  download: "Tải danh sách",
  downloadNote: "Mỗi lần tải đều được ghi lại: ai, danh sách nào, bao nhiêu dòng.",
  columns: {
    code: "Mã hồ sơ",
    procedure: "Thủ tục",
    owner: "Chủ hồ sơ",
    personalId: "Số định danh",
    channel: "Cách nộp",
    receivedBy: "Nơi tiếp nhận",
    competent: "Cơ quan giải quyết",
    submittedAt: "Nộp lúc",
    acceptedAt: "Tiếp nhận lúc",
    dueAt: "Hẹn trả",
    status: "Trạng thái",
    step: "Bước",
    finishedAt: "Xong lúc",
    timeliness: "So với hẹn",
  },
  channels: { counter: "Trực tiếp", post: "Bưu chính", portal: "Trực tuyến", vneid: "VNeID" },
  timeliness: { early: "Trước hạn", "on-time": "Đúng hạn", late: "Quá hạn" },
};

const en: typeof vi = {
  download: "Download the list",
  downloadNote: "Every download is recorded: who, which list, how many rows.",
  columns: {
    code: "Code",
    procedure: "Procedure",
    owner: "Applicant",
    personalId: "ID number",
    channel: "Handed in",
    receivedBy: "Received by",
    competent: "Decided by",
    submittedAt: "Submitted at",
    acceptedAt: "Accepted at",
    dueAt: "Due at",
    status: "Status",
    step: "Step",
    finishedAt: "Finished at",
    timeliness: "Against the due date",
  },
  channels: { counter: "At the counter", post: "By post", portal: "Online", vneid: "VNeID" },
  timeliness: { early: "Early", "on-time": "On time", late: "Late" },
};

export const exportMessages = { vi, en };
