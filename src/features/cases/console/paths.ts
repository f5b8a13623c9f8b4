import { consoleRoot } from "#platform/http/page-door";

export const casesPath = `${consoleRoot}/y-kien`;
export const newCasePath = `${casesPath}/moi`;
export const consoleCasePath = (code: string): string => `${casesPath}/${encodeURIComponent(code)}`;
export const caseActPath = (code: string, verb: string): string => `${consoleCasePath(code)}/viec/${verb}`;
