import type { Reading } from "#platform/context";
import { unitCodeOf, type Organisation, type OrganisationKind } from "./organisation.ts";
import { readOrganisations } from "./organisation-store.ts";
import { findUnit, findUnitEver } from "./unit-catalogue.ts";
import { fullNameEn, fullNameInside } from "./unit-names.ts";

type Offices = { readonly inOrder: readonly Organisation[]; readonly byId: ReadonlyMap<string, Organisation> };

const officesOf = ({ db, memory }: Reading, provinceCode: string): Promise<Offices> =>
  memory.remember(`units/organisations/${provinceCode}`, async () => {
    const all = await readOrganisations(db, provinceCode);
    const inOrder = all.filter(({ validTo }) => validTo === undefined);
    return { inOrder, byId: new Map(all.map((each) => [each.id, each])) };
  });

/** The province whose administration an office belongs or last belonged to; undefined when its unit never existed. */
export async function provinceOfOrganisation(reading: Reading, organisationId: string): Promise<string | undefined> {
  return (await findUnitEver(reading, unitCodeOf(organisationId)))?.provinceCode;
}

/** An office by its id, under today's or its last name; a reading as of a day gives it the name of that day. */
export async function findOrganisation(reading: Reading, id: string): Promise<Organisation | undefined> {
  const provinceCode = await provinceOfOrganisation(reading, id);
  const office = provinceCode === undefined ? undefined : (await officesOf(reading, provinceCode)).byId.get(id);
  return office && reading.asOf !== undefined ? named(reading, office) : office;
}

/** Offices are named after their unit: `Trung tâm … xã Lộc Ninh` until the commune became a ward. */
async function named({ db, memory, asOf }: Reading, office: Organisation): Promise<Organisation> {
  const now = await findUnitEver({ db, memory }, office.unitCode);
  const then = asOf === undefined ? undefined : await findUnit({ db, memory, asOf }, office.unitCode);
  if (!now || !then || now === then) return office;
  const vi = exchanged(office.name, { last: fullNameInside(now), by: fullNameInside(then) });
  const en = exchanged(office.nameEn, { last: fullNameEn(now), by: fullNameEn(then) });
  return { ...office, name: vi, nameEn: en };
}

const exchanged = (name: string, { last, by }: { readonly last: string; readonly by: string }): string =>
  name.endsWith(last) ? name.slice(0, -last.length) + by : name;

/** The offices of a province in id order, of one kind when asked. */
export async function listOrganisations(
  reading: Reading,
  of: { readonly provinceCode: string; readonly kind?: OrganisationKind },
): Promise<readonly Organisation[]> {
  const { inOrder } = await officesOf(reading, of.provinceCode);
  return of.kind === undefined ? inOrder : inOrder.filter((each) => each.kind === of.kind);
}

/** Every office a province has or had, in no order. */
export const listOfficesEver = async (reading: Reading, provinceCode: string): Promise<readonly Organisation[]> => [
  ...(await officesOf(reading, provinceCode)).byId.values(),
];

/** The service centre of a commune or province. */
export const centreOf = (reading: Reading, unitCode: string): Promise<Organisation | undefined> =>
  findOrganisation(reading, `${unitCode}.c`);

/** After a change: the next question reads the offices again. */
export const forgetOrganisations = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`units/organisations/${provinceCode}`);
