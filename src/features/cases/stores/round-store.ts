import type { Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { caseTables } from "../tables.ts";

/** One opening or reopening, and what became of it: kept in step with the fold, in the same transaction. */
export async function keepRound(tx: Db, { head, state }: Case, at: Date): Promise<void> {
  const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
  const facts = {
    kind: state.kind,
    topic: state.topic,
    procedure_code: state.procedureCode,
    due_at: date(state.dueAt),
    answered_at: date(state.answeredAt),
  };
  await caseTables(tx)
    .insertInto("case_round")
    .values({
      province_code: head.provinceCode,
      code: head.code,
      round: state.round,
      handled_by: state.handledBy,
      opened_at: at,
      rated_at: null,
      rating: null,
      rating_text: null,
      ...facts,
    })
    .onConflict((known) =>
      known.columns(["province_code", "code", "round"]).doUpdateSet((update) => ({
        ...facts,
        // An office that let the due moment pass keeps the lateness, whoever takes the case from it then.
        handled_by: update
          .case()
          .when("case_round.due_at", "<=", at)
          .then(update.ref("case_round.handled_by"))
          .else(state.handledBy)
          .end(),
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
