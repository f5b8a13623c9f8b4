import type { StoredChange } from "#features/units";

/** A change as programs see it. */
export const presentChange = ({ change, state, version, ...moments }: StoredChange) => ({
  id: change.id,
  provinceCode: change.provinceCode,
  kind: change.kind,
  title: change.title,
  instrument: change.instrument,
  on: change.on,
  state,
  version,
  ...(change.undoes === undefined ? {} : { undoes: change.undoes }),
  units: change.units.map(({ code, type, name }) => ({ code, type, name })),
  links: change.links.map(({ from, to, kind, main = false, places = [] }) => ({
    from,
    to,
    kind,
    main,
    places: [...places],
  })),
  draftedAt: moments.draftedAt.toISOString(),
  ...(moments.scheduledAt ? { scheduledAt: moments.scheduledAt.toISOString() } : {}),
  ...(moments.startedAt ? { startedAt: moments.startedAt.toISOString() } : {}),
  ...(moments.doneAt ? { doneAt: moments.doneAt.toISOString() } : {}),
});
