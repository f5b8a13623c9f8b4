/** One measured figure. `floor` is what the same work costs without the product, or the limit it is held to. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor?: number;
  readonly ratio?: number;
};

const rounded = (value: number): number => (Math.abs(value) < 100 ? Math.round(value * 100) / 100 : Math.round(value));

/** Prints a figure as one JSON line; the ratio is value to floor unless another is given. */
export function printFigure({ name, value, unit, floor, ratio }: Figure): void {
  const against = ratio ?? (floor ? value / floor : undefined);
  const figure = {
    name,
    value: rounded(value),
    unit,
    floor: floor === undefined ? null : rounded(floor),
    ratio: against === undefined ? null : Number(against.toFixed(3)),
  };
  console.log(JSON.stringify(figure));
}
