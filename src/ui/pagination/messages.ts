const vi = { label: "Trang", earlier: "Trang trước", later: "Trang sau" };
const en: typeof vi = { label: "Pages", earlier: "Previous page", later: "Next page" };

export const messages = { vi, en };
