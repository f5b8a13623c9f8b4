import type { Localised } from "#platform/i18n/locale";
import type { Status } from "./model/dossier.ts";

/** Official wording of the ten statuses (domain 2.1). */
export const statusNames: Readonly<Record<Status, Localised>> = {
  1: { vi: "Mới đăng ký", en: "Submitted" },
  2: { vi: "Được tiếp nhận", en: "Accepted" },
  3: { vi: "Không được tiếp nhận", en: "Not accepted" },
  4: { vi: "Đang xử lý", en: "In process" },
  5: { vi: "Yêu cầu bổ sung giấy tờ", en: "Supplement requested" },
  6: { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment requested" },
  7: { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawn by the applicant" },
  8: { vi: "Dừng xử lý", en: "Processing stopped" },
  9: { vi: "Đã xử lý xong", en: "Result ready" },
  10: { vi: "Đã trả kết quả", en: "Result returned" },
};
