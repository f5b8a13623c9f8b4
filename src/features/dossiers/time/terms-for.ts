import { ok, refuse, type Refusal, type Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { extendLimit, termsOf, type ClockTerms, type RemoteExtension } from "#core/time/terms";
import { findCommittedLimit, type ProcedureCase } from "#features/procedures";
import { findRemoteArea, reckoningFor } from "#features/units";
import type { Reading } from "#platform/context";
import type { DossierHead } from "../model/dossier.ts";

type Asked = {
  readonly head: DossierHead;
  readonly procedureCase: ProcedureCase;
  /** The moment from which the time counts. */
  readonly at: Date;
  /** The commune that is hard to reach, when more time is asked for its sake. */
  readonly remoteUnitCode?: string | undefined;
};

type Remote = RemoteExtension & { readonly unitCode: string };

/**
 * What a dossier is promised: the law's time for its case and channel, the province's shorter one where published, more
 * days for a listed place, counted the province's way; and until when in the day papers are passed on.
 */
export async function termsFor(
  reading: Reading,
  { head, procedureCase, at, remoteUnitCode }: Asked,
): Promise<Result<{ readonly terms: ClockTerms; readonly transferCutoff: string | null }, Refusal>> {
  const on = localDateOf(at);
  const { provinceCode, procedureCode, caseId } = head;
  const online = head.channel === "portal" || head.channel === "vneid";
  const statutory = (online ? procedureCase.onlineLimit : undefined) ?? procedureCase.limit;
  const committed = await findCommittedLimit(reading, { provinceCode, procedureCode, caseId, on });
  const { counting, transferCutoff } = await reckoningFor(reading, provinceCode, on);
  const place = remoteUnitCode === undefined ? undefined : { provinceCode, unitCode: remoteUnitCode, on };
  const remote = place && (await remoteExtension(reading, procedureCase, place));
  if (remote && !remote.ok) return remote;
  return ok({ terms: termsOf({ statutory, committed, remote: remote?.value, method: counting }), transferCutoff });
}

async function remoteExtension(
  reading: Reading,
  { remoteExtension, limit }: ProcedureCase,
  place: { readonly provinceCode: string; readonly unitCode: string; readonly on: string },
): Promise<Result<Remote, Refusal>> {
  if (!remoteExtension || !extendLimit(limit, remoteExtension.days)) return refuse("dossier.no_remote_extension");
  const listed = await findRemoteArea(reading, place);
  if (!listed) return refuse("dossier.not_remote", { code: place.unitCode });
  return ok({ ...remoteExtension, unitCode: place.unitCode });
}
