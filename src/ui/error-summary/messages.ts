const vi = { title: "Còn chỗ cần sửa" };
const en: typeof vi = { title: "There is something to correct" };

export const messages = { vi, en };
