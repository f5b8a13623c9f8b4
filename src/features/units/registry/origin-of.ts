import type { UnitOrigin } from "../unit.ts";
import { fullName } from "../unit-names.ts";
import { codeOfKey, keyOf, type RegisteredUnit, type Succession, type UnitKey } from "./registered-unit.ts";
import { lastOf, type Registry } from "./registry.ts";

const nameOf = (registry: Registry, code: string | undefined): string => {
  const unit = code === undefined ? undefined : lastOf(registry, `2004/${code}`);
  return unit ? fullName(unit) : "";
};

/** A link from the list of 2004, with the names that old papers carry; undefined for later changes. */
export function originOf(registry: Registry, link: Succession): UnitOrigin | undefined {
  const was = lastOf(registry, link.from);
  if (!was || was.list !== "2004" || was.level === "province") return undefined;
  return {
    unitCode: codeOfKey(link.to),
    ...(was.level === "commune" ? { oldCode: was.code } : {}),
    kind: link.kind,
    oldName: link.landName ?? fullName(was),
    oldDistrict: was.level === "district" ? fullName(was) : nameOf(registry, was.parentCode),
    oldProvince: nameOf(registry, was.provinceCode),
  };
}

/** The link by which the people of a former commune came to a unit of today. */
export function originTo(registry: Registry, unit: RegisteredUnit, code: string): UnitOrigin | undefined {
  const links = registry.became.get(keyOf(unit)) ?? [];
  const to: UnitKey = `2025/${code}`;
  const link = links.find((each) => each.to === to && each.kind !== "land-only");
  return link && originOf(registry, link);
}
