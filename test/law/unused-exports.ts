import { targetOf } from "./rooms.ts";
import { at, type Source } from "./source.ts";

type Name = { readonly name: string; readonly start: number };

/** Constants and functions a file offers to others; a type may be exported for the sake of a signature alone. */
function valuesOf(source: Source): Name[] {
  return source.program.body.flatMap((node): Name[] => {
    if (node.type !== "ExportNamedDeclaration" || node.source) return [];
    const { declaration } = node;
    if (declaration?.type === "VariableDeclaration")
      return declaration.declarations.flatMap(({ id }) =>
        id.type === "Identifier" ? [{ name: id.name, start: id.start }] : [],
      );
    if (declaration?.type === "FunctionDeclaration" && declaration.id)
      return [{ name: declaration.id.name, start: declaration.id.start }];
    return [];
  });
}

/**
 * Values that no other file names: what nobody asks for need not be offered, and often need not exist.
 * An importer is any file, test or product, that imports the file (or the index passing it on) and says the name.
 */
export function unusedExports(offering: readonly Source[], all: readonly Source[]): string[] {
  const importers = new Map<string, Source[]>();
  for (const source of all)
    for (const { specifier } of source.imports) {
      const target = targetOf(source.path, specifier);
      if (target.kind === "file") importers.set(target.path, [...(importers.get(target.path) ?? []), source]);
    }
  return offering.flatMap((source) =>
    valuesOf(source)
      .filter(
        ({ name }) => !(importers.get(source.path) ?? []).some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)),
      )
      .map(({ name, start }) => `${at(source, start)} exports ${name}, which no other file uses.`),
  );
}
