import type { OfficeMove } from "#platform/following";
import type { Reading } from "#platform/context";
import { findOrganisation } from "../organisation-queries.ts";
import { unitCodeOf } from "../organisation.ts";
import { listChanges, type StoredChange } from "./change-store.ts";
import { listSuccessions } from "./heirs.ts";

/** A change that is being carried out, and where it leads one office. */
export type Behind = { readonly stored: StoredChange; readonly moves: readonly OfficeMove[] };

/**
 * The running change that leads on an office's things, for what it has not come to yet; undefined where none is running.
 * Two lookups in memory where nothing has changed.
 */
export async function findBehind(
  reading: Reading,
  of: { readonly provinceCode: string; readonly offices: readonly string[] },
): Promise<Behind | undefined> {
  const links = (await Promise.all(of.offices.map((office) => listSuccessions(reading, office)))).flat();
  if (links.length === 0) return undefined;
  const running = await listChanges(reading.db, { provinceCodes: [of.provinceCode, "00"], states: ["running"] });
  const stored = running.find(({ change }) => links.some(({ changeId }) => changeId === change.id));
  if (!stored) return undefined;
  const moves = await Promise.all(
    links
      .filter(({ changeId }) => changeId === stored.change.id)
      .map(async ({ provinceCode, from, toProvince, to, main }): Promise<OfficeMove> => {
        const way = stored.change.links.find((link) => link.from === unitCodeOf(from) && link.to === unitCodeOf(to));
        const office = await findOrganisation(reading, to);
        return {
          fromProvince: provinceCode,
          from,
          toProvince,
          to,
          toName: { vi: office?.name ?? to, en: office?.nameEn ?? to },
          main,
          instrument: way?.instrument ?? stored.change.instrument,
          places: way?.places ?? [],
        };
      }),
  );
  return { stored, moves };
}
