import type { RefusalText } from "#platform/feature";

export const reportRefusals: Readonly<Record<string, RefusalText>> = {
  "report.bad_period": {
    vi: "Kỳ báo cáo chưa đúng. Chọn ngày đầu không sau ngày cuối, và không quá mười năm.",
    en: "This is no period for a report. Choose a first day that is not after the last, ten years at most.",
    status: 422,
  },
  "report.unknown_place": {
    vi: "Bạn không xem được số liệu của nơi này. Chọn một nơi trong danh sách.",
    en: "You may not read the figures of this place. Choose one from the list.",
    status: 404,
  },
};
