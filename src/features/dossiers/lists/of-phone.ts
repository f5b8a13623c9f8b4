import type { Reading } from "#platform/context";
import type { Status } from "../model/dossier.ts";
import { searchExactly } from "./search-store.ts";

/** What somebody who holds a caller's number may need, and what the caller can be asked for to prove themselves. */
export type DossierOfPhone = {
  readonly code: string;
  readonly procedureCode: string;
  readonly status: Status;
  readonly dueAt: string | null;
  readonly ownerName: string;
  readonly ownerPersonalId?: string;
  readonly receivedBy: string;
};

// Withdrawn, stopped, returned and not accepted: nothing is waited for any more.
const ended: ReadonlySet<Status> = new Set([3, 7, 8, 10]);

/** Dossiers under way whose applicant left this number, the one due first on top. Not for showing before the caller is known. */
export async function openDossiersOfPhone(
  { db }: Pick<Reading, "db">,
  { provinceCode, phone }: { readonly provinceCode: string; readonly phone: string },
): Promise<readonly DossierOfPhone[]> {
  const rows = await searchExactly(db, [provinceCode], { by: "phone", value: phone });
  return rows
    .filter(({ state }) => !ended.has(state.status))
    .map(({ head, state }) => ({
      code: head.code,
      procedureCode: head.procedureCode,
      status: state.status,
      dueAt: state.dueAt,
      ownerName: head.owner.name,
      ...(head.owner.personalId ? { ownerPersonalId: head.owner.personalId } : {}),
      receivedBy: head.receivedByOrganisation,
    }))
    .toSorted((one, other) => ((one.dueAt ?? "9") < (other.dueAt ?? "9") ? -1 : 1));
}
