import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { foldVietnamese } from "#core/text/fold";
import { redact, type Finding } from "#core/text/redact";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import { needed } from "../case-input.ts";
import { findCaseByCode } from "../case-queries.ts";
import { isConfidential, type Case } from "../model/case.ts";
import { maySeeCase, sightOf } from "../model/sight.ts";
import { publishAnswer, withdrawPublished } from "./published-store.ts";

/** What of a text still tells who somebody is; names that rules only guess are left to the person who confirms. */
function leftIn(text: string, known: readonly string[]): readonly Finding[] {
  const told = new Set(known.map((name) => foldVietnamese(name)));
  return redact(text, known).found.filter(({ kind, text }) => kind !== "name" || told.has(foldVietnamese(text)));
}

/** Names that the case itself tells. */
export const knownNames = ({ head }: Case): readonly string[] => (head.contact.name ? [head.contact.name] : []);

/** The case as somebody who may publish it sees it: never a confidential one, never one that concerns anybody. */
async function publishable(acting: Acting, code: string): Promise<Result<Case, Refusal>> {
  const { actor } = acting;
  const item = await findCaseByCode(acting, code);
  if (!item || actor.kind !== "official" || !maySeeCase(sightOf(actor), item)) return refuse("case.unknown", { code });
  const { head, state } = item;
  const place = { provinceCode: head.provinceCode, organisationId: state.handledBy };
  if (!may(actor, "case.publish", place)) return refuse("case.elsewhere", { code });
  const open = !isConfidential(state.kind) && state.concerned.length === 0 && state.keptFrom.length === 0;
  return open && state.answer !== null ? ok(item) : refuse("case.not_publishable", { code });
}

/** Makes question and answer public in the words a person has confirmed; what still holds a number is refused. */
export const publishCase = defineCommand({
  name: "case.publish",
  permission: "case.publish",
  summary: "Publishes an answer others can use, in words without names and numbers that a person has confirmed.",
  input: z.strictObject({
    code: needed(40),
    question: needed(3000),
    answer: needed(5000),
    /** That somebody has read it and found nobody in it. */
    confirmed: z.preprocess((sent) => (sent === "yes" ? true : sent), z.literal(true)),
  }),
  writes: "transaction",
  async run(acting, { code, question, answer }) {
    const found = await publishable(acting, code);
    if (!found.ok) return found;
    const { head, state } = found.value;
    const [left] = [question, answer].flatMap((text) => leftIn(text, knownNames(found.value)));
    if (left) return refuse("case.not_redacted", { found: left.text });
    const by = acting.actor.kind === "official" ? acting.actor.accountId : "";
    const { topic, procedureCode, handledBy } = state;
    const { provinceCode } = head;
    const words = { question, answer, topic, procedureCode, handledBy };
    await publishAnswer(acting.db, { provinceCode, code: head.code, id: makeId(), ...words, at: acting.at, by });
    return ok({ code: head.code, published: true });
  },
});

export const withdrawCase = defineCommand({
  name: "case.withdraw",
  permission: "case.publish",
  summary: "Takes a published answer back.",
  input: z.strictObject({ code: needed(40) }),
  writes: "transaction",
  async run(acting, { code }) {
    const found = await publishable(acting, code);
    if (!found.ok) return found;
    const { head } = found.value;
    return (await withdrawPublished(acting.db, head, acting.at))
      ? ok({ code: head.code, published: false })
      : refuse("case.not_published", { code: head.code });
  },
});
