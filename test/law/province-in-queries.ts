import type { ESTree } from "vite";
import { at, type Source } from "./source.ts";
import { literalText, visitNode } from "./syntax.ts";

// Not insertInto: the row it takes is typed by its table, and the province is one of its columns.
const verbs = new Set(["selectFrom", "updateTable", "deleteFrom", "innerJoin", "leftJoin"]);
const tableIn = /\b(?:from|join|into|update)\s+"?([a-z_]+)"?/gi;

const namesOf = (text: string): string[] => [...text.matchAll(tableIn)].map(([, name]) => name ?? "");

function tablesNamedIn(node: ESTree.Node): string[] {
  const found: string[] = [];
  visitNode(node, {
    CallExpression({ callee, arguments: [first] }) {
      const verb =
        callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
      const table = literalText(first)?.replace(/ as .*/, "");
      if (verbs.has(verb) && table) found.push(table);
    },
    TemplateElement: (element) => void found.push(...namesOf(element.value.raw)),
    Literal: (literal) => void found.push(...namesOf(literalText(literal) ?? "")),
  });
  return found;
}

/**
 * Statements of a store that touch an operational table and never name the province.
 * One top-level declaration is the grain: a query builder and what it adds stand together in it.
 */
export function provincelessStatements(source: Source, operational: ReadonlySet<string>): string[] {
  return source.program.body.flatMap((node) => {
    const text = source.text.slice(node.start, node.end);
    if (/province_?code/i.test(text)) return [];
    const table = tablesNamedIn(node).find((name) => operational.has(name));
    return table ? [`${at(source, node.start)} reaches ${table} without naming its province.`] : [];
  });
}
