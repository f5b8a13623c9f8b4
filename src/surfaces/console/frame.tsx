import type { VNode } from "preact";
import type { Official } from "#core/access/actor";
import { roleName } from "#features/staff";
import { consoleRoot, type Page } from "#platform/http/page-door";
import { withPreference, type Visit } from "#platform/http/surface";
import { FormKey } from "#ui/form-key/view";
import { KeyHint } from "#ui/key-hint/view";
import { Head, Mark } from "../brand.tsx";
import { messages } from "./messages.ts";
import { areasFor, type ReadWorkCounts } from "./navigation.ts";

export type ConsoleSettings = {
  readonly paths: ReadonlySet<string>;
  readonly workCounts: ReadWorkCounts;
};

/** The console's document: search on top, the day's areas at the side, the keys below. */
export const consoleFrame =
  (settings: ConsoleSettings) =>
  async (shown: Page, visit: Visit): Promise<VNode> => {
    const text = messages[visit.locale];
    const { actor } = visit;
    const theme = visit.theme === "auto" ? {} : { "data-theme": visit.theme };
    const inside =
      actor.kind === "official" ? await Inside(shown, visit, { settings, official: actor }) : <Outside shown={shown} />;
    return (
      <html lang={visit.locale} class="console" data-size={visit.size === "large" ? "large" : undefined} {...theme}>
        <Head
          title={shown.title}
          asset={visit.asset}
          scripts={["console-keys", "all-keys", ...(shown.scripts ?? [])]}
        />
        <body>
          <a class="skip" href="#main">
            {text.skip}
          </a>
          <Masthead visit={visit} paths={settings.paths} />
          {inside}
        </body>
      </html>
    );
  };

/** Signing in: nothing at the sides yet. */
const Outside = ({ shown }: { readonly shown: Page }) => (
  <div class="desk alone">
    <main id="main" tabIndex={-1}>
      <div class="pane">{shown.main}</div>
    </main>
  </div>
);

async function Inside(
  shown: Page,
  visit: Visit,
  { settings, official }: { readonly settings: ConsoleSettings; readonly official: Official },
): Promise<VNode> {
  const text = messages[visit.locale];
  const counts = await settings.workCounts({ ...visit.reading, at: visit.at }, official);
  return (
    <div class="desk">
      <nav class="rail" aria-label={text.areas}>
        {areasFor(official, settings.paths).map(({ section, path, key }) => (
          <a
            key={path}
            href={path}
            aria-current={section === shown.section ? "page" : undefined}
            {...(key ? { "data-key": key.toLowerCase(), "aria-keyshortcuts": key } : {})}
          >
            {text.nav[section]}
            {counts[section] !== undefined && <b>{counts[section]}</b>}
            {key && <KeyHint of={key} />}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <div class="pane">{shown.main}</div>
        <KeysBar shown={shown} visit={visit} />
      </main>
    </div>
  );
}

const KeysBar = ({ shown, visit }: { readonly shown: Page; readonly visit: Visit }) => {
  const text = messages[visit.locale].keys;
  const general = [
    { key: "J K", does: text.upDown },
    { key: "Enter", does: text.open },
    { key: "/", does: text.search },
  ];
  return (
    <div class="keys">
      {[...general, ...(shown.keys ?? [])].map(({ key, does }) => (
        <span key={key}>
          {key.split(" ").map((each) => (
            <>
              <KeyHint of={each} />{" "}
            </>
          ))}
          {does}
        </span>
      ))}
      <a href={`${consoleRoot}/phim`} data-key="?" data-all-keys={text.title}>
        <KeyHint of="?" /> {text.all}
      </a>
    </div>
  );
};

const Masthead = ({ visit, paths }: { readonly visit: Visit; readonly paths: ReadonlySet<string> }) => {
  const { actor, locale, theme, size, here } = visit;
  const text = messages[locale];
  const official = actor.kind === "official" ? actor : undefined;
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href={official ? consoleRoot : "/"}>
          <Mark />
          <span>{text.brand}</span>
        </a>
        {official && paths.has(`${consoleRoot}/tim`) && (
          <form class="seek" action={`${consoleRoot}/tim`} role="search" aria-label={text.seek}>
            <input
              type="search"
              name="q"
              aria-label={text.seek}
              placeholder={text.seekPlaceholder}
              data-key="/"
              maxLength={200}
            />
          </form>
        )}
        <span class="push row">
          <small class="row">
            <a href={withPreference(here, "theme", theme === "dark" ? "light" : "dark")}>
              {theme === "dark" ? text.light : text.dark}
            </a>
            <a href={withPreference(here, "size", size === "large" ? "usual" : "large")}>
              {size === "large" ? text.usual : text.large}
            </a>
            <a href={withPreference(here, "lang", locale === "vi" ? "en" : "vi")} lang={locale === "vi" ? "en" : "vi"}>
              {text.language}
            </a>
            {!official && <a href="/">{text.portal}</a>}
          </small>
          {official && <Me official={official} visit={visit} />}
        </span>
      </div>
    </header>
  );
};

const Me = ({ official, visit }: { readonly official: Official; readonly visit: Visit }) => {
  const text = messages[visit.locale];
  const roles = [...new Set(official.posts.map(({ role }) => roleName(role, visit.locale)))];
  return (
    <span class="me">
      <a href={`${consoleRoot}/tai-khoan-cua-toi`} title={text.account}>
        {official.name}
      </a>
      <small>{roles.join(", ")}</small>
      <form method="post" action={`${consoleRoot}/dang-xuat`}>
        <FormKey value={visit.formKey()} />
        <button class="button link">{text.signOut}</button>
      </form>
    </span>
  );
};
