import type { Localised } from "#platform/i18n/locale";

/**
 * Why a dossier will be late, as officials account for it (the causes of lateness of report II.07b are told apart by
 * these). The sentence the applicant reads is written beside it.
 */
export const lateCauses = {
  volume: { vi: "Số lượng hồ sơ tăng đột biến", en: "Sudden rise in the number of dossiers" },
  verification: { vi: "Nội dung phức tạp, cần xác minh thêm", en: "A complex matter that needs verification" },
  coordination: { vi: "Chờ ý kiến cơ quan phối hợp", en: "Waiting for another agency" },
  staff: { vi: "Thiếu người xử lý", en: "Too few officials" },
  system: { vi: "Hệ thống thông tin gián đoạn", en: "Information systems interrupted" },
  law: { vi: "Vướng mắc về quy định", en: "Unclear regulations" },
  disaster: { vi: "Thiên tai, dịch bệnh, sự kiện bất khả kháng", en: "Natural disaster, epidemic, force majeure" },
  other: { vi: "Lý do khác", en: "Another reason" },
} as const satisfies Record<string, Localised>;

export type LateCause = keyof typeof lateCauses;

export const lateCauseIds = Object.keys(lateCauses) as [LateCause, ...LateCause[]];
