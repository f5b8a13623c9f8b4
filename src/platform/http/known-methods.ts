/** Which methods an address takes, asked only when a request found no route: the difference between 404 and 405. */
export type KnownMethods = { add(method: string, pattern: string): void; at(path: string): string[] };

const likeOf = (pattern: string): RegExp => {
  const parts = pattern.split("/").map((part) => {
    if (part.startsWith(":")) return "[^/]+";
    return part === "*" ? ".*" : part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join("/")}/?$`);
};

export function createKnownMethods(): KnownMethods {
  const known: { readonly method: string; readonly like: RegExp }[] = [];
  return {
    add: (method, pattern) => known.push({ method, like: likeOf(pattern) }),
    at: (path) => [...new Set(known.filter(({ like }) => like.test(path)).map(({ method }) => method))].sort(),
  };
}
