import { fill } from "#core/text/fill";
import { may } from "#core/access/may";
import { localDateOf } from "#core/time/local-time";
import type { Refusal } from "#core/result";
import { namesOfAccounts } from "#features/staff";
import { findOrganisation, listOrganisations, sayDate } from "#features/units";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { addNumber } from "./add-number.ts";
import { importNumbers, type ImportProblem } from "./import-numbers.ts";
import type { HotlineNumber } from "./number.ts";
import { AddNumberPage, ImportNumbersPage, OneNumberPage, type NumberFormProps } from "./number-forms.tsx";
import { numberMessages } from "./number-messages.ts";
import { numbersOf } from "./number-register.ts";
import { findLines, NumbersPage, numbersPath, type RegisterLine } from "./numbers-page.tsx";
import { retireNumber } from "./retire-number.ts";
import { verifyNumber } from "./verify-number.ts";

type Redrawn = {
  readonly refusal?: Refusal;
  readonly problems?: readonly FieldProblem[];
  readonly lines?: readonly ImportProblem[];
};
const section = "hotline-numbers";
const text = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
const provinceOf = ({ acting: { actor } }: PageRequest): string =>
  actor.kind === "official" ? actor.provinceCode : "00";
const statusOf = ({ refusal, problems = [], lines = [] }: Redrawn): number =>
  refusal ? 409 : problems.length + lines.length > 0 ? 422 : 200;

async function showNumbers(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const [province, today] = [provinceOf(request), localDateOf(acting.at)];
  const words = numberMessages[locale];
  const wanted = query["coquan"];
  const lines = await Promise.all(
    (await numbersOf(acting, province))
      .filter(({ organisationId }) => !wanted || organisationId === wanted)
      .filter(({ organisationId }) =>
        may(acting.actor, "hotline.verify-number", { provinceCode: province, organisationId }),
      )
      .map(async (number): Promise<RegisterLine> => ({
        number,
        office: await findOrganisation(acting, number.organisationId),
      })),
  );
  const typed = (query["q"] ?? "").trim().slice(0, 80);
  const imported = query["nhap"];
  const main = (
    <NumbersPage
      lines={findLines(lines, typed, today)}
      typed={typed}
      mayManage={may(acting.actor, "hotline.manage-numbers")}
      province={province}
      today={today}
      {...(imported ? { news: fill(words.imported, { n: Number(imported) || 0 }) } : {})}
      locale={locale}
    />
  );
  return page(words.title, main, { section });
}

function formProps({ body, locale, formKey, say, sayProblem }: PageRequest, redrawn: Redrawn): NumberFormProps {
  const typed = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, text(value)]));
  return {
    typed,
    errors: (redrawn.problems ?? []).map((each) => ({
      field: each.field.replace(/^languages.*/, "languages"),
      sentence: sayProblem(each),
    })),
    ...(redrawn.refusal ? { refused: say(redrawn.refusal) } : {}),
    formKey,
    locale,
  };
}

async function showAdd(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, query, locale, body } = request;
  const props = formProps(request, redrawn);
  const offices = (await listOrganisations(acting, { provinceCode: provinceOf(request) })).filter(
    ({ id, kind }) =>
      kind.endsWith("-centre") &&
      may(acting.actor, "hotline.manage-numbers", { provinceCode: provinceOf(request), organisationId: id }),
  );
  const given = { organisationId: query["coquan"] ?? "", hours: "always", purpose: "hotline", validFrom: localDateOf(acting.at) }; // prettier-ignore
  const languages = [body["languages"] ?? "vi"].flat();
  const main = (
    <AddNumberPage {...props} typed={{ ...given, ...props.typed }} offices={offices} languages={languages} />
  );
  return page(numberMessages[locale].addTitle, main, { section, status: statusOf(redrawn), scripts: ["keep-draft"] });
}

async function sendAdd(request: PageRequest): Promise<PageAnswer> {
  const { acting, body } = request;
  const { organisationId, purpose, number, hours, validFrom, instrument, languages } = body;
  const outcome = await execute(addNumber, acting, {
    provinceCode: provinceOf(request),
    organisationId: text(organisationId),
    purpose,
    number: text(number),
    hours,
    languages: [languages ?? []].flat(),
    validFrom: text(validFrom),
    instrument: text(instrument),
  });
  return outcome.kind === "done"
    ? redirect(`${numbersPath}/so/${outcome.value.id}?xong=them`)
    : showAdd(request, outcome);
}

async function numberOf(request: PageRequest): Promise<HotlineNumber | undefined> {
  const { acting, params } = request;
  const found = (await numbersOf(acting, provinceOf(request))).find(({ id }) => id === params["id"]);
  return found && may(acting.actor, "hotline.verify-number", found) ? found : undefined;
}

async function showOne(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const number = await numberOf(request);
  if (!number) return missing(request.say({ code: "hotline.number_missing" }));
  const words = numberMessages[locale];
  const { verified, shown } = number;
  const account = verified?.by.replace(/^official:/, "") ?? "";
  const names = await namesOfAccounts(acting, number.provinceCode, account ? [account] : []);
  const verifier = verified ? `${sayDate(localDateOf(verified.at))}, ${names.get(account) ?? account}` : "";
  const office = await findOrganisation(acting, number.organisationId);
  const news = { them: words.added, "kiem-tra": words.verifiedNow, ngung: words.retiredNow }[query["xong"] ?? ""];
  const main = (
    <OneNumberPage
      {...formProps(request, redrawn)}
      number={number}
      office={(locale === "vi" ? office?.name : office?.nameEn) ?? number.organisationId}
      verifier={verifier}
      mayManage={may(acting.actor, "hotline.manage-numbers", number)}
      today={localDateOf(acting.at)}
      {...(news ? { news: fill(news, { number: shown }) } : {})}
    />
  );
  return page(fill(words.one, { number: shown }), main, { section, status: statusOf(redrawn) });
}

async function sendVerify(request: PageRequest): Promise<PageAnswer> {
  const id = request.params["id"] ?? "";
  const input = { provinceCode: provinceOf(request), id, note: text(request.body["note"]) };
  const outcome = await execute(verifyNumber, request.acting, input);
  return outcome.kind === "done" ? redirect(`${numbersPath}/so/${id}?xong=kiem-tra`) : showOne(request, outcome);
}

async function sendRetire(request: PageRequest): Promise<PageAnswer> {
  const id = request.params["id"] ?? "";
  const { lastOn, callInstead, because } = request.body;
  const outcome = await execute(retireNumber, request.acting, {
    provinceCode: provinceOf(request),
    id,
    lastOn: text(lastOn),
    callInstead: text(callInstead),
    because: text(because),
  });
  return outcome.kind === "done" ? redirect(`${numbersPath}/so/${id}?xong=ngung`) : showOne(request, outcome);
}

async function showImport(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const problems = (redrawn.lines ?? []).map(({ line, ...refusal }) => ({ line, sentence: request.say(refusal) }));
  const main = <ImportNumbersPage {...formProps(request, redrawn)} problems={problems} />;
  return page(numberMessages[request.locale].importTitle, main, { section, status: statusOf(redrawn) });
}

async function sendImport(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, files } = request;
  const uploaded = files
    .find(({ field }) => field === "file")
    ?.bytes.toString("utf8")
    .replaceAll("\0", "");
  const csv = uploaded?.trim() ? uploaded : text(body["csv"]);
  const outcome = await execute(importNumbers, acting, { provinceCode: provinceOf(request), csv });
  const kept = { ...request, body: { ...body, csv } };
  if (outcome.kind !== "done") return showImport(kept, outcome);
  const { imported, problems } = outcome.value;
  return problems.length > 0 ? showImport(kept, { lines: problems }) : redirect(`${numbersPath}?nhap=${imported}`);
}

const root = "/quan-tri/duong-day-nong";
const manage = "hotline.manage-numbers";
const verify = "hotline.verify-number";

export const numberConsole: readonly PageRoute[] = [
  { method: "GET", path: root, permission: verify, handle: showNumbers },
  { method: "GET", path: `${root}/them`, permission: manage, handle: (request) => showAdd(request) },
  { method: "POST", path: `${root}/them`, permission: manage, handle: sendAdd },
  { method: "GET", path: `${root}/nhap`, permission: manage, handle: (request) => showImport(request) },
  { method: "POST", path: `${root}/nhap`, permission: manage, handle: sendImport },
  { method: "GET", path: `${root}/so/:id`, permission: verify, handle: (request) => showOne(request) },
  { method: "POST", path: `${root}/so/:id/kiem-tra`, permission: verify, handle: sendVerify },
  { method: "POST", path: `${root}/so/:id/ngung`, permission: manage, handle: sendRetire },
];
