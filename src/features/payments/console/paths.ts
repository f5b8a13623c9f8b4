import { consoleRoot } from "#platform/http/page-door";
import { receiptId, type Receipt } from "../model/payment.ts";

export const dossierPath = (code: string): string => `${consoleRoot}/ho-so/${encodeURIComponent(code)}`;
export const collectPath = (code: string): string => `${dossierPath(code)}/thu-tien`;
export const refundPath = (code: string): string => `${dossierPath(code)}/hoan-tien`;
export const noticePath = (code: string): string => `${dossierPath(code)}/thong-bao-nop-tien.pdf`;
export const receiptPath = (receipt: Receipt): string =>
  `${consoleRoot}/bien-lai/${encodeURIComponent(receipt.centre)}/${receiptId(receipt)}.pdf`;
export const tillPath = `${consoleRoot}/so-quy`;
export const unmatchedPath = `${consoleRoot}/tien-chua-khop`;
export const accountPath = `${consoleRoot}/quan-tri/tai-khoan-thu`;
