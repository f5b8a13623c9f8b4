import { findUnit, type Unit } from "#features/units";
import type { Acting } from "#platform/context";

/** The unit that speaks through an account; undefined where the account or the unit is not known. */
export async function unitOfAccount(acting: Acting, name: string): Promise<Unit | undefined> {
  const account = acting.zaloAccounts?.list.find((each) => each.name === name);
  return account && (await findUnit(acting, account.unitCode));
}
