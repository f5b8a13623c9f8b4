const vi = { label: "Bạn đang ở" };
const en: typeof vi = { label: "You are here" };

export const messages = { vi, en };
