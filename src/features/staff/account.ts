/** A person who works in the administration and may sign in. Belongs to one province. */
export type Account = {
  readonly provinceCode: string;
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  /** Absent: nobody can sign in with this account (made in bulk, or not yet given a password). */
  readonly passwordHash?: string;
  readonly mustChangePassword: boolean;
  /** The seed of the second step's secret (see `totpSecretOf`), and one that was offered and awaits its first code. */
  readonly totpSeed?: string;
  readonly totpOffered?: string;
  readonly deactivatedAt?: Date;
};

/** Which account: everything about staff is asked within a province. */
export type AccountKey = { readonly provinceCode: string; readonly id: string };

/** As typed at a counter or on a phone: spaces around and capital letters do not matter. */
export const tidyUsername = (typed: string): string => typed.trim().toLowerCase();
