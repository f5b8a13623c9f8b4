import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { findBarriers, overflowOf } from "../browser.ts";

export type Seating = {
  /** A phone of 360 px, as citizens have it; else a desk of 1280 px. */
  readonly phone?: boolean;
  readonly script?: boolean;
  readonly english?: boolean;
  readonly dark?: boolean;
};

/** A file as it lies on somebody's phone. */
export type OwnFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/**
 * Somebody at a browser. Whatever brings a new page also looks it over: one heading of the first rank, a title, no
 * scrolling sideways, no barrier that the accessibility check knows.
 */
export type Person = {
  readonly page: Page;
  readonly go: (path: string) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  readonly follow: (link: string | RegExp) => Promise<void>;
  readonly pressKey: (key: string) => Promise<void>;
  readonly write: (label: string | RegExp, text: string) => Promise<void>;
  readonly writeDate: (group: string | RegExp, day: string) => Promise<void>;
  readonly choose: (option: string | RegExp, group?: string | RegExp) => Promise<void>;
  readonly tick: (box: string | RegExp) => Promise<void>;
  readonly attach: (label: string | RegExp, files: readonly OwnFile[]) => Promise<void>;
  /** The words of the main part. */
  readonly reads: () => Promise<string>;
  readonly path: () => string;
  readonly status: () => number;
  readonly leave: () => Promise<void>;
};

export async function seat(browser: Browser, base: string, seating: Seating): Promise<Person> {
  const viewport = seating.phone ? { width: 360, height: 740 } : { width: 1280, height: 800 };
  const options = {
    viewport,
    colorScheme: seating.dark ? "dark" : "light",
    locale: "vi-VN",
    bypassCSP: true,
    reducedMotion: "reduce",
  } as const;
  const context = await browser.newContext({ ...options, javaScriptEnabled: seating.script ?? true });
  const cookies = {
    ...(seating.english ? { gd_lang: "en" } : {}),
    ...(seating.dark ? { gd_theme: "dark" } : {}),
  };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: base })));
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const mirror = seating.script === false ? await openMirror(browser, options) : undefined;

  let status = 0;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.request().frame() === page.mainFrame())
      status = response.status();
  });
  const look = async (): Promise<void> => {
    await page.waitForLoadState("load");
    await lookOver(page, mirror, seating);
  };
  const movedBy = async (what: string | RegExp, act: () => Promise<unknown>): Promise<void> => {
    const said = `${String(what)} at ${page.url()}`;
    const stuck = async (cause: unknown): Promise<never> => {
      throw new Error(`${said} led nowhere. The page says:\n${await page.locator("body").innerText()}`, { cause });
    };
    await Promise.all([page.waitForEvent("framenavigated"), act()]).catch(stuck);
    await look();
  };
  const main = page.locator("main");
  return {
    page,
    async go(path) {
      await page.goto(base + path);
      await look();
    },
    press: (button) => movedBy(button, () => one(main.getByRole("button", { name: button })).click()),
    follow: (link) => movedBy(link, () => one(main.getByRole("link", { name: link })).click()),
    pressKey: (key) => movedBy(key, () => page.keyboard.press(key)),
    write: (label, text) => one(main.getByLabel(label)).fill(text),
    async writeDate(group, day) {
      const [year = "", month = "", date = ""] = day.split("-");
      const boxes = main.getByRole("group", { name: group }).getByRole("textbox");
      for (const [at, text] of [date, month, year].entries()) await boxes.nth(at).fill(text);
    },
    choose: (option, group) =>
      one((group ? main.getByRole("group", { name: group }) : main).getByLabel(option)).check(),
    tick: (box) => one(main.getByLabel(box)).check(),
    attach: (label, files) => one(main.getByLabel(label)).setInputFiles([...files]),
    reads: () => main.innerText(),
    path: () => new URL(page.url()).pathname,
    status: () => status,
    async leave() {
      await context.close();
      await mirror?.context().close();
    },
  };
}

/** The first of several with the same words: a card's title and its picture lead to the same place. */
const one = (found: Locator): Locator => found.first();

/**
 * The accessibility check is a script, and a browser without scripting cannot run it. The page as drawn is therefore
 * shown once more in a browser that can, under its own address.
 */
async function openMirror(browser: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  const context: BrowserContext = await browser.newContext(options ?? {});
  return context.newPage();
}

async function lookOver(page: Page, mirror: Page | undefined, seating: Seating): Promise<void> {
  const where = `${new URL(page.url()).pathname} „${await page.title()}“`;
  expect(await page.title(), where).toMatch(/\p{L}{2}/u);
  expect(await page.locator("h1").count(), `headings of the first rank at ${where}`).toBe(1);
  expect(await page.locator("html").getAttribute("lang"), where).toBe(seating.english ? "en" : "vi");
  expect(await overflowOf(page), `pixels beyond the window at ${where}`).toBeLessThanOrEqual(0);
  const html = await page.content();
  const shape = JSON.stringify(seating) + html.replaceAll(/[\w.-]{20,}|\d+/g, "");
  if (checkedShapes.has(shape)) return;
  expect(await findBarriers(mirror ? await reflect(page, mirror) : page), where).toEqual([]);
  checkedShapes.add(shape);
}

/** Pages that differ only in numbers and keys are checked once: the check takes longer than the page. */
const checkedShapes = new Set<string>();

async function reflect(page: Page, mirror: Page): Promise<Page> {
  const html = await page.content();
  const isPage = (url: URL): boolean => url.href === page.url();
  await mirror.route(isPage, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await mirror.goto(page.url());
  await mirror.unroute(isPage);
  return mirror;
}
