import type { Refusal, Result } from "#core/result";
import { ok } from "#core/result";
import { namesOfAccounts } from "#features/staff";
import { findOrganisation } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { caseActs, type OfficialVerb } from "../all-case-commands.ts";
import { getCase } from "../case-queries.ts";
import { findDuplicates, type Duplicate } from "../find-duplicates.ts";
import { verbsFor } from "../model/case-policy.ts";
import type { Case, CaseAct } from "../model/case.ts";
import { listCaseActs } from "../stores/case-store.ts";

/** Everything a page about one case shows. */
export type CaseFile = {
  readonly item: Case;
  readonly acts: readonly CaseAct[];
  readonly verbs: readonly OfficialVerb[];
  readonly duplicates: readonly Duplicate[];
  /** Names of the offices and accounts that appear. */
  readonly names: ReadonlyMap<string, string>;
};

export async function readCaseFile(request: PageRequest, door: string): Promise<Result<CaseFile, Refusal>> {
  const { acting, locale, params } = request;
  const found = await getCase(acting, params["code"] ?? "", door);
  if (!found.ok) return found;
  const item = found.value;
  const acts = await listCaseActs(acting.db, item.head);
  const accounts = [...acts.map(({ actor }) => actor), `official:${item.state.owner}`].flatMap((actor) =>
    actor.startsWith("official:") ? [actor.slice("official:".length)] : [],
  );
  const people = await namesOfAccounts(acting, item.head.provinceCode, [...new Set(accounts)]);
  const { handledBy, proposedTo } = item.state;
  const offices = [handledBy, proposedTo, item.head.about, ...acts.map(({ organisation }) => organisation)];
  const named = await Promise.all(
    [...new Set(offices)].flatMap((id) =>
      id === null
        ? []
        : [
            findOrganisation(acting, id).then(
              (office) => [id, (locale === "vi" ? office?.name : office?.nameEn) ?? id] as const,
            ),
          ],
    ),
  );
  const known = Object.keys(caseActs) as OfficialVerb[];
  const may = new Set<string>(verbsFor(acting.actor, item));
  return ok({
    item,
    acts,
    verbs: known.filter((verb) => may.has(verb)),
    duplicates: await findDuplicates(acting, item),
    names: new Map([...named, ...people]),
  });
}
