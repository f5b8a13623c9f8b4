import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import type { Refusal } from "#core/result";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { findOrganisation, listOrganisations } from "../organisation-queries.ts";
import { officeName } from "../present-place.ts";
import { addAgencyCode } from "./add-agency-code.ts";
import { listAgencyCodes } from "./agency-register.ts";
import { AddCodePage, CloseCodePage, ImportPage, type CodeFormProps } from "./code-forms.tsx";
import { codeMessages } from "./code-messages.ts";
import { CodesPage, codesPath } from "./codes-page.tsx";
import { closeAgencyCode } from "./close-agency-code.ts";
import { exportAgencyCodes } from "./export-agency-codes.ts";
import { importAgencyCodes, type ImportProblem } from "./import-agency-codes.ts";
import { listProvisional, listRegister } from "./list-register.ts";

type Redrawn = {
  readonly refusal?: Refusal;
  readonly problems?: readonly FieldProblem[];
  readonly lines?: readonly ImportProblem[];
};
const section = "agency-codes";

const provinceOf = ({ acting: { actor } }: PageRequest): string =>
  actor.kind === "official" ? actor.provinceCode : "00";
const text = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
const statusOf = ({ refusal, problems = [], lines = [] }: Redrawn): number =>
  refusal ? 409 : problems.length + lines.length > 0 ? 422 : 200;

async function showCodes(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const [provinceCode, today] = [provinceOf(request), localDateOf(acting.at)];
  const typed = (query["q"] ?? "").trim().slice(0, 80);
  const words = codeMessages[locale];
  const done = ([["ghi", words.added], ["xong", words.closed], ["nhap", words.imported]] as const).find(([name]) => query[name]); // prettier-ignore
  const news = done && fill(done[1], { code: query[done[0]]?.slice(0, 20) ?? "", n: Number(query[done[0]]) || 0 });
  const registered = await listRegister(acting, provinceCode, typed);
  const provisional = await listProvisional(acting, { provinceCode, on: today }, typed);
  // A search that only the other list can answer shows the other list.
  const view = query["xem"] === "tam" || (typed !== "" && registered.length === 0) ? "provisional" : "registered";
  const main = <CodesPage {...{ view, typed, registered, provisional, today, locale, ...(news ? { news } : {}) }} />;
  return page(words.title, main, { section });
}

/** What every form page is given: offices to choose from, what was typed, what was wrong with it. */
async function formProps(
  request: PageRequest,
  redrawn: Redrawn,
  given: Readonly<Record<string, string>> = {},
): Promise<CodeFormProps> {
  const { acting, body, locale } = request;
  const sent = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, text(value)]));
  return {
    // The names offered: hundreds of committees and police stations would bury the rest; their ids are taken all the same.
    offices: (await listOrganisations(acting, { provinceCode: provinceOf(request) })).filter(
      ({ kind }) => kind !== "commune-committee" && kind !== "commune-police",
    ),
    typed: { ...given, ...sent },
    errors: (redrawn.problems ?? []).map((each) => ({ field: each.field, sentence: request.sayProblem(each) })),
    ...(redrawn.refusal ? { refused: request.say(redrawn.refusal) } : {}),
    formKey: request.formKey(),
    locale,
  };
}

async function showAdd(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const given = { organisationId: request.query["coquan"] ?? "" };
  const main = <AddCodePage {...await formProps(request, redrawn, given)} />;
  const words = codeMessages[request.locale];
  return page(words.addTitle, main, { section, status: statusOf(redrawn), scripts: ["keep-draft"] });
}

async function showClose(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, query, body, locale } = request;
  const given = { organisationId: query["coquan"] ?? "", validFrom: query["tu"] ?? "" };
  const organisationId = text(body["organisationId"]) || given.organisationId;
  const validFrom = text(body["validFrom"]) || given.validFrom;
  const entry = (await listAgencyCodes(acting, provinceOf(request))).find(
    (each) => each.organisationId === organisationId && each.validFrom === validFrom,
  );
  if (!entry) return missing(request.say({ code: "units.code_missing" }));
  const props = await formProps(request, redrawn, given);
  const office = await findOrganisation(acting, organisationId);
  const name = office ? officeName(office, locale) : organisationId;
  const main = <CloseCodePage {...props} code={entry.code} office={name} />;
  const title = fill(codeMessages[locale].closeTitle, { code: entry.code });
  return page(title, main, { section, status: statusOf(redrawn), scripts: ["keep-draft"] });
}

async function showImport(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const problems = (redrawn.lines ?? []).map(({ line, ...refusal }) => ({ line, sentence: request.say(refusal) }));
  const main = <ImportPage {...await formProps(request, redrawn)} problems={problems} />;
  return page(codeMessages[request.locale].importTitle, main, { section, status: statusOf(redrawn) });
}

/** Sends a form's fields to a command; blank ones are left out. */
const send = <Input, Output>(request: PageRequest, command: Command<Input, Output>, fields: readonly string[]) => {
  const given = fields.map((field) => [field, text(request.body[field])]).filter(([, value]) => value !== "");
  return execute(command, request.acting, { ...Object.fromEntries(given), provinceCode: provinceOf(request) });
};

async function sendAdd(request: PageRequest): Promise<PageAnswer> {
  const outcome = await send(request, addAgencyCode, ["organisationId", "code", "validFrom", "instrument"]);
  if (outcome.kind === "done") return redirect(`${codesPath}?ghi=${outcome.value.code}`);
  return showAdd(request, outcome);
}

async function sendClose(request: PageRequest): Promise<PageAnswer> {
  const outcome = await send(request, closeAgencyCode, [
    "organisationId",
    "validFrom",
    "validTo",
    "successorCode",
    "successorOrganisation",
    "closingInstrument",
  ]);
  if (outcome.kind === "done") return redirect(`${codesPath}?xong=${outcome.value.code}`);
  return showClose(request, outcome);
}

async function sendImport(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, files } = request;
  const uploaded = files
    .find((each) => each.field === "file")
    ?.bytes.toString("utf8")
    .replaceAll("\0", "");
  const csv = uploaded?.trim() ? uploaded : text(body["csv"]);
  const outcome = await execute(importAgencyCodes, acting, { provinceCode: provinceOf(request), csv });
  const kept = { ...request, body: { ...body, csv } };
  if (outcome.kind !== "done") return showImport(kept, outcome);
  const { imported, problems } = outcome.value;
  return problems.length > 0 ? showImport(kept, { lines: problems }) : redirect(`${codesPath}?nhap=${imported}`);
}

async function sendTable(request: PageRequest): Promise<PageAnswer> {
  const entries = await listAgencyCodes(request.acting, provinceOf(request));
  const bytes = Buffer.from(exportAgencyCodes(entries), "utf8");
  return { kind: "file", bytes, type: "text/csv; charset=utf-8", name: `ma-co-quan-${provinceOf(request)}.csv` };
}

const routes: readonly Omit<PageRoute, "permission">[] = [
  { method: "GET", path: "", handle: showCodes },
  { method: "GET", path: "/them", handle: (request) => showAdd(request) },
  { method: "POST", path: "/them", handle: sendAdd },
  { method: "GET", path: "/ket-thuc", handle: (request) => showClose(request) },
  { method: "POST", path: "/ket-thuc", handle: sendClose },
  { method: "GET", path: "/nhap", handle: (request) => showImport(request) },
  { method: "POST", path: "/nhap", handle: sendImport },
  { method: "GET", path: "/xuat.csv", handle: sendTable },
];

export const codeConsole: readonly PageRoute[] = routes.map((route) => ({
  ...route,
  path: `/quan-tri/ma-co-quan${route.path}`,
  permission: "units.manage-agency-codes",
}));
