import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The distribution's Chromium; undefined where none is installed, and journeys then say that they were skipped. */
export const chromiumPath = places.find((path) => existsSync(path));

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? "chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What the accessibility check finds on the page as shown, one line each. The page must have been opened with `bypassCSP`. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const violations = await page.evaluate(async (runOnly) => {
    type Axe = { run(on: Document, options: object): Promise<{ violations: Violation[] }> };
    const { axe: checker } = globalThis as unknown as { axe: Axe };
    return (await checker.run(document, { runOnly })).violations;
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
}

/** How many pixels the page is wider than the window; 0 when nothing has to be scrolled sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
