import { consoleRoot } from "#platform/http/page-door";

export const noticesPath = `${consoleRoot}/nhac-viec`;
export const settingsPath = `${consoleRoot}/quan-tri/nhac-viec`;
export const dossierPath = (code: string): string => `${consoleRoot}/ho-so/${encodeURIComponent(code)}`;
export const casePath = (code: string): string => `${consoleRoot}/y-kien/${encodeURIComponent(code)}`;
