import { z } from "zod";
import { caseStatuses, type Case } from "../model/case.ts";

const instant = z.iso.datetime({ offset: true });

/** What every act on a case answers. */
export const caseOutput = z.object({
  code: z.string().describe("Ten digits in three groups, the last one a check digit"),
  version: z.int(),
  status: z.enum(caseStatuses),
  handledBy: z.string().describe("The office that has it"),
  takeDueAt: instant.optional().describe("By when somebody must have taken it"),
  dueAt: instant.optional().describe("By when it must be answered; absent where that is set once it is accepted"),
});
export type CaseOutput = z.infer<typeof caseOutput>;

export const presentCaseAct = ({ head, state, version }: Case): CaseOutput => ({
  code: head.code,
  version,
  status: state.status,
  handledBy: state.handledBy,
  ...(state.takeDueAt === null ? {} : { takeDueAt: state.takeDueAt }),
  ...(state.dueAt === null ? {} : { dueAt: state.dueAt }),
});
