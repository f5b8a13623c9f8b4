import { freePeriod, type Period } from "#features/reports";

export const figuresPath = "/minh-bach/duong-day-nong";

export type Addressed = { readonly province?: string; readonly unit?: string };

/** The page of a place, of a unit within its province, or of the country; with what else the address says. */
export function figuresAddress(of: Addressed, query: Readonly<Record<string, string | undefined>> = {}): string {
  const place = of.unit ? `/don-vi/${of.unit}` : of.province ? `/tinh/${of.province}` : "";
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${figuresPath}${place}${said.length > 0 ? `?${new URLSearchParams(said)}` : ""}`;
}

/** What of an address names the period, to lead on with. */
export const periodQuery = (query: Readonly<Record<string, string | undefined>>) => ({
  ky: query["ky"],
  ...(query["ky"] === freePeriod ? { tu: query["tu"], den: query["den"] } : {}),
});

/** The same figures as data. */
export const dataAddress = ({ province, unit }: Addressed, { from, to }: Period): string => {
  const place = unit ? `/units/${unit}` : province ? `/provinces/${province}` : "";
  return `/api/v1/hotline/figures${place}?from=${from}&to=${to}`;
};
