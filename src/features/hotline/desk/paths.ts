import { consoleRoot } from "#platform/http/page-door";

export const deskPath = `${consoleRoot}/duong-day-nong`;
export const livePath = `${deskPath}/dang-goi`;
export const streamPath = `${deskPath}/luong`;
export const findPath = `${deskPath}/tra-cuu`;
export const findPathFrom = (callId: string): string => `${findPath}?cuoc-goi=${encodeURIComponent(callId)}`;
export const logPath = `${deskPath}/ghi-tay`;
export const callBacksPath = `${deskPath}/goi-lai`;
export const callPath = (id: string): string => `${deskPath}/cuoc-goi/${encodeURIComponent(id)}`;
export const callBackPath = (id: string): string => `${callBacksPath}/${encodeURIComponent(id)}`;
export const systemsPath = `${consoleRoot}/quan-tri/tong-dai`;
export const systemChangePath = `${systemsPath}/thay-doi`;
export const strangePath = `${systemsPath}/tin-la`;
export const checksPath = `${systemsPath}/goi-thu`;
export const settingsPath = `${systemsPath}/loi-hua`;
export const dossierPath = (code: string): string => `${consoleRoot}/ho-so/${encodeURIComponent(code)}`;
export const casePath = (code: string): string => `${consoleRoot}/y-kien/${encodeURIComponent(code)}`;
/** The assistant stands after this feature: its page is named, not imported. */
export const suggestPath = "/can-bo/tro-ly/goi-y";
