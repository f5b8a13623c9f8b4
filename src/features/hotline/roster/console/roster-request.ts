import type { Permission } from "#core/access/permissions";
import type { Refusal } from "#core/result";
import { namesOfAccounts, listColleaguesAt, type Colleague } from "#features/staff";
import { findOrganisation, unitCodeOf } from "#features/units";
import type { FieldProblem } from "#platform/command/outcome";
import type { PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { linePurposes, mayOnLine, type Line } from "../../line.ts";
import { messages } from "../../messages.ts";

export type Redrawn = {
  readonly refusal?: Refusal;
  readonly problems?: readonly FieldProblem[];
  readonly errors?: readonly FieldError[];
};

export const text = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
export const texts = (value: string | string[] | undefined): readonly string[] => [value ?? []].flat();

export const statusOf = ({ refusal, problems = [], errors = [] }: Redrawn): number =>
  refusal ? 409 : problems.length + errors.length > 0 ? 422 : 200;

export type FormProps = {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly refused?: string;
};

/** What every form page is given back: what was typed, and what was wrong with it. */
export function formProps({ body, say, sayProblem }: PageRequest, redrawn: Redrawn): FormProps {
  return {
    typed: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, text(value)])),
    errors: [
      ...(redrawn.errors ?? []),
      ...(redrawn.problems ?? []).map((each) => ({
        field: each.field.replace(/\..*/, ""),
        sentence: sayProblem(each),
      })),
    ],
    ...(redrawn.refusal ? { refused: say(redrawn.refusal) } : {}),
  };
}

/** The line of the address, when this official may see (or keep) its roster. */
export async function lineOf({ acting, params }: PageRequest, permission: Permission): Promise<Line | undefined> {
  const { actor } = acting;
  const purpose = linePurposes.find((each) => each === params["purpose"]);
  if (actor.kind !== "official" || purpose === undefined) return undefined;
  const line: Line = { provinceCode: actor.provinceCode, organisationId: params["office"] ?? "", purpose };
  const office = await findOrganisation(acting, line.organisationId);
  return office?.provinceCode === line.provinceCode && mayOnLine(actor, permission, line) ? line : undefined;
}

/** `Đường dây nóng, Trung tâm Phục vụ hành chính công phường Ngô Quyền`. */
export async function lineName({ acting, locale }: PageRequest, line: Line): Promise<string> {
  const office = await findOrganisation(acting, line.organisationId);
  const name = (locale === "vi" ? office?.name : office?.nameEn) ?? line.organisationId;
  return `${messages[locale].purposes[line.purpose]}, ${name}`;
}

/** Who may be put on a line: everybody at the offices of its unit, by name. */
export async function peopleOf({ acting }: PageRequest, line: Line): Promise<readonly Colleague[]> {
  const unit = unitCodeOf(line.organisationId);
  const offices = [...new Set([line.organisationId, `${unit}.c`, `${unit}.u`, `${unit}.p`])];
  const at = await Promise.all(
    offices.map((organisationId) =>
      listColleaguesAt(acting, { provinceCode: line.provinceCode, organisationId }, acting.at),
    ),
  );
  return [...new Map(at.flat().map((each) => [each.id, each])).values()];
}

/** Names of accounts, with the account itself where there is none. */
export async function namesFor(
  { acting }: PageRequest,
  provinceCode: string,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const names = await namesOfAccounts(acting, provinceCode, ids);
  return (id) => names.get(id) ?? id;
}
