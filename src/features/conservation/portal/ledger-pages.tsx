import type { Refusal, Result } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { exportFile, readExportFormat } from "#platform/export/export-file";
import { page, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import { nameProvince } from "../place-names.ts";
import { readNation, readProvince, readUnit, type Ledger, type LedgerLine } from "../read-ledger.ts";
import { ledgerAddress, ledgerPath } from "./addresses.ts";
import { Balance, Finding, Gaps, LedgerFoot, LedgerHead, nationCrumb, sayDay } from "./ledger-parts.tsx";
import { ledgerSheet } from "./ledger-sheet.ts";
import { LedgerTable } from "./ledger-table.tsx";

const KEEP_SECONDS = 60;

const askedOf = ({ acting, query }: PageRequest) => {
  const on = query["ngay"] ?? "";
  return { at: acting.at, ...(isLocalDate(on) ? { on } : {}) };
};

type Drawn = {
  readonly title: string;
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  readonly path: string;
  readonly rowTitle: string;
  readonly nameOf: (line: LedgerLine) => string;
  readonly hrefOf?: (line: LedgerLine) => string;
  /** A unit's lines are days, which add up to nothing. */
  readonly withoutSum?: boolean;
};

function draw(
  request: PageRequest,
  read: Result<Ledger, Refusal>,
  of: (ledger: Ledger, locale: Locale) => Drawn,
): PageAnswer {
  if (!read.ok) return { kind: "refused", refusal: read.refusal };
  const { locale, query } = request;
  const ledger = read.value;
  const drawn = of(ledger, locale);
  const { title, path, rowTitle, nameOf, hrefOf } = drawn;
  const format = readExportFormat(query["tai"]);
  if (format) return exportFile(ledgerSheet(ledger, { title: `${title} ${ledger.on}`, locale }), format);
  const text = messages[locale];
  const main = (
    <div class="stack wide">
      <LedgerHead title={title} crumbs={drawn.crumbs} locale={locale} />
      {ledger.lines.length === 0 ? <p role="status">{text.nothing}</p> : <Finding ledger={ledger} locale={locale} />}
      {ledger.lines.length > 0 && (
        <>
          <Balance figures={ledger.sum} locale={locale} />
          <LedgerTable
            lines={ledger.lines}
            sum={drawn.withoutSum ? undefined : ledger.sum}
            rowTitle={rowTitle}
            locale={locale}
            nameOf={nameOf}
            {...(hrefOf ? { hrefOf } : {})}
          />
          <p class="soft">{ledger.closed ? text.closed : text.now}</p>
          <Gaps gaps={ledger.lines.flatMap(({ gaps }) => gaps)} locale={locale} />
        </>
      )}
      <LedgerFoot here={path} on={ledger.on} locale={locale} />
    </div>
  );
  return page(title, main, { section: "units", keepForSeconds: KEEP_SECONDS });
}

async function nationPage(request: PageRequest): Promise<PageAnswer> {
  const asked = askedOf(request);
  return draw(request, await readNation(request.acting, asked), (_, locale) => ({
    title: messages[locale].title,
    crumbs: [{ label: messages[locale].title }],
    path: ledgerPath,
    rowTitle: messages[locale].province,
    nameOf: ({ name }) => name[locale],
    hrefOf: ({ key }) => ledgerAddress({ province: key, on: asked.on }),
  }));
}

async function provincePage(request: PageRequest): Promise<PageAnswer> {
  const provinceCode = request.params["code"] ?? "";
  const asked = { ...askedOf(request), provinceCode };
  const read = await readProvince(request.acting, asked);
  const name = read.ok ? await nameProvince(request.acting, provinceCode, read.value.on) : undefined;
  return draw(request, read, (_, locale) => ({
    title: `${messages[locale].title}: ${name?.[locale] ?? provinceCode}`,
    crumbs: [nationCrumb(locale), { label: name?.[locale] ?? provinceCode }],
    path: ledgerAddress({ province: provinceCode }),
    rowTitle: messages[locale].unit,
    nameOf: (line) => line.name[locale],
    hrefOf: ({ key }) => ledgerAddress({ unit: key, on: asked.on }),
  }));
}

async function unitPage(request: PageRequest): Promise<PageAnswer> {
  const unitCode = request.params["code"] ?? "";
  const read = await readUnit(request.acting, { ...askedOf(request), unitCode });
  const of = read.ok ? read.value : undefined;
  const province = of && (await nameProvince(request.acting, of.provinceCode, of.on));
  return draw(request, read, (_, locale) => ({
    title: `${messages[locale].title}: ${of?.name[locale] ?? unitCode}`,
    crumbs: [
      nationCrumb(locale),
      { label: province?.[locale] ?? "", href: ledgerAddress({ province: of?.provinceCode ?? "" }) },
      { label: of?.name[locale] ?? unitCode },
    ],
    path: ledgerAddress({ unit: unitCode }),
    rowTitle: messages[locale].day,
    nameOf: ({ key }) => sayDay(key, locale),
    withoutSum: true,
  }));
}

export const conservationPortal: readonly PageRoute[] = [
  { method: "GET", path: ledgerPath, handle: nationPage },
  { method: "GET", path: `${ledgerPath}/tinh/:code`, handle: provincePage },
  { method: "GET", path: `${ledgerPath}/don-vi/:code`, handle: unitPage },
];
