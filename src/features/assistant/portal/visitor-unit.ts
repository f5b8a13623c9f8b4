import { findUnit, type Unit } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";

/** The unit whose portal this is for the visitor: the one they chose, else the house's own. */
export async function visitorUnit({ acting, cookies, homeUnit = "" }: PageRequest): Promise<Unit> {
  const chosen = cookies["gd_unit"] ?? "";
  const unit = (/^\d{5}$/.test(chosen) && (await findUnit(acting, chosen))) || (await findUnit(acting, homeUnit));
  if (!unit) throw new Error(`GANDAN_HOME_UNIT: there is no unit with code ${homeUnit}.`);
  return unit;
}
