/** Notes in circulation, largest first (State Bank of Viet Nam). */
export const denominations = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500] as const;

/** How many of each note, by its value. */
export type Counted = Readonly<Record<string, number>>;

/** What went through one till on one day, in whole đồng. */
export type TillTotals = {
  readonly receipts: number;
  readonly cashDong: number;
  /** By card, transfer and gateway: it lies in the bank, not in the drawer. */
  readonly bankDong: number;
  readonly cashRefundsDong: number;
  readonly bankRefundsDong: number;
};

export type Balance = {
  /** What must lie in the drawer: float + cash taken − cash given back. */
  readonly expectedCashDong: number;
  readonly countedDong: number;
  /** Counted less expected: more than nothing is too much, less is missing. */
  readonly differenceDong: number;
  /** What the day brought: cash and bank, less refunds. */
  readonly netDong: number;
};

export const countedDong = (counted: Counted): number =>
  denominations.reduce((sum, note) => sum + note * (counted[String(note)] ?? 0), 0);

/** The day's identity: float + cash − cash refunds = drawer, and what differs is said, not hidden. */
export function balanceOf(totals: TillTotals, floatDong: number, counted: Counted): Balance {
  const expectedCashDong = floatDong + totals.cashDong - totals.cashRefundsDong;
  const inDrawer = countedDong(counted);
  return {
    expectedCashDong,
    countedDong: inDrawer,
    differenceDong: inDrawer - expectedCashDong,
    netDong: totals.cashDong + totals.bankDong - totals.cashRefundsDong - totals.bankRefundsDong,
  };
}

/** A day of one till, counted and signed; locked from then on. */
export type Closing = TillTotals & {
  readonly provinceCode: string;
  readonly centre: string;
  /** `yyyy-mm-dd`. */
  readonly day: string;
  readonly cashier: string;
  readonly floatDong: number;
  readonly counted: Counted;
  readonly differenceDong: number;
  readonly explanation: string;
  readonly closedAt: Date;
  readonly countersignedAt?: Date;
  readonly countersignedBy?: string;
};
