import type { RefusalText } from "#platform/feature";

export const watcherRefusals = {
  "watchers.hours_reversed": {
    vi: "Giờ bắt đầu nhắc ({from}) phải trước giờ kết thúc ({to}). Hãy sửa lại hai giờ này.",
    en: "Reminders must begin ({from}) before they end ({to}). Correct the two times.",
    status: 422,
  },
} satisfies Record<string, RefusalText>;
