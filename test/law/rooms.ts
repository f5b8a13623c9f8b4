import { posix } from "node:path";

/** Where a file lives. `outside` is a file of src that stands in no room. */
export type Room =
  | { readonly kind: "core" | "platform" | "ui" | "browser" | "surfaces" | "composition" | "test" | "outside" }
  | { readonly kind: "feature"; readonly feature: string };

export function roomOf(path: string): Room {
  const [top, room, feature] = path.split("/");
  if (top !== "src") return { kind: "test" };
  if (room === "features" && feature) return { kind: "feature", feature };
  if (room === "main.ts" || room === "features.ts" || room === "command-line") return { kind: "composition" };
  const rooms = ["core", "platform", "ui", "browser", "surfaces"] as const;
  const known = rooms.find((each) => each === room);
  return { kind: known ?? "outside" };
}

/** What an import reaches: a file of the project, a part of Node, or a package. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "node"; readonly name: string }
  | { readonly kind: "package"; readonly name: string };

// The `imports` map of package.json, as the "source" condition reads it.
const aliases: readonly (readonly [RegExp, string])[] = [
  [/^#core\/(.+)$/, "src/core/$1.ts"],
  [/^#platform\/(.+)$/, "src/platform/$1.ts"],
  [/^#ui\/(.+)$/, "src/ui/$1.tsx"],
  [/^#features\/(.+)$/, "src/features/$1/index.ts"],
  [/^#surfaces\/(.+)$/, "src/surfaces/$1.ts"],
  [/^#test\/(.+)$/, "test/$1.ts"],
];

export function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith(".")) return { kind: "file", path: posix.join(posix.dirname(from), specifier) };
  const alias = aliases.find(([pattern]) => pattern.test(specifier));
  if (alias) return { kind: "file", path: specifier.replace(alias[0], alias[1]) };
  if (specifier.startsWith("node:")) return { kind: "node", name: specifier };
  const parts = specifier.split("/");
  return { kind: "package", name: parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/") };
}
