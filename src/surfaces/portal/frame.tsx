import type { VNode } from "preact";
import { localDateOf } from "#core/time/local-time";
import { CallLink, whomToCall, type WhomToCall } from "#features/hotline";
import type { Page } from "#platform/http/page-door";
import { withPreference, type Visit } from "#platform/http/surface";
import { Head, Mark } from "../brand.tsx";
import { messages } from "./messages.ts";
import { findPlace, type Place } from "./place.ts";

export type PortalSettings = {
  readonly homeUnit: string;
  /** True while the people and dossiers shown are invented. */
  readonly demo: boolean;
  /** Addresses that exist, so that no link leads nowhere. */
  readonly paths: ReadonlySet<string>;
};

/** The portal's document around a page: name of the place, hotline in one tap, preferences at the foot. */
export const portalFrame =
  (settings: PortalSettings) =>
  async (shown: Page, visit: Visit): Promise<VNode> => {
    const code = visit.unit ?? settings.homeUnit;
    const place = (await findPlace(visit.reading, code)) ?? (await findPlace(visit.reading, settings.homeUnit));
    const { first } = await whomToCall(visit.reading, place?.unitCode ?? settings.homeUnit, localDateOf(visit.at));
    const text = messages[visit.locale];
    const theme = visit.theme === "auto" ? {} : { "data-theme": visit.theme };
    return (
      <html lang={visit.locale} data-size={visit.size === "large" ? "large" : undefined} {...theme}>
        <Head title={shown.title} asset={visit.asset} scripts={shown.scripts ?? []} />
        <body class="portal">
          <a class="skip" href="#main">
            {text.skip}
          </a>
          <Masthead place={place} call={first} visit={visit} />
          <main id="main" tabIndex={-1}>
            {shown.main}
            {shown.section === "procedures" && <AskThere call={first} visit={visit} />}
          </main>
          <Foot place={place} visit={visit} settings={settings} />
        </body>
      </html>
    );
  };

type Shown = { readonly place: Place | undefined; readonly visit: Visit };

type ToCall = { readonly call: WhomToCall["first"] };

const Masthead = ({ place, call, visit }: Shown & ToCall) => {
  const text = messages[visit.locale];
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href="/">
          <Mark />
          <span>
            {text.brand}
            {place && <small class="soft">{place.nameWithProvince[visit.locale]}</small>}
          </span>
        </a>
        <span class="push row">
          <a class="hot" href={`tel:${call.number}`} aria-label={`${text.hotlineLabel} ${call.shown}`}>
            {call.shown}
          </a>
          <small class="always">{call.of === "nation" ? text.nationalLine : text.always}</small>
        </span>
      </div>
    </header>
  );
};

/** On every page of a procedure: whoever is unsure asks a person before a journey in vain. */
const AskThere = ({ call, visit }: ToCall & { readonly visit: Visit }) => {
  const text = messages[visit.locale];
  return (
    <aside class="card row" aria-label={text.unsure}>
      <span>
        <strong>{text.unsure}</strong> {text.unsureMore}
      </span>
      <CallLink number={call.number} shown={call.shown} locale={visit.locale} />
      <a href="/tro-ly">{text.askAssistant}</a>
      <a href="/duong-day-nong">{text.allNumbers}</a>
    </aside>
  );
};

const Foot = ({ place, visit, settings }: Shown & { readonly settings: PortalSettings }) => {
  const { locale, size, here } = visit;
  const text = messages[locale];
  const large = size === "large";
  return (
    <footer class="foot">
      <div class="wrap row">
        {place?.centreName && (
          <span>
            {place.centreName[locale]}
            {settings.demo && ` (${text.demo})`}
          </span>
        )}
        <span class="push row">
          <a href={withPreference(here, "size", large ? "usual" : "large")}>{large ? text.usual : text.large}</a>
          <a href={withPreference(here, "lang", locale === "vi" ? "en" : "vi")} lang={locale === "vi" ? "en" : "vi"}>
            {text.language}
          </a>
          <a href="/noi-phuc-vu">{text.change}</a>
          {settings.paths.has("/duong-day-nong") && <a href="/duong-day-nong">{text.allNumbers}</a>}
          {settings.paths.has("/tien-do") && <a href="/tien-do">{text.progress}</a>}
          {settings.paths.has("/minh-bach/duong-day-nong") && <a href="/minh-bach/duong-day-nong">{text.figures}</a>}
          {settings.paths.has("/minh-bach/so-chuyen-giao") && <a href="/minh-bach/so-chuyen-giao">{text.ledger}</a>}
          <a href="/can-bo">{text.officials}</a>
        </span>
      </div>
    </footer>
  );
};
