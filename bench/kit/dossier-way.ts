import type { Desk } from "./officials.ts";

/** A procedure that a ward receives, examines, signs and returns itself: a copy from the register. */
const procedureCode = "2.000908";
const centre = "11329.c";

export type Step = {
  readonly verb: "receive" | "forward" | "decide" | "sign" | "finish" | "return";
  readonly desk: Desk;
  readonly body: string;
};

/** The full way of a dossier: every act with what it says and at whose desk it is done. */
export const dossierWay: readonly Step[] = [
  { verb: "receive", desk: "receiver", body: "" },
  { verb: "forward", desk: "receiver", body: "{}" },
  { verb: "decide", desk: "specialist", body: JSON.stringify({ note: "Đủ điều kiện cấp bản sao." }) },
  { verb: "sign", desk: "leader", body: JSON.stringify({ resultNumber: "12/BS-SG" }) },
  { verb: "finish", desk: "specialist", body: "{}" },
  { verb: "return", desk: "receiver", body: "{}" },
];

export const pathOf = (step: Step, code: string): string =>
  step.verb === "receive" ? "/api/v1/dossiers" : `/api/v1/dossiers/${code}/${step.verb}`;

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const givens = [
  "An",
  "Bình",
  "Châu",
  "Dung",
  "Giang",
  "Hà",
  "Hải",
  "Hoa",
  "Khánh",
  "Lan",
  "Linh",
  "Minh",
  "Nam",
  "Thu",
];

/** What an applicant brings to the counter; every `turn` another invented person. */
export function receptionOf(turn: number): string {
  const family = families[turn % families.length] ?? "";
  const given = givens[turn % givens.length] ?? "";
  const serial = String(900_000 + (turn % 100_000));
  return JSON.stringify({
    procedureCode,
    centre,
    owner: {
      name: `${family} Mẫu ${given}`,
      personalId: `031190${serial}`,
      bornOn: "1990-04-15",
      sex: "female",
      phone: `09${String(turn % 100_000_000).padStart(8, "0")}`,
      address: "Số 10 phố Mẫu, phường Ngô Quyền, thành phố Hải Phòng",
    },
    answers: { purpose: "Nộp hồ sơ xin việc", registerNumber: "27/2014" },
    papers: [{ componentId: "register-request", kind: "form", copies: 1 }],
  });
}
