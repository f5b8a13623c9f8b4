import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { centreOf, findUnit, listOrigins, sayDate, unitName, type Unit } from "#features/units";
import type { Reading } from "#platform/context";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { drawQr } from "#platform/pdf/qr";
import { typeset } from "#platform/pdf/typeset";
import { messages, sayLanguages } from "../messages.ts";
import type { HotlineNumber } from "../numbers/number.ts";
import { whomToCall } from "../numbers/whom-to-call.ts";
import { unitHref } from "./call-link.tsx";
import { posterWords as words } from "./poster-words.ts";

/** More former names than this would crowd the sheet. */
const FORMER_NAMES = 8;

/** The poster of one unit, as PDF: its number, what it is for, and a QR that leads to its page in the directory. */
export async function sendPoster(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, locale, origin } = request;
  const unit = await findUnit(acting, params["code"] ?? "");
  if (!unit) return missing(messages[locale].unknownUnit);
  const bytes = await typesetPoster(acting, { unit, origin, at: acting.at });
  return { kind: "file", bytes, type: "application/pdf", name: `ap-phich-${unit.code}.pdf`, inline: true };
}

type PosterOf = { readonly unit: Unit; readonly origin: string; readonly at: Date };

/** Official papers are Vietnamese, and so is the wall of a village hall. */
async function typesetPoster(reading: Reading, { unit, origin, at }: PosterOf): Promise<Buffer> {
  const day = localDateOf(at);
  const { first, own } = await whomToCall(reading, unit.code, day);
  const main = own.find(({ number }) => number === first.number);
  const url = `${origin}${unitHref(unit.code)}`;
  const office = await centreOf(reading, unit.code);
  const checked = main?.verified
    ? fill(words.checked, { day: sayDate(localDateOf(main.verified.at)) })
    : fill(words.printed, { day: sayDate(day) });
  const data = {
    office: office ? words.office : "",
    unit: unitName(unit).vi,
    title: words.title,
    promise: first.of === "unit" && main?.hours !== "office" ? words.always : words.promise,
    number: first.shown,
    languages: languagesOf(main, first.name?.vi),
    reasons: words.reasons,
    others: own
      .filter(({ number }) => number !== first.number)
      .slice(0, 4)
      .map(({ purpose, shown }) => ({ purpose: messages.vi.purposes[purpose], number: shown })),
    qr: drawQr(url),
    scan: words.scan,
    url: url.replace(/^https?:\/\//, ""),
    former: await formerNames(reading, unit),
    checked,
  };
  return typeset({ template: "hotline/poster.typ", data, issuedAt: at });
}

/** That a line in this country answers in Vietnamese goes without saying. */
const languagesOf = (main: HotlineNumber | undefined, nationalName = ""): string =>
  main && main.languages.length > 1
    ? fill(words.languages, { languages: sayLanguages(main.languages, "vi") })
    : main
      ? ""
      : nationalName;

async function formerNames(reading: Reading, unit: Unit): Promise<string> {
  const origins = unit.level === "commune" ? await listOrigins(reading, unit.code) : [];
  const names = [...new Set(origins.filter(({ kind }) => kind !== "land-only").map(({ oldName }) => oldName))];
  if (names.length === 0 || (names.length === 1 && names[0] === unitName(unit).vi)) return "";
  const more = names.length > FORMER_NAMES ? "…" : "";
  return fill(words.former, { names: `${names.slice(0, FORMER_NAMES).join(", ")}${more}` });
}
