const vi = { change: "Sửa", nothing: "không ghi" };
const en: typeof vi = { change: "Change", nothing: "not given" };

export const messages = { vi, en };
