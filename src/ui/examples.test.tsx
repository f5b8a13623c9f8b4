import { readdirSync } from "node:fs";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";

const here = new URL("./", import.meta.url);
const components = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(new URL(entry.name, here)).includes("view.tsx"))
  .map((entry) => entry.name);

const examplesOf = async (name: string): Promise<[string, string][]> => {
  const { examples } = (await import(`./${name}/examples.tsx`)) as { examples: Record<string, VNode> };
  return Object.entries(examples).map(([title, node]) => [title, renderToString(node)]);
};

describe.each(components)("component %s", (name) => {
  test("shows at least one example that can be drawn", async () => {
    const drawn = await examplesOf(name);
    expect(drawn.some(([, html]) => html.length > 10)).toBe(true);
  });

  test("needs no inline style, script or handler, so that the page's policy can forbid them", async () => {
    for (const [title, html] of await examplesOf(name))
      expect(html, title).not.toMatch(/<script|\sstyle=|\son[a-z]+=|javascript:/);
  });

  test("names every control and leads every description to something on the page", async () => {
    for (const [title, html] of await examplesOf(name)) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, `${title}: ids are unique`).toBe(ids.length);
      const pointers = [...html.matchAll(/\s(?:aria-describedby|for|aria-labelledby)="([^"]+)"/g)];
      for (const pointer of pointers.flatMap((match) => (match[1] ?? "").split(" ")))
        expect(ids, `${title}: ${pointer} exists`).toContain(pointer);
    }
  });
});
