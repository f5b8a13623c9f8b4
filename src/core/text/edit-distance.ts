/** Letters to add, drop, change or swap with their neighbour to get from one word to the other; `most + 1` when more. */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  // An edit changes two letters at most: one goes, one comes. Most pairs are told apart without the table below.
  if (bitsIn(lettersIn(from) ^ lettersIn(to)) > 2 * most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      row.push(swapped ? Math.min(best, at(beforeLast, j - 2) + 1) : best);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, to.length);
}

/** Which letters a word holds, a bit each; some share a bit. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31);
  return letters;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.MAX_SAFE_INTEGER;
