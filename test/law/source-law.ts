import { Visitor, type ESTree } from "vite";
import { at, type Source } from "./source.ts";

const isName = (node: ESTree.Node, name: string): boolean => node.type === "Identifier" && node.name === name;

const isMember = (node: ESTree.Node, object: string, property: string): boolean =>
  node.type === "MemberExpression" && isName(node.object, object) && isName(node.property, property);

// `process` alone is a word of the domain; these are Node's.
const worldly = ["env", "argv", "cwd", "exit", "hrtime", "nextTick", "stdout", "stderr"];

/** Core is pure: what happens there depends on its arguments alone, and ends in a value. */
export function purityBreaches(source: Source): string[] {
  const breaches: string[] = [];
  const refuse = (node: ESTree.Node, why: string): void => {
    breaches.push(`${at(source, node.start)} ${why}`);
  };
  new Visitor({
    ThrowStatement: (node) => refuse(node, "core throws nothing; return a Result or undefined."),
    MemberExpression(node) {
      if (isMember(node, "Date", "now")) refuse(node, "core does not know what time it is; take `at` as an argument.");
      if (isMember(node, "Math", "random")) refuse(node, "core draws no lots; take the value as an argument.");
      if (worldly.some((name) => isMember(node, "process", name)))
        refuse(node, "core knows nothing of its surroundings.");
      if (isName(node.object, "crypto")) refuse(node, "core draws no lots; take the value as an argument.");
    },
    NewExpression(node) {
      if (isName(node.callee, "Date") && node.arguments.length === 0)
        refuse(node, "core does not know what time it is; take `at` as an argument.");
    },
    AwaitExpression: (node) => refuse(node, "core waits for nothing; leave the waiting to its caller."),
  }).visit(source.program);
  return breaches;
}

/** Time comes from the clock everywhere: only the clock itself reads it. */
export function clockBreaches(source: Source): string[] {
  const breaches: string[] = [];
  new Visitor({
    NewExpression(node) {
      if (isName(node.callee, "Date") && node.arguments.length === 0)
        breaches.push(`${at(source, node.start)} reads the wall clock; take \`at\` or a Clock instead.`);
    },
    CallExpression(node) {
      if (isMember(node.callee, "Date", "now"))
        breaches.push(`${at(source, node.start)} reads the wall clock; take \`at\` or a Clock instead.`);
    },
  }).visit(source.program);
  return breaches;
}

const builders = new Set(["selectFrom", "insertInto", "updateTable", "deleteFrom", "mergeInto", "executeQuery"]);

const mayHoldSql = (path: string): boolean =>
  path.endsWith("-store.ts") || path.includes("/migrations/") || path.startsWith("src/platform/database/");

/** SQL lives in stores and migrations, so that one place knows each table. */
export function sqlBreaches(source: Source): string[] {
  if (mayHoldSql(source.path)) return [];
  const breaches: string[] = [];
  const refuse = (node: ESTree.Node): void => {
    breaches.push(`${at(source, node.start)} speaks SQL; move it into a *-store.ts of the same feature.`);
  };
  new Visitor({
    TaggedTemplateExpression(node) {
      if (isName(node.tag, "sql")) refuse(node);
    },
    CallExpression(node) {
      const { callee } = node;
      if (isName(callee, "runStatement")) refuse(node);
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (builders.has(callee.property.name)) refuse(callee.property);
    },
  }).visit(source.program);
  return breaches;
}
