import type { RefusalText } from "#platform/feature";

export const insightRefusals = {
  "insight.unknown_place": {
    vi: "Không có nơi mang mã {place}. Hãy chọn lại từ danh sách tỉnh, xã.",
    en: "No place has the code {place}. Choose again from the list of provinces and communes.",
    status: 404,
  },
} satisfies Readonly<Record<string, RefusalText>>;
