const vi = { done: "đã xong", here: "đang ở đây", ahead: "chưa tới" };
const en: typeof vi = { done: "done", here: "now here", ahead: "to come" };

export const messages = { vi, en };
