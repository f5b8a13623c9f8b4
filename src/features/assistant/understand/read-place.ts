import { centreOf, fullName, fullNameEn, searchUnits } from "#features/units";
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
  if (stretch === undefined) return undefined;
  const q = cutBack(stretch);
  const [found, ...others] = await searchUnits(reading, { q, limit: 2 });
  if (!found || found.certainty === "possible" || (others.length > 0 && found.certainty !== "certain"))
    return undefined;
  return placeOf(reading, found.unit.code, found.because === undefined ? undefined : q);
}

function cutBack(stretch: string): string {
  let address = stretch.trim();
  for (let cut = address.replace(after, ""); cut !== address; cut = address.replace(after, "")) address = cut;
  return address.slice(0, 60);
}

/** A unit's own name and its centre. */
export async function placeOf(reading: Reading, unitCode: string, once?: string): Promise<PlaceAnswer | undefined> {
  const [found] = await searchUnits(reading, { q: unitCode, limit: 1 });
  if (!found) return undefined;
  const centre = await centreOf(reading, found.unit.code);
  return {
    unitCode: found.unit.code,
    name: { vi: fullName(found.unit), en: fullNameEn(found.unit) },
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
