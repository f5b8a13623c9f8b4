/** How money came: at the counter in cash or by card, by transfer to the centre's account, or through the gateway. */
export const methods = ["cash", "card", "transfer", "gateway"] as const;
export type Method = (typeof methods)[number];

/** The till of payments that no person took in: transfers and gateway payments that were announced by a notice. */
export const AUTOMATIC_TILL = "automatic";

export type OrderState = "open" | "paid" | "cancelled";

/** One sum asked for under one reference, for one dossier. Money is whole đồng. */
export type Order = {
  readonly provinceCode: string;
  readonly reference: string;
  readonly dossierCode: string;
  readonly centre: string;
  readonly amountDong: number;
  /** Of the amount, what is phí (charge); the rest is lệ phí (fee). */
  readonly chargeDong: number;
  readonly state: OrderState;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly paidAt?: Date;
  readonly refundedDong: number;
};

/** Why a notice pays nothing by itself and waits for a person. */
export type Mismatch = "unknown-reference" | "already-paid" | "cancelled" | "expired" | "wrong-amount" | "dossier";

/** What a bank or gateway says has been paid. Kept whatever it says. */
export type Notice = {
  readonly provinceCode: string;
  readonly provider: string;
  readonly noticeId: string;
  /** As it came: for a bank transfer the payer's own text. */
  readonly reference: string;
  readonly amountDong: number;
  readonly paidAt: Date;
  readonly receivedAt: Date;
  readonly state: "pending" | "applied" | "unmatched" | "assigned" | "refunded";
  readonly why?: Mismatch;
  readonly note?: string;
};

export type Receipt = {
  readonly provinceCode: string;
  readonly centre: string;
  readonly series: string;
  readonly number: number;
  readonly reference: string;
  readonly dossierCode: string;
  readonly method: Method;
  readonly amountDong: number;
  readonly chargeDong: number;
  readonly payer: string;
  /** Account id of who took the money, or `AUTOMATIC_TILL`. */
  readonly cashier: string;
  readonly issuedAt: Date;
  readonly day: string;
  /** How often it was printed before. */
  readonly printed: number;
};

/** "BL26/0000123", as it stands on paper. */
export const receiptNumber = ({ series, number }: Pick<Receipt, "series" | "number">): string =>
  `${series}/${String(number).padStart(7, "0")}`;

/** "BL26-123", as it stands in an address. */
export const receiptId = ({ series, number }: Pick<Receipt, "series" | "number">): string => `${series}-${number}`;

export type Refund = {
  readonly provinceCode: string;
  readonly id: string;
  readonly centre: string;
  readonly series: string;
  readonly number: number;
  readonly amountDong: number;
  readonly method: "cash" | "transfer";
  readonly reason: string;
  readonly cashier: string;
  readonly at: Date;
  readonly day: string;
};
