import { expect, test } from "vitest";
import { fill } from "./fill.ts";

test("a message takes its values as they are and shows the gaps that were left", () => {
  expect(fill("{a} và {b}, {a}", { a: "$&", b: 2 })).toBe("$& và 2, $&");
  expect(fill("{a} {toString}", {})).toBe("{a} {toString}");
});
