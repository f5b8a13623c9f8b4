/** One thing wrong with an input that was right: what changed, for the message of a failed test. */
export type Mistake = { readonly what: string; readonly input: unknown };

type Path = readonly (string | number)[];

const tooLong = "x".repeat(200_000);

/** What a program may send by mistake or by malice where a text, a number, a list … belongs. */
function wrongFor(right: unknown): readonly (readonly [string, unknown])[] {
  if (typeof right === "string")
    return [
      ["a number", 7],
      ["true", true],
      ["null", null],
      ["a list", [right]],
      ["an object", { a: right }],
      ["200,000 letters", tooLong],
      ["half a letter", `${right}\ud800`],
      ["the sign 0", `${right}\u0000`],
    ];
  if (typeof right === "number")
    return [
      ["words", "x"],
      ["true", true],
      ["null", null],
      ["a list", [right]],
      ["an object", {}],
      ["minus one", -1],
      ["one and a half", 1.5],
      ["far too much", 1e300],
      ["an exponent", "1e3"],
    ];
  if (typeof right === "boolean")
    return [
      ["words", "yes"],
      ["a number", 1],
      ["null", null],
      ["a list", [right]],
    ];
  if (Array.isArray(right))
    return [
      ["words", "x"],
      ["a number", 7],
      ["null", null],
      ["an object", { 0: right[0] }],
      ["a thousand entries", Array.from({ length: 1000 }, () => right[0] ?? "x")],
      ["a list of lists", [[right]]],
    ];
  return [
    ["words", "x"],
    ["a number", 7],
    ["null", null],
    ["a list", [right]],
  ];
}

/** Every place of a value: its own fields, theirs, and the first entry of each list. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (Array.isArray(value)) return value.length > 0 ? [[...at, 0], ...placesIn(value[0], [...at, 0])] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [[...at, name], ...placesIn(inside, [...at, name])]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((inside, step) => (inside as Record<string | number, unknown>)[step], value);

/** The same input with another value in one place. */
function withAt(value: unknown, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value)) return value.map((each, nth) => (nth === step ? withAt(each, rest, other) : each));
  const fields = value as Record<string, unknown>;
  return { ...fields, [step]: withAt(fields[step], rest, other) };
}

/** Every single mistake that can be made in this input: each place, each wrong value for it, and a field nobody knows. */
export function mistakesIn(input: object): readonly Mistake[] {
  const wrong = placesIn(input).flatMap((path) =>
    wrongFor(valueAt(input, path)).map(([what, value]): Mistake => ({
      what: `${path.join(".")} is ${what}`,
      input: withAt(input, path, value),
    })),
  );
  return [
    ...wrong,
    { what: "a field nobody knows", input: { ...input, nobodyKnowsThis: "x" } },
    { what: "a list instead", input: [input] },
    { what: "words instead", input: "x" },
    { what: "null instead", input: null },
  ];
}
