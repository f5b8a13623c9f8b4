import { parseDossierCode } from "#core/text/dossier-code";
import { fill } from "#core/text/fill";
import { findIssuer, findUnit, type Issuer } from "#features/units";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import type { FoundCode } from "../codes/find-codes.ts";
import { codeMessages } from "./code-messages.ts";
import { sayOfficeShort } from "./say-office.ts";

const NATIONAL_LINE = "18001096";

/** Several dossiers may be meant: the visitor picks, by who gave the code and when. */
export async function drawChoice({ acting, locale }: PageRequest, found: readonly FoundCode[]): Promise<PageAnswer> {
  const text = codeMessages[locale];
  const lines = await Promise.all(
    found.map(async ({ code }) => ({ code, from: await sayOrigin(acting, code, locale) })),
  );
  const main = (
    <div class="narrow stack wide">
      <div class="stack tight">
        <h1>{text.chooseTitle}</h1>
        <p>{text.chooseLead}</p>
      </div>
      <ul class="stack">
        {lines.map(({ code, from }) => (
          <li key={code}>
            <a href={`/theo-doi/${code}`}>
              <strong>{code}</strong>
            </a>
            <div class="soft">{from}</div>
          </li>
        ))}
      </ul>
      <p>
        <a href="/theo-doi">{text.again}</a>
      </p>
    </div>
  );
  return page(text.chooseTitle, main, { section: "track" });
}

const sayDate = (on: string): string => on.split("-").toReversed().map(Number).join("/");

async function sayOrigin(reading: Reading, code: string, locale: Locale): Promise<string> {
  const read = parseDossierCode(code);
  const office = (await findIssuer(reading, code, read?.on))?.office;
  const name = office ? sayOfficeShort({ vi: office.name, en: office.nameEn }, locale) : "";
  return fill(codeMessages[locale].givenBy, { office: name, day: read ? sayDate(read.on) : "" });
}

/** Whom to ask about a code that is well known but names no dossier here; nothing for a code of nobody. */
export async function sayIssuer(reading: Reading, typed: string, locale: Locale): Promise<string | undefined> {
  const issuer = await findIssuer(reading, typed, parseDossierCode(typed)?.on);
  if (!issuer) return undefined;
  const text = codeMessages[locale];
  const { national, office } = issuer;
  if (national.kind === "ministry") return fill(text.ofMinistry, { name: national.name, line: NATIONAL_LINE });
  const name = office ? (locale === "vi" ? office.name : office.nameEn) : "";
  const facts = { office: name, line: office?.hotline ?? NATIONAL_LINE };
  if (national.validTo === undefined) return fill(text.ofOffice, facts);
  return fill(text.ofFormer, {
    ...facts,
    former: national.name,
    province: await provinceName(reading, issuer, locale),
  });
}

async function provinceName(reading: Reading, { national }: Issuer, locale: Locale): Promise<string> {
  const unit = national.provinceCode === undefined ? undefined : await findUnit(reading, national.provinceCode);
  return (locale === "vi" ? unit?.name : unit?.nameEn) ?? "";
}
