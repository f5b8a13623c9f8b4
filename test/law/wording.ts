import { Visitor, type ESTree } from "vite";
import { at, type Source } from "./source.ts";
import { literalText, visitNode } from "./syntax.ts";

const keyOf = (each: ESTree.ObjectProperty | ESTree.SpreadElement): string =>
  each.type === "Property" && each.key.type === "Identifier" ? each.key.name : "";

/** Texts inside `node`: string literals that are values, and the fixed parts of templates. */
function textsIn(node: ESTree.Node): { readonly text: string; readonly start: number }[] {
  const found: { text: string; start: number }[] = [];
  visitNode(node, {
    Literal(literal) {
      const text = literalText(literal);
      if (text !== undefined) found.push({ text, start: literal.start });
    },
    TemplateElement: (part) => void found.push({ text: part.value.raw, start: part.start }),
  });
  return found;
}

const isEmptyText = (node: ESTree.Node): boolean => literalText(node)?.trim() === "";

function textBreaches(source: Source, node: ESTree.Node): string[] {
  const loud = textsIn(node).filter(({ text }) => text.includes("!"));
  const empty = isEmptyText(node) ? [`${at(source, node.start)} is an empty text.`] : [];
  return [
    ...empty,
    ...loud.map(({ start }) => `${at(source, start)} raises its voice; end the sentence with a full stop.`),
  ];
}

/**
 * Words said to people: in a message file (`const vi`, `const en: typeof vi`) and in every `{ vi, en }`.
 * None is empty, none shouts, and English is typed by the Vietnamese, so that none is missing.
 */
export function wordingBreaches(source: Source): string[] {
  const breaches: string[] = [];
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type !== "Identifier" || init?.type !== "ObjectExpression") return;
      if (id.name !== "vi" && id.name !== "en") return;
      breaches.push(...textBreaches(source, init), ...emptyValues(source, init));
      if (id.name === "en" && id.typeAnnotation?.typeAnnotation.type !== "TSTypeQuery")
        breaches.push(`${at(source, id.start)} let English be \`typeof vi\`, so that no text can be missing.`);
    },
    ObjectExpression(object) {
      const said = object.properties.filter((each) => ["vi", "en"].includes(keyOf(each)));
      if (said.length !== 2) return;
      for (const each of said)
        if (each.type === "Property" && each.value.type !== "Identifier")
          breaches.push(...textBreaches(source, each.value));
    },
  }).visit(source.program);
  return breaches;
}

function emptyValues(source: Source, object: ESTree.ObjectExpression): string[] {
  return object.properties.flatMap((each) => {
    if (each.type !== "Property") return [];
    if (each.value.type === "ObjectExpression") return emptyValues(source, each.value);
    return isEmptyText(each.value) ? [`${at(source, each.value.start)} is an empty text.`] : [];
  });
}

/** Words written straight into a page instead of into its message file: `<p>Nộp hồ sơ</p>`. */
export function wordsInPages(source: Source): string[] {
  const breaches: string[] = [];
  new Visitor({
    JSXText(node) {
      if (/\p{L}{2}/u.test(node.value))
        breaches.push(`${at(source, node.start)} says "${node.value.trim()}"; move it to messages.`);
    },
    JSXAttribute(node) {
      const name = node.name.type === "JSXIdentifier" ? node.name.name : "";
      const text = node.value ? literalText(node.value) : undefined;
      if (["title", "alt", "placeholder", "aria-label"].includes(name) && text && /\p{L}{2}/u.test(text))
        breaches.push(`${at(source, node.start)} says "${text}"; move it to messages.`);
    },
  }).visit(source.program);
  return breaches;
}
