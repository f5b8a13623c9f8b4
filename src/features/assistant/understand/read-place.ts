import { centreOf, findUnit, fullName, fullNameEn, searchUnits, type Unit } from "#features/units";
import { foldVietnamese } from "#core/text/fold";
import type { Reading } from "#platform/context";
import type { PlaceAnswer } from "../answer/answer.ts";

// Somewhere a unit is named with its kind: "phường Máy Chai quận Ngô Quyền cũ", "xa Tan Phu".
const named =
  /(?:^|[\s,])((?:phường|xã|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|đặc khu|phuong|thi tran|huyen|quan|tinh|tp\.?|ward|commune|district)\s+[^?!.;:]{2,60})/iu;
// What follows an address in a sentence is no part of it.
const after =
  /\s+(?:cũ|cu|bị|bi|thì|thi|giờ|gio|nay|hồi|hoi|trước|truoc|muốn|muon|cần|can|xin|đang|dang|có|co|làm|lam|for|now|was)(?:\s.*)?$/iu;

/** The office of the place a question names, under today's name; undefined where none is named or it could be several. */
export async function readPlace(reading: Reading, text: string): Promise<PlaceAnswer | undefined> {
  const stretch = named.exec(text)?.[1];
  if (stretch === undefined || !isNamed(stretch, text)) return undefined;
  const q = cutBack(stretch);
  const [found, ...others] = await searchUnits(reading, { q, limit: 2 });
  if (!found || found.certainty === "possible" || (others.length > 0 && found.certainty !== "certain"))
    return undefined;
  return present(reading, found.unit, found.because === undefined ? undefined : q);
}

/** How many parts of a divided commune are named; none was divided into more. */
const MOST_PARTS = 6;

/** Today's units among which the place a question names was divided: the address does not decide, so all are told. */
export async function readDivided(reading: Reading, text: string): Promise<readonly PlaceAnswer[]> {
  const stretch = named.exec(text)?.[1];
  if (stretch === undefined || !isNamed(stretch, text)) return [];
  const found = await searchUnits(reading, { q: cutBack(stretch), limit: MOST_PARTS });
  const whole = found[0]?.because;
  const parts = found.filter(({ because }) => because?.kind === "part" && because.oldCode === whole?.oldCode);
  return parts.length < 2
    ? []
    : Promise.all(parts.map(({ unit, because }) => present(reading, unit, because?.oldName)));
}

const noName =
  /^(?:nay|nao|moi|cu|minh|toi|co|can|ky|cap|xac|chung|bao|do|dang|lam|thi|cho|hay|khac|khong|gio|o|de|xin|cua|la|va|voi|hoi|ra|duoc)$/u;

/** "ra xã ký giấy" names no place: a name is written with a capital, or, where nothing is, does not begin like a sentence. */
function isNamed(stretch: string, text: string): boolean {
  const name = stretch.trim().split(/\s+/u).slice(1).join(" ");
  if (/\p{Lu}/u.test(text.slice(1))) return /^[\p{Lu}\d]/u.test(name.replace(/^(?:trấn|xã|phố)\s+/u, ""));
  return !noName.test(foldVietnamese(name.split(" ")[0] ?? ""));
}

function cutBack(stretch: string): string {
  let address = stretch.trim();
  for (let cut = address.replace(after, ""); cut !== address; cut = address.replace(after, "")) address = cut;
  return address.slice(0, 60);
}

/** A unit's own name and its centre. */
export async function placeOf(reading: Reading, unitCode: string): Promise<PlaceAnswer | undefined> {
  const unit = await findUnit(reading, unitCode);
  return unit && present(reading, unit);
}

async function present(reading: Reading, unit: Unit, once?: string): Promise<PlaceAnswer> {
  const centre = await centreOf(reading, unit.code);
  return {
    unitCode: unit.code,
    name: { vi: fullName(unit), en: fullNameEn(unit) },
    ...(once === undefined ? {} : { once }),
    ...(centre
      ? {
          centre: {
            id: centre.id,
            name: { vi: centre.name, en: centre.nameEn },
            ...(centre.address ? { address: centre.address } : {}),
            ...(centre.hotline ? { hotline: centre.hotline } : {}),
          },
        }
      : {}),
  };
}
