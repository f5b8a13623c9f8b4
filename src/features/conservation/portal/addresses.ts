export const ledgerPath = "/minh-bach/so-chuyen-giao";

/** The page of a province or a unit, of a day unless it is today's. */
export const ledgerAddress = (of: {
  readonly province?: string;
  readonly unit?: string;
  readonly on?: string | undefined;
}): string => {
  const place = of.unit ? `/don-vi/${of.unit}` : of.province ? `/tinh/${of.province}` : "";
  return `${ledgerPath}${place}${of.on ? `?ngay=${of.on}` : ""}`;
};
