import type { Actor, Official } from "#core/access/actor";
import type { Outcome } from "#platform/command/outcome";
import { caseActs } from "../src/features/cases/all-case-commands.ts";
import type { CaseOutput } from "../src/features/cases/acts/case-output.ts";
import { openCase } from "../src/features/cases/open-case.ts";
import { createTestWorld, type World } from "./world.ts";
import type { OpenDatabase } from "#platform/database/open-database";

/** A matter as somebody sends it; tests say what is different. */
export const usualCase = {
  kind: "feedback",
  topic: "infrastructure",
  channel: "web",
  about: "11329.c",
  text: "Ngõ 12 đường Mẫu ngập nước sau mưa, xe máy không qua được.",
  contact: { name: "Nguyễn Văn Mẫu", phone: "0912345678", reply: "sms" },
};

/** What a command gave; throws with what it said when it was not done. */
export const value = <Output>(outcome: Outcome<Output>): Output => {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

/** The refusal's code, or how it ended otherwise. */
export const codeOf = (outcome: Outcome<unknown>): string =>
  outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;

export const opener = (caseCode: string): Actor => ({ kind: "citizen", caseCode });

/** Where cases are handled: a ward's counter and its head, a neighbouring ward, the province. */
export type CaseOffice = {
  readonly world: World;
  readonly receiver: Official;
  readonly head: Official;
  readonly other: Official;
  readonly supervisor: Official;
  readonly opened: (more?: object) => Promise<CaseOutput>;
  readonly act: (who: Actor, verb: keyof typeof caseActs, input: object) => Promise<Outcome<CaseOutput>>;
  readonly done: (who: Actor, verb: keyof typeof caseActs, input: object) => Promise<CaseOutput>;
};

export async function openCaseOffice(database: OpenDatabase): Promise<CaseOffice> {
  const world = await createTestWorld({ database });
  const wanted = [
    { role: "receiver", provinceCode: "31", organisationId: "11329.c" },
    { role: "centre-head", provinceCode: "31", organisationId: "11329.c" },
    { role: "receiver", provinceCode: "31", organisationId: "11359.c" },
    { role: "supervisor", provinceCode: "31" },
  ] as const;
  const [receiver, head, other, supervisor] = (await world.employ(wanted)) as [Official, Official, Official, Official];
  const act: CaseOffice["act"] = (who, verb, input) => world.run(who, caseActs[verb] as never, input);
  return {
    world,
    receiver,
    head,
    other,
    supervisor,
    opened: async (more = {}) => value(await world.run({ kind: "anyone" }, openCase, { ...usualCase, ...more })),
    act,
    done: async (who, verb, input) => value(await act(who, verb, input)),
  };
}
