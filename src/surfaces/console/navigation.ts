import type { Official } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Permission } from "#core/access/permissions";
import type { workCountsOf } from "#features/dossiers";
import type { messages } from "./messages.ts";

type Area = {
  readonly section: keyof (typeof messages)["vi"]["nav"];
  readonly path: string;
  readonly permission: Permission;
  readonly key?: string;
};

/** The rail, in the order of a working day. */
const areas: readonly Area[] = [
  { section: "work", path: "/can-bo", permission: "dossier.read" },
  { section: "notices", path: "/can-bo/nhac-viec", permission: "watchers.read" },
  { section: "cases", path: "/can-bo/y-kien", permission: "case.read" },
  { section: "waiting-mail", path: "/can-bo/thu-cho", permission: "case.sort-mail" },
  { section: "calls", path: "/can-bo/duong-day-nong", permission: "hotline.answer", key: "O" },
  { section: "hot-spots", path: "/can-bo/diem-nong", permission: "hot-spot.read" },
  { section: "topics", path: "/can-bo/dan-goi-ve-gi", permission: "insight.read" },
  { section: "intake", path: "/can-bo/tiep-nhan", permission: "dossier.receive", key: "N" },
  { section: "slips", path: "/can-bo/huong-dan", permission: "dossier.give-slip" },
  { section: "online", path: "/can-bo/truc-tuyen", permission: "dossier.accept" },
  { section: "supplement", path: "/can-bo/cho-bo-sung", permission: "dossier.receive" },
  { section: "to-return", path: "/can-bo/cho-tra", permission: "dossier.return" },
  { section: "transit", path: "/can-bo/dang-luan-chuyen", permission: "dossier.take-over" },
  { section: "till", path: "/can-bo/so-quy", permission: "payments.collect" },
  { section: "unmatched", path: "/can-bo/tien-chua-khop", permission: "payments.settle-notice" },
  { section: "roster", path: "/can-bo/lich-truc", permission: "hotline.read-roster" },
  { section: "soon", path: "/can-bo/sap-den-han", permission: "dossier.read" },
  { section: "late", path: "/can-bo/qua-han", permission: "dossier.read" },
  { section: "due-moves", path: "/can-bo/hen-lai", permission: "dossier.move-due" },
  { section: "apologies", path: "/can-bo/sap-xin-loi", permission: "dossier.extend" },
  { section: "day", path: "/can-bo/trung-tam", permission: "centre.read-day" },
  { section: "reports", path: "/can-bo/bao-cao", permission: "centre.read-day" },
  { section: "stand-ins", path: "/can-bo/lam-thay", permission: "staff.manage-stand-ins" },
  { section: "accounts", path: "/can-bo/quan-tri/tai-khoan", permission: "staff.manage-accounts" },
  { section: "account", path: "/can-bo/quan-tri/tai-khoan-thu", permission: "payments.set-account" },
  { section: "fees", path: "/can-bo/quan-tri/phi-le-phi", permission: "fees.manage-rules" },
  { section: "administration", path: "/can-bo/quan-tri/ngay-nghi", permission: "units.manage-calendar" },
  { section: "templates", path: "/can-bo/quan-tri/mau-giay", permission: "dossier.set-paper-template" },
  { section: "offices", path: "/can-bo/quan-tri/co-quan", permission: "units.manage-offices" },
  { section: "unit-changes", path: "/can-bo/quan-tri/sap-xep-don-vi", permission: "units.change" },
  { section: "agency-codes", path: "/can-bo/quan-tri/ma-co-quan", permission: "units.manage-agency-codes" },
  { section: "imported-procedures", path: "/can-bo/quan-tri/thu-tuc-nhap", permission: "procedures.review" },
  { section: "life-events", path: "/can-bo/quan-tri/viec-trong-doi", permission: "procedures.guide-events" },
  { section: "code-patterns", path: "/can-bo/quan-tri/mau-ma", permission: "dossier.set-code-pattern" },
  { section: "mailboxes", path: "/can-bo/quan-tri/hop-thu", permission: "case.manage-mailbox" },
  { section: "case-rules", path: "/can-bo/quan-tri/thoi-han-y-kien", permission: "case.set-rules" },
  { section: "telephony", path: "/can-bo/quan-tri/tong-dai", permission: "hotline.manage" },
  { section: "hotline-numbers", path: "/can-bo/quan-tri/duong-day-nong", permission: "hotline.verify-number" },
  { section: "assistant", path: "/can-bo/quan-tri/tro-ly", permission: "assistant.manage" },
  { section: "reminders", path: "/can-bo/quan-tri/nhac-viec", permission: "watchers.manage" },
];

/** How many wait in each section, by its name; sections without a number show none. */
export type ReadWorkCounts = typeof workCountsOf;

/** The areas this official may enter and that exist in this house. */
export const areasFor = (official: Official, paths: ReadonlySet<string>): readonly Area[] =>
  areas.filter(({ path, permission }) => paths.has(path) && may(official, permission));
