import { localDateOf, minuteOfDay } from "#core/time/local-time";

/** "ngày 05 tháng 02 năm 2026": a zero before days below 10 and months 1 and 2 (Decree 30/2020, Appendix I, II.4). */
export function sayPaperDate(at: Date): string {
  const [year, month, day] = localDateOf(at).split("-");
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** "10 giờ 00 phút, ngày 23 tháng 11 năm 2026", in the time of Viet Nam. */
export function sayPaperInstant(at: Date): string {
  const minutes = minuteOfDay(at);
  return `${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút, ${sayPaperDate(at)}`;
}

/** "Hải Phòng, ngày 05 tháng 02 năm 2026". */
export function sayPlaceAndDate(place: string, at: Date): string {
  return `${place}, ${sayPaperDate(at)}`;
}

/** "16:30 23/11/2026", for the cells of a table. */
export function sayShortInstant(at: Date): string {
  const minutes = minuteOfDay(at);
  const [year, month, day] = localDateOf(at).split("-");
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)} ${day}/${month}/${year}`;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");
