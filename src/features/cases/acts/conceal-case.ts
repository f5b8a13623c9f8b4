import { ok, refuse } from "#core/result";
import { findOfficial } from "#features/staff";
import { findOrganisation } from "#features/units";
import { blank, needed } from "../case-input.ts";
import { concernOf } from "../model/sight.ts";
import { caseKey, defineCaseAct, type DecidingCase } from "./define-case-act.ts";

/** Names one more office or person whom a case concerns; from then on they never see it, whatever post they hold. */
export const concealCase = defineCaseAct({
  verb: "conceal",
  summary: "Keeps a case from an office or a person it concerns.",
  input: caseKey.extend({ office: blank(needed(60)), account: blank(needed(100)) }),
  async decide(deciding, { office, account }) {
    const { acting, item } = deciding;
    const { head, state } = item;
    if (!office && !account) return refuse("case.nobody_named");
    if (office && !(await findOrganisation(acting, office))) return refuse("case.unknown_office", { office });
    const key = { provinceCode: head.provinceCode, id: account ?? "" };
    if (account && !(await findOfficial(acting, key, acting.at))) return refuse("case.not_a_colleague");
    if (office && holds(deciding, concernOf(office))) return refuse("case.concerned_office");
    const concerned = office ? concernOf(office) : [];
    const keptFrom = account ? [account] : [];
    return ok({
      becomes: {
        concerned: [...new Set([...state.concerned, ...concerned])],
        keptFrom: [...new Set([...state.keptFrom, ...keptFrom])],
        ...(account && state.owner === account ? { owner: null, status: "waiting" as const } : {}),
      },
      facts: { office: office ?? null, account: account ?? null },
    });
  },
});

/** The office that has the case cannot be kept from it: the case is transferred first. */
const holds = ({ item: { state } }: DecidingCase, concerned: readonly string[]): boolean =>
  [state.handledBy, ...concernOf(state.handledBy)].some((each) => concerned.includes(each));
