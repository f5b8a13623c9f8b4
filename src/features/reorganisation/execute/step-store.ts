import { runStatement, type Db } from "#platform/database/database";

export type StepKey = { readonly provinceCode: string; readonly changeId: string; readonly step: string };
export type Step = StepKey & { readonly moved: number; readonly doneAt: Date | null };

/** Every step of a change that has been begun, of all provinces that it concerns. */
export const listSteps = (db: Db, changeId: string): Promise<Step[]> =>
  runStatement<Step>(
    db,
    `select province_code as "provinceCode", change_id as "changeId", step, moved, done_at as "doneAt"
     from reorganisation_step where province_code >= '00' and change_id = $1 order by province_code, step`,
    [changeId],
  );

/** Counts what a step has moved; `doneAt` ends it. */
export async function keepStep(db: Db, key: StepKey, kept: { moved: number; doneAt?: Date }): Promise<void> {
  await runStatement(
    db,
    `insert into reorganisation_step (province_code, change_id, step, moved, done_at)
     values ($1, $2, $3, $4::bigint, $5::timestamptz)
     on conflict (province_code, change_id, step) do update
     set moved = reorganisation_step.moved + excluded.moved, done_at = coalesce(excluded.done_at, reorganisation_step.done_at)`,
    [key.provinceCode, key.changeId, key.step, kept.moved, kept.doneAt ?? null],
  );
}
