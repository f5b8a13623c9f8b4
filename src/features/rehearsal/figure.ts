/** One measured figure; `floor` is the limit it is held to. */
export type Figure = { readonly name: string; readonly value: number; readonly unit: string; readonly floor?: number };

/** One JSON line on the standard output, as the programs that measure print them. */
export const figureLine = ({ name, value, unit, floor }: Figure): string => {
  const rounded = Math.abs(value) < 100 ? Math.round(value * 100) / 100 : Math.round(value);
  const ratio = floor ? Number((value / floor).toFixed(3)) : null;
  return JSON.stringify({ name: `rehearsal.${name}`, value: rounded, unit, floor: floor ?? null, ratio });
};
