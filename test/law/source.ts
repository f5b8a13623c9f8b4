import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync, Visitor, type ESTree } from "vite";
import { literalText } from "./syntax.ts";

export const projectRoot = join(import.meta.dirname, "..", "..");

export type Import = { readonly specifier: string; readonly line: number };

/** One file as the laws read it. `path` is relative to the project, with forward slashes. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly imports: readonly Import[];
  lineAt(offset: number): number;
};

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Parses a file; the text of tests for a law itself may be made up. Throws when it cannot be parsed. */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return { path, text, program, imports: importsOf(program, lineAt), lineAt };
}

function importsOf(program: ESTree.Program, lineAt: (offset: number) => number): Import[] {
  const found: Import[] = [];
  const add = (node: { readonly start: number; readonly source?: unknown }): void => {
    const specifier = literalText(node.source);
    if (specifier !== undefined) found.push({ specifier, line: lineAt(node.start) });
  };
  // Type imports count: what a room may know is the question, not what it loads.
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }).visit(program);
  return found;
}

/** Paths of all files under `folder` (relative to the project), sorted; none when there is no such folder; build products and packages are left out. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(join(projectRoot, folder))) return [];
  const skipped = new Set(["node_modules", "dist", "var", "coverage", ".git"]);
  const walk = (directory: string): string[] =>
    readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
      return entry.isFile() ? [relative(projectRoot, path).split(sep).join("/")] : [];
    });
  return walk(join(projectRoot, folder)).sort();
}

export const readText = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

const parse = (folder: string): Source[] =>
  filesUnder(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parseSource(path, readText(path)));

const parsed = parse("src");

/** The product: every TypeScript file under src that is not a test. */
export const productSources: readonly Source[] = parsed.filter(({ path }) => !isTest(path));
export const testSources: readonly Source[] = parsed.filter(({ path }) => isTest(path));

/** Programs around the product that use it: tests of the whole, benchmarks. */
export const surroundingSources: readonly Source[] = ["test", "bench"].flatMap(parse);

/** Every breach begins like this, so that an editor can jump to it. */
export const at = (source: Source, offset: number): string => `${source.path}:${source.lineAt(offset)}`;
