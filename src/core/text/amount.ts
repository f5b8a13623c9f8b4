import type { Locale } from "./locale.ts";

const UNIT: Readonly<Record<Locale, string>> = { vi: "đồng", en: "dong" };
const GROUP_MARK: Readonly<Record<Locale, string>> = { vi: ".", en: "," };

/** "150.000 đồng", in English "150,000 dong". Whole đồng: parts are rounded. */
export const formatDong = (dong: number, locale: Locale): string => `${formatWhole(dong, locale)} ${UNIT[locale]}`;

/** A whole number with its thousands set apart: "1.375", in English "1,375". */
export const formatWhole = (value: number, locale: Locale): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, GROUP_MARK[locale]);

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const GROUPS = ["", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ"];

/** "Một trăm năm mươi nghìn đồng", as receipts want it. Undefined for parts of a đồng, debts and sums over 10^15. */
export const dongInWords = (dong: number): string | undefined => {
  if (!Number.isInteger(dong) || dong < 0 || dong > 1e15) return undefined;
  if (dong === 0) return "Không đồng";
  const groups = threeDigitGroups(dong);
  const said = groups.flatMap((group, power) => (group === 0 ? [] : [sayGroup(group, power, groups)])).toReversed();
  const words = `${said.join(" ")} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const threeDigitGroups = (value: number): readonly number[] => {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups;
};

const sayGroup = (group: number, power: number, groups: readonly number[]): string => {
  const isFirst = power === groups.length - 1;
  const words = hundreds(group, !isFirst);
  // "tỷ" is said once for the groups above it: 2.500 tỷ is "hai nghìn năm trăm tỷ".
  const billionsFollow = power > 3 && groups.slice(3, power).some((lower) => lower > 0);
  const name = billionsFollow ? GROUPS[power - 3] : GROUPS[power];
  return [words, name].filter(Boolean).join(" ");
};

/** `inside` a number the hundreds are said even when there are none: 1.005 is "một nghìn không trăm linh năm". */
const hundreds = (group: number, inside: boolean): string => {
  const hundred = Math.floor(group / 100);
  const rest = group % 100;
  const words = hundred > 0 || inside ? [DIGITS[hundred], "trăm"] : [];
  if (rest === 0) return words.join(" ");
  if (rest < 10 && words.length > 0) return [...words, "linh", DIGITS[rest]].join(" ");
  return [...words, tens(rest)].join(" ");
};

const tens = (value: number): string => {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  if (ten === 0) return DIGITS[one] ?? "";
  const start = ten === 1 ? "mười" : `${DIGITS[ten]} mươi`;
  if (one === 0) return start;
  if (one === 5) return `${start} lăm`;
  if (one === 1 && ten > 1) return `${start} mốt`;
  return `${start} ${DIGITS[one]}`;
};
