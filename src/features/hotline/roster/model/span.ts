/** Time from an instant up to, not including, another. */
export type Span = { readonly from: Date; readonly to: Date };

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** What is left of `wanted` when everything covered is taken away, in order; spans that touch are one. */
export function uncovered(wanted: readonly Span[], covered: readonly Span[]): readonly Span[] {
  const taken = merged(covered);
  return merged(wanted).flatMap((span) => without(span, taken));
}

function without(span: Span, taken: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let { from } = span;
  for (const each of taken) {
    if (each.to <= from) continue;
    if (each.from >= span.to) break;
    if (each.from > from) left.push({ from, to: each.from });
    from = each.to;
  }
  return from < span.to ? [...left, { from, to: span.to }] : left;
}

/** The same time with overlapping and touching spans made one, in order; empty spans are nothing. */
function merged(spans: readonly Span[]): readonly Span[] {
  const ordered = spans
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
  const whole: Span[] = [];
  for (const span of ordered) {
    const last = whole.at(-1);
    if (last && span.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else whole.push(span);
  }
  return whole;
}
