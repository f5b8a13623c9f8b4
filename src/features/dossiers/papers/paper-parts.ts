/** Everything in a paper is ready to print: whole Vietnamese texts, in the order and case in which they shall stand. */

/** The agency block top left and the place of the date line (Decree 30/2020, Appendix I). */
export type PaperAgency = {
  /** Stands above, plain: "Ủy ban nhân dân phường Ngô Quyền". Printed in capitals. */
  /** Empty for a committee, which stands under nobody's name. */
  readonly superior: string;
  /** Issues the paper, bold: "Trung tâm Phục vụ hành chính công". Printed in capitals. */
  readonly name: string;
  /** Opens the date line: "Ngô Quyền". */
  readonly place: string;
};

export type PaperDossier = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** The case of the procedure, where it has several. */
  readonly caseName?: string | undefined;
};

/** Absent particulars leave their line out. Mask what the reader need not see before it comes here. */
export type PaperPerson = {
  readonly name: string;
  readonly personalId?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
};

export type PaperContact = {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly website?: string | undefined;
};

/** A name under a signing line: "Người tiếp nhận hồ sơ", the name of whoever signs. */
export type PaperSignature = { readonly title: string; readonly name: string };

export type PaperFile = {
  readonly name: string;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
};

/** How anybody can follow the dossier, and hold its history to what the paper says. */
export type PaperProof = {
  /** Opens the tracking page; printed as text and as QR symbol. */
  readonly trackingUrl: string;
  /** Hash of the ledger's latest act when the paper was issued: 64 hexadecimal digits, lower case. */
  readonly ledgerHead: string;
};

/** Room for a name that is written by hand. */
export const unsigned = "……………………";
