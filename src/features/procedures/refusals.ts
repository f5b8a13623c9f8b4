import type { RefusalText } from "#platform/feature";

export const procedureRefusals = {
  "procedures.unknown": {
    vi: "Không có thủ tục mang mã {code}. Hãy tìm theo tên hoặc theo việc bạn cần làm.",
    en: "No procedure has the code {code}. Search by its name or by what you need to do.",
    status: 404,
  },
} as const satisfies Record<string, RefusalText>;
