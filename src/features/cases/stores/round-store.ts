import type { Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { caseTables } from "../tables.ts";

/**
 * One opening or reopening, and what became of it: kept in step with the fold, in the same transaction. A due moment that
 * has passed is history: which office let it pass, when it was and what kind the case had then are not rewritten, and one
 * that is reckoned anew into the past counts from now, so that figures of periods that are over never change.
 */
export async function keepRound(tx: Db, { head, state }: Case, at: Date): Promise<void> {
  const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
  const due = date(state.dueAt);
  const facts = {
    topic: state.topic,
    procedure_code: state.procedureCode,
    answered_at: date(state.answeredAt),
  };
  const promise = { kind: state.kind, handled_by: state.handledBy, due_at: due !== null && due < at ? at : due };
  await caseTables(tx)
    .insertInto("case_round")
    .values({
      province_code: head.provinceCode,
      code: head.code,
      round: state.round,
      opened_at: at,
      rated_at: null,
      rating: null,
      rating_text: null,
      ...promise,
      ...facts,
    })
    .onConflict((known) =>
      known.columns(["province_code", "code", "round"]).doUpdateSet((update) => ({
        ...facts,
        ...Object.fromEntries(
          (["kind", "handled_by", "due_at"] as const).map((name) => [
            name,
            update
              .case()
              .when("case_round.due_at", "<=", at)
              .then(update.ref(`case_round.${name}`))
              .else(promise[name])
              .end(),
          ]),
        ),
      })),
    )
    .execute();
}

/** Merged away in time: it is counted with the case it went into, once. What was late before stays late. */
export async function dropRound(tx: Db, { head, state }: Case, at: Date): Promise<void> {
  await caseTables(tx)
    .deleteFrom("case_round")
    .where("province_code", "=", head.provinceCode)
    .where("code", "=", head.code)
    .where("round", "=", state.round)
    .where((either) => either.or([either("due_at", "is", null), either("due_at", ">", at)]))
    .execute();
}

/** Rates the answer of a round. */
export async function rateRound(
  tx: Db,
  { head, state }: Case,
  rating: { readonly level: number; readonly text: string; readonly at: Date },
): Promise<void> {
  await caseTables(tx)
    .updateTable("case_round")
    .set({ rating: rating.level, rating_text: rating.text, rated_at: rating.at })
    // What a province answered before it went into another is counted in its own books.
    .where("province_code", "in", [head.provinceCode, head.openedIn ?? head.provinceCode])
    .where("code", "=", head.code)
    .where("round", "=", state.round)
    .execute();
}
