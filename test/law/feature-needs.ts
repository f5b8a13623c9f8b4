import { Visitor, type ESTree } from "vite";
import type { Needs } from "./import-law.ts";
import { roomOf } from "./rooms.ts";
import type { Source } from "./source.ts";
import { literalText, valueOf } from "./syntax.ts";

const texts = (node: unknown): string[] => {
  const list = node as ESTree.ArrayExpression | undefined;
  return list?.type === "ArrayExpression" ? list.elements.flatMap((each) => literalText(each) ?? []) : [];
};

/** What every feature declares, read from its `defineFeature({ name, needs })` without running it. */
export function readNeeds(sources: readonly Source[]): Needs {
  const needs = new Map<string, readonly string[]>();
  for (const source of sources) {
    const room = roomOf(source.path);
    if (room.kind !== "feature") continue;
    new Visitor({
      CallExpression(call) {
        const declared = call.arguments[0];
        if (call.callee.type !== "Identifier" || call.callee.name !== "defineFeature") return;
        if (declared?.type === "ObjectExpression") needs.set(room.feature, texts(valueOf(declared, "needs")));
      },
    }).visit(source.program);
  }
  return needs;
}
