import { listOrganisations } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";

/** Every office of a province by name. */
export async function officeChoices(
  { acting, locale }: PageRequest,
  provinceCode: string,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const offices = await listOrganisations(acting, { provinceCode });
  return offices
    .map(({ id, name, nameEn }) => ({ value: id, label: locale === "vi" ? name : nameEn }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "vi"));
}
