import { roomOf, targetOf, type Room, type Target } from "./rooms.ts";
import type { Source } from "./source.ts";

/** The features each feature declares in its `defineFeature({ name, needs })`. */
export type Needs = ReadonlyMap<string, readonly string[]>;

// Packages and parts of Node that touch the world belong to platform; a feature is handed what it needs of them.
const worldly = /^(pg|fastify|@fastify\/.+|@electric-sql\/.+|@myriaddreamin\/.+|typescript)$/;
const harmlessNode = new Set(["node:crypto", "node:stream", "node:buffer"]);

/** The import law of ARCHITECTURE.md: one sentence for each import that breaks it. */
export function importBreaches(sources: readonly Source[], needs: Needs): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room.kind === "outside") return [`${source.path}:1 stands in no room of src; move it into one.`];
    return source.imports.flatMap(({ specifier, line }) => {
      const target = targetOf(source.path, specifier);
      const why = target.kind === "file" ? whyNoFile(source.path, target.path, needs) : whyNoPackage(room, target);
      return why ? [`${source.path}:${line} imports ${specifier}: ${why}`] : [];
    });
  });
}

function whyNoPackage(room: Room, target: Exclude<Target, { kind: "file" }>): string | undefined {
  switch (room.kind) {
    case "platform":
    case "composition":
      return undefined;
    case "ui":
      return target.name === "preact" ? undefined : "ui knows no package but preact.";
    case "feature":
    case "surfaces":
      if (target.kind === "node" ? harmlessNode.has(target.name) : !worldly.test(target.name)) return undefined;
      return `${target.name} touches the world; reach it through platform.`;
    default:
      return `${room.kind} imports core only, no package and nothing of Node.`;
  }
}

function whyNoFile(from: string, to: string, needs: Needs): string | undefined {
  const here = roomOf(from);
  const there = roomOf(to);
  if (there.kind === "test") return "the product does not know its tests.";
  if (here.kind === "composition") return undefined;
  if (there.kind === "composition") return "the composition root is imported by nobody.";
  if (there.kind === "feature") return whyNoFeature(here, there.feature, to, needs);
  const open: Readonly<Record<string, readonly string[]>> = {
    core: ["core"],
    platform: ["core", "platform"],
    ui: ["core", "ui"],
    browser: ["core", "browser"],
    feature: ["core", "platform", "ui"],
    surfaces: ["core", "platform", "ui", "surfaces"],
  };
  const allowed = open[here.kind] ?? [];
  return allowed.includes(there.kind) ? undefined : `${here.kind} may import ${allowed.join(", ")} only.`;
}

function whyNoFeature(here: Room, feature: string, to: string, needs: Needs): string | undefined {
  const own = here.kind === "feature" ? here.feature : undefined;
  if (own === feature) return undefined;
  if (own === undefined && here.kind !== "surfaces") return `${here.kind} knows no feature.`;
  if (to !== `src/features/${feature}/index.ts`) return `use the feature's door: #features/${feature}.`;
  if (own === undefined || needs.get(own)?.includes(feature)) return undefined;
  return `${own} does not declare "${feature}" among its needs.`;
}
