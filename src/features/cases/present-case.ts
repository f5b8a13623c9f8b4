import { maskName, maskPhone } from "#core/text/mask";
import type { Case, CaseAct, CaseContact } from "./model/case.ts";
import { isClosed } from "./model/case.ts";

export type ShownStatus = Case["state"]["status"] | "closed";

export const shownStatus = ({ state }: Case, at: Date): ShownStatus => (isClosed(state, at) ? "closed" : state.status);

/** Who asked, as an official reads it: nothing of somebody anonymous; the number in full only to who works on it now. */
export function presentContact(
  contact: CaseContact,
  inFull: boolean,
): { readonly name?: string; readonly phone?: string; readonly email?: string; readonly address?: string } {
  if (contact.anonymous) return {};
  const { name, phone, email, address } = contact;
  if (inFull)
    return {
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...(address ? { address } : {}),
    };
  return { ...(name ? { name: maskName(name) } : {}), ...(phone ? { phone: maskPhone(phone) } : {}) };
}

/** A case as it leaves through the API to an official who may see it. */
export function presentCase({ head, state, version }: Case, at: Date) {
  const some = <Value>(name: string, value: Value | null | undefined) =>
    value === null || value === undefined ? {} : { [name]: value };
  return {
    code: head.code,
    version,
    kind: state.kind,
    topic: state.topic,
    priority: state.priority,
    status: shownStatus({ head, state, version, ledgerHead: "" }, at),
    channel: head.channel,
    openedAt: head.openedAt,
    about: head.about,
    handledBy: state.handledBy,
    text: head.text,
    contact: presentContact(head.contact, false),
    ...some("place", head.place),
    ...some("proposedTo", state.proposedTo),
    ...some("owner", state.owner),
    ...some("procedureCode", state.procedureCode),
    ...some("dossierCode", state.dossierCode),
    ...some("takeDueAt", state.takeDueAt),
    ...some("dueAt", state.dueAt),
    ...some("answer", state.answer),
    ...some("answeredAt", state.answeredAt),
    ...some("mergedInto", state.mergedInto),
  };
}

/** What its sender may read of a case's way: never a note, a name or a reason between offices. */
export const citizenActs = (acts: readonly CaseAct[]): readonly CaseAct[] =>
  acts.filter(
    ({ kind }) =>
      ["open", "accept-transfer", "extend", "merge", "answer", "reopen"].includes(kind) || kind === "assign",
  );
