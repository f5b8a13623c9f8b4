import type { RefusalText } from "#platform/feature";
import type { DocumentRefusal } from "./document.ts";

type Own = Exclude<DocumentRefusal["code"], "access.not_allowed">;

export const documentRefusals = {
  "document.empty": {
    status: 422,
    vi: "Tệp {name} không có nội dung nên chưa được nhận. Bạn chọn lại tệp rồi gửi lần nữa.",
    en: "The file {name} is empty, so it was not taken. Choose the file again and send it once more.",
  },
  "document.too_large": {
    status: 413,
    vi: "Tệp {name} khoảng {size} MB, vượt mức {limit} MB cho mỗi tệp nên chưa được nhận. Bạn chụp lại ở cỡ nhỏ hơn hoặc chia tệp thành nhiều phần.",
    en: "The file {name} is about {size} MB; each file may have at most {limit} MB, so it was not taken. Take the picture at a smaller size or split the file.",
  },
  "document.too_many": {
    status: 422,
    vi: "Hồ sơ đã có đủ {limit} tệp, là số tệp tối đa. Bạn xóa bớt hoặc ghép nhiều trang vào một tệp PDF rồi gửi lại.",
    en: "There are already {limit} files, the most a dossier can hold. Remove some, or join several pages into one PDF, and send again.",
  },
  "document.wrong_type": {
    status: 415,
    vi: "Tệp {name} không phải là PDF hoặc ảnh (JPEG, PNG, WebP, HEIC) nên chưa được nhận. Đổi tên tệp không đổi được loại tệp; bạn chụp ảnh giấy tờ hoặc xuất ra PDF rồi gửi lại.",
    en: "The file {name} is neither a PDF nor a picture (JPEG, PNG, WebP, HEIC), so it was not taken. Renaming a file does not change what it is; photograph the paper or export it as PDF and send that.",
  },
} as const satisfies Record<Own, RefusalText>;
