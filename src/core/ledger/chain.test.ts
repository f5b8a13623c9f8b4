import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { chainStart, findBrokenLink, sealAct, type SealedAct } from "./chain.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const start = chainStart("31", "H24.1-260105-0001");

function chainOf(bodies: readonly unknown[]): { acts: (SealedAct & { hash: string })[]; head: string } {
  let before = start;
  const acts = bodies.map((body, index) => {
    const act = {
      seq: index + 1,
      kind: "forward",
      at: "2026-01-05T01:00:00.000Z",
      actor: "a",
      organisation: null,
      body,
    };
    before = sealAct(sha256, before, act);
    return { ...act, hash: before };
  });
  return { acts, head: before };
}

describe("the ledger", () => {
  it("finds a chain sound as long as nothing was touched, whatever order a database gives keys in", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 8 }), (bodies) => {
        const chain = chainOf(bodies);
        const reordered = chain.acts.map((act) => ({
          ...act,
          body: Object.fromEntries(Object.entries(act.body as object).reverse()),
        }));
        expect(findBrokenLink(sha256, start, { acts: reordered, head: chain.head })).toBeUndefined();
      }),
    );
  });

  it("names the first act that was changed, removed or put elsewhere", () => {
    const chain = chainOf([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }]);
    const changed = chain.acts.map((act) => (act.seq === 3 ? { ...act, body: { a: 33 } } : act));
    expect(findBrokenLink(sha256, start, { acts: changed, head: chain.head })).toEqual({ seq: 3, why: "hash" });
    const without = chain.acts.filter((act) => act.seq !== 2);
    expect(findBrokenLink(sha256, start, { acts: without, head: chain.head })).toEqual({ seq: 2, why: "order" });
    const cut = chain.acts.slice(0, 3);
    expect(findBrokenLink(sha256, start, { acts: cut, head: chain.head })).toEqual({ seq: 3, why: "head" });
    expect(findBrokenLink(sha256, chainStart("22", "other"), chain)).toEqual({ seq: 1, why: "hash" });
  });

  it("writes one text for one value", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  });
});
