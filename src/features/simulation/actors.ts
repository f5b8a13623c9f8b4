import type { Official, Role } from "#core/access/actor";
import { ensureStaff, type WantedStaff } from "#features/staff";
import { listOrganisations, type Organisation } from "#features/units";
import type { Reading } from "#platform/context";

/** Who works where: one official per role and organisation is enough to run every process. */
export type Actors = { readonly find: (organisationId: string, role: Role) => Official };

const rolesOf = (organisation: Organisation): readonly Role[] =>
  organisation.kind === "commune-centre" || organisation.kind === "province-centre"
    ? ["receiver"]
    : ["specialist", "leader"];

const titles: Readonly<Record<string, string>> = {
  receiver: "Cán bộ Mẫu tiếp nhận",
  specialist: "Chuyên viên Mẫu",
  leader: "Lãnh đạo Mẫu",
};

/** Makes sure that every office of the provinces has somebody at each desk; `known` people are used where they sit. */
export async function staffOffices(
  reading: Reading,
  provinceCodes: readonly string[],
  { known, at }: { readonly known: readonly Official[]; readonly at: Date },
): Promise<Actors> {
  const byDesk = new Map<string, Official>();
  const keep = (official: Official): void => {
    for (const post of official.posts) byDesk.set(`${post.organisationId ?? ""}:${post.role}`, official);
  };
  for (const provinceCode of provinceCodes) {
    const organisations = await listOrganisations(reading, { provinceCode });
    const wanted: WantedStaff[] = organisations.flatMap((organisation) =>
      rolesOf(organisation).map((role) => ({
        provinceCode,
        organisationId: organisation.id,
        role,
        name: `${titles[role]} ${organisation.id}`,
      })),
    );
    for (const official of await ensureStaff(reading, wanted, at)) keep(official);
  }
  for (const official of known) keep(official);
  return {
    find(organisationId, role) {
      const found = byDesk.get(`${organisationId}:${role}`);
      if (!found) throw new Error(`Nobody is ${role} at ${organisationId}`);
      return found;
    },
  };
}
