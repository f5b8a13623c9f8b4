import type { Role } from "./actor.ts";

type Holder = Role | "citizen" | "anyone" | "system";

/**
 * Who may do what: the whole table, used by every door and by every screen that offers a button.
 * A permission says what a role may do in its scope; the state of the dossier decides the rest.
 */
export const permissionTable = {
  "dossier.submit": ["anyone", "citizen", "receiver", "system"],
  "dossier.receive": ["receiver", "centre-head"],
  "dossier.accept": ["receiver", "centre-head"],
  "dossier.decline": ["receiver", "centre-head"],
  "dossier.request-supplement": ["receiver", "specialist", "centre-head"],
  "dossier.supplement": ["anyone", "citizen", "receiver", "centre-head"],
  "dossier.forward": ["receiver", "specialist", "centre-head"],
  "dossier.send-back": ["specialist", "leader"],
  "dossier.decide": ["specialist"],
  "dossier.sign": ["leader"],
  "dossier.refuse": ["leader"],
  "dossier.finish": ["specialist", "leader", "receiver"],
  "dossier.hand-over": ["receiver", "specialist", "centre-head"],
  "dossier.take-over": ["receiver", "specialist", "centre-head"],
  "dossier.return": ["receiver", "centre-head"],
  "dossier.request-payment": ["receiver", "specialist"],
  "dossier.await-agency": ["specialist", "receiver"],
  "dossier.agency-answered": ["specialist", "receiver"],
  "dossier.move-due": ["leader", "centre-head"],
  "dossier.confirm-payment": ["receiver", "centre-head", "system"],
  "dossier.withdraw": ["anyone", "citizen", "receiver", "centre-head"],
  "dossier.stop": ["leader", "centre-head", "system"],
  "dossier.choose-return": ["anyone", "citizen", "receiver", "centre-head"],
  "dossier.extend": ["leader"],
  "dossier.give-slip": ["receiver", "centre-head"],
  "dossier.set-extension-rule": ["administrator"],
  "dossier.read": ["receiver", "specialist", "leader", "centre-head", "supervisor", "administrator"],
  "dossier.read-access-log": ["centre-head", "supervisor", "administrator"],
  "dossier.bring-here": ["receiver", "centre-head"],
  "dossier.set-code-pattern": ["administrator"],
  "centre.read-day": ["receiver", "specialist", "leader", "centre-head", "supervisor", "administrator"],
  "fees.manage-rules": ["administrator"],
  "satisfaction.rate": ["anyone", "citizen"],
  "people.confirm-phone": ["anyone", "citizen"],
  "people.keep-draft": ["anyone", "citizen"],
  "documents.upload": ["anyone", "citizen", "receiver", "specialist", "leader", "centre-head"],
  "staff.sign-in": [
    "anyone",
    "citizen",
    "receiver",
    "specialist",
    "leader",
    "centre-head",
    "supervisor",
    "administrator",
  ],
  "staff.manage-accounts": ["administrator"],
  "staff.manage-stand-ins": ["centre-head", "leader", "administrator"],
  "staff.manage-own-security": ["receiver", "specialist", "leader", "centre-head", "supervisor", "administrator"],
  "procedures.commit-limit": ["administrator"],
  "units.manage-calendar": ["administrator"],
  "units.manage-offices": ["administrator"],
  "units.manage-agency-codes": ["administrator"],
  "watchers.read": ["receiver", "specialist", "leader", "centre-head", "supervisor"],
  "watchers.manage": ["administrator"],
} as const satisfies Record<string, readonly Holder[]>;

export type Permission = keyof typeof permissionTable;
