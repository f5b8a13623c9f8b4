import { consoleRoot } from "#platform/http/page-door";

const root = `${consoleRoot}/quan-tri/phi-le-phi`;

/** The rules of all procedures, or of one. */
export const rulesPath = (procedureCode?: string): string =>
  procedureCode === undefined ? root : `${root}?thu-tuc=${encodeURIComponent(procedureCode)}`;
export const amountPath = `${root}/muc-thu`;
export const reliefPath = `${root}/mien-giam`;
