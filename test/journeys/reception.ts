import { expect } from "vitest";
import type { Person } from "./person.ts";

/** What a scanner types when it reads the QR code of an identity card. */
export const scannedCard = (name = "Nguyễn Thị Mẫu An"): string =>
  `031199900123||${name}|15021999|Nữ|Số 1 phố Mẫu, phường Ngô Quyền, Hải Phòng|20082024`;

export const maritalStatus = "1.004873";
export const codeIn = (path: string): string => decodeURIComponent(path.split("/").at(-1) ?? "");

type Reception = {
  /** The certificate of marital status unless told. */
  readonly procedure?: string;
  readonly name?: string;
  /** What is filled in beside card and papers. */
  readonly more?: () => Promise<void>;
};

/** Fills in the counter's form as far as its last button. */
export async function fillReception(officer: Person, { procedure, name, more }: Reception = {}): Promise<void> {
  await officer.go(`/can-bo/tiep-nhan?thu-tuc=${procedure ?? maritalStatus}`);
  await officer.write("Quét mã QR", scannedCard(name));
  await officer.pressKey("Enter");
  await officer.tick(/Đủ giấy tờ bắt buộc/);
  await more?.();
}

/** Receives a complete dossier; its code. */
export async function receiveAtCounter(officer: Person, reception: Reception = {}): Promise<string> {
  await fillReception(officer, reception);
  await officer.press("Tiếp nhận và hẹn trả");
  expect(await officer.reads()).toContain("Đã tiếp nhận");
  return codeIn(officer.path());
}
