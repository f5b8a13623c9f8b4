import { Visitor } from "vite";
import type { Feature } from "#platform/feature";
import type { Localised } from "#platform/i18n/locale";
import { roomOf, targetOf } from "./rooms.ts";
import { at, type Source } from "./source.ts";
import { literalText, valueOf } from "./syntax.ts";

export type RefusalTexts = Readonly<Record<string, Localised>>;

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** The table of contents: every folder is listed once, and what a feature needs stands before it. */
export function orderBreaches(features: readonly Feature[], folders: readonly string[]): string[] {
  const names = features.map(({ name }) => name);
  const early = features.flatMap(({ name, needs }, index) =>
    needs
      .filter((need) => !names.slice(0, index).includes(need))
      .map((need) => `${name} needs ${need}, which must stand before it in src/features.ts.`),
  );
  const unlisted = folders
    .filter((folder) => !names.includes(folder))
    .map((folder) => `src/features/${folder} is not listed in src/features.ts.`);
  const homeless = names
    .filter((name) => !folders.includes(name))
    .map((name) => `${name} is listed but has no folder of that name.`);
  return [...early, ...unlisted, ...homeless, ...twice(names).map((name) => `${name} is listed twice.`)];
}

/** Names that the outside relies on are said once: commands, migrations, API paths, pages. */
export function nameBreaches(features: readonly Feature[]): string[] {
  const commands = features.flatMap((feature) => (feature.commands ?? []).map(({ name }) => name));
  const migrations = features.flatMap((feature) => Object.keys(feature.migrations ?? {}));
  const api = features.flatMap((feature) =>
    (feature.api ?? []).map(({ kind, path }) => `${kind === "act" ? "POST" : "GET"} ${path}`),
  );
  const portal = features.flatMap((feature) => (feature.portal ?? []).map(({ method, path }) => `${method} ${path}`));
  const consolePages = features.flatMap((feature) =>
    (feature.console ?? []).map(({ method, path }) => `${method} ${path}`),
  );
  return [
    ...commands
      .filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))
      .map((name) => `The command ${name} is not named thing.verb.`),
    ...migrations
      .filter((name) => !/^\d{4}-[a-z0-9-]+$/.test(name))
      .map((name) => `The migration ${name} is not named 0000-what.`),
    ...[commands, migrations, api, portal, consolePages].flatMap(twice).map((name) => `${name} is taken twice.`),
  ];
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(" ");

/** Every refusal that any file makes has its sentence, which names the same details in both languages. */
export function refusalBreaches(texts: RefusalTexts, sources: readonly Source[]): string[] {
  const unequal = Object.entries(texts)
    .filter(([, { vi, en }]) => placeholders(vi) !== placeholders(en))
    .map(([code]) => `The refusal ${code} names other details in English than in Vietnamese.`);
  return [...sources.flatMap((source) => unsaid(source, texts)), ...unequal];
}

function unsaid(source: Source, texts: RefusalTexts): string[] {
  const breaches: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first], start }) {
      const code = callee.type === "Identifier" && callee.name === "refuse" ? literalText(first) : undefined;
      if (code !== undefined && !(code in texts))
        breaches.push(`${at(source, start)} refuses with ${code}, for which no sentence exists.`);
    },
  }).visit(source.program);
  return breaches;
}

/** Commands that no door and no other act uses: each is named by its file. */
export function unreachableCommands(features: readonly Feature[], sources: readonly Source[]): string[] {
  const listed = new Set(features.flatMap((feature) => (feature.commands ?? []).map(({ name }) => name)));
  const indexes = new Set(
    sources.filter(({ path }) => /^src\/features\/[^/]+\/index\.ts$/.test(path)).map(({ path }) => path),
  );
  const used = new Set(
    sources.flatMap(({ path, imports }) =>
      indexes.has(path)
        ? []
        : imports
            .map(({ specifier }) => targetOf(path, specifier))
            .flatMap((to) => (to.kind === "file" ? [to.path] : [])),
    ),
  );
  return sources.flatMap((source) =>
    definedCommands(source).flatMap(({ name, start }) => {
      const inReach = used.has(source.path) || isUsedThroughDoor(source, sources);
      return [
        ...(listed.has(name) ? [] : [`${at(source, start)} defines ${name}, which its feature does not list.`]),
        ...(inReach ? [] : [`${at(source, start)} defines ${name}, which no door and no other act uses.`]),
      ];
    }),
  );
}

// A later feature that calls an earlier one's command imports the earlier one's index.
function isUsedThroughDoor(source: Source, sources: readonly Source[]): boolean {
  const room = roomOf(source.path);
  const names = exportedNames(source);
  if (room.kind !== "feature") return true;
  return sources.some(
    (other) =>
      other.imports.some(({ specifier }) => specifier === `#features/${room.feature}`) &&
      names.some((name) => new RegExp(`\\b${name}\\b`).test(other.text)),
  );
}

const exportedNames = (source: Source): string[] =>
  source.program.body.flatMap((node) =>
    node.type === "ExportNamedDeclaration" && node.declaration?.type === "VariableDeclaration"
      ? node.declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []))
      : [],
  );

function definedCommands(source: Source): { readonly name: string; readonly start: number }[] {
  const found: { name: string; start: number }[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first], start }) {
      if (callee.type !== "Identifier" || callee.name !== "defineCommand" || first?.type !== "ObjectExpression") return;
      const name = literalText(valueOf(first, "name"));
      if (name) found.push({ name, start });
    },
  }).visit(source.program);
  return found;
}

/** Pages of the console that anybody may open; each needs a reason, so they are named here. */
const openConsolePages = new Set([
  // The steps of signing in come before there is anybody to hold a permission.
  "/dang-nhap",
  "/dang-nhap/ma",
  "/dang-nhap/mat-khau-moi",
  // An official without any post holds no permission, and must still learn that and find the way out.
  "/tai-khoan-cua-toi",
  "/dang-xuat",
]);

export const unguardedPages = (features: readonly Feature[]): string[] =>
  features.flatMap((feature) =>
    (feature.console ?? [])
      .filter(({ permission, path }) => !permission && !openConsolePages.has(path))
      .map(({ method, path }) => `${feature.name}: the console page ${method} ${path} names no permission.`),
  );
