import { Visitor, type ESTree, type VisitorObject } from "vite";

/** The text of a string literal, or undefined for anything else. */
export function literalText(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null || !("type" in node) || node.type !== "Literal") return undefined;
  return "value" in node && typeof node.value === "string" ? node.value : undefined;
}

/** The value of a property of an object literal, or undefined when it has none of that name. */
export const valueOf = (object: ESTree.ObjectExpression, key: string): ESTree.Node | undefined =>
  object.properties.flatMap((each) =>
    each.type === "Property" && each.key.type === "Identifier" && each.key.name === key ? [each.value] : [],
  )[0];

/** Visits one node and all beneath it; the parser's own visitor starts from whole programs only. */
export function visitNode(node: ESTree.Node, visitor: VisitorObject): void {
  const program = {
    type: "Program",
    body: [node],
    sourceType: "module",
    hashbang: null,
    start: node.start,
    end: node.end,
  };
  new Visitor(visitor).visit(program as unknown as ESTree.Program);
}
