/** The six posts an official can hold, and what scope each is given in. Source: issue of the one-stop regulation, domain glossary A. */
export const roles = ["receiver", "specialist", "leader", "centre-head", "supervisor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** One appointment: a role at one organisation, or over a whole province when `organisationId` is absent. */
export type Post = {
  readonly role: Role;
  readonly provinceCode: string;
  readonly organisationId?: string;
};

export type Official = {
  readonly kind: "official";
  readonly accountId: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly posts: readonly Post[];
  /** Which of the account's sessions this is; absent in jobs and in the simulation. */
  readonly sessionId?: string;
};
/** A person who proved a phone number (one-time code) or holds the secret of a receipt; never more than that dossier or case. */
export type Citizen = {
  readonly kind: "citizen";
  readonly phone?: string;
  readonly dossierCode?: string;
  readonly caseCode?: string;
};
export type Anyone = { readonly kind: "anyone" };
/** The product itself: jobs, seeding. */
export type System = { readonly kind: "system"; readonly name: string };

export type Actor = Official | Citizen | Anyone | System;

/** Who is written into the ledger: stable, and without personal data beyond the account. */
export const actorId = (actor: Actor): string => {
  if (actor.kind === "official") return `official:${actor.accountId}`;
  if (actor.kind === "system") return `system:${actor.name}`;
  return actor.kind;
};
