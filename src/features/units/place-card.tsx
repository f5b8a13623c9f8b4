import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "./messages.ts";
import type { Place } from "./present-place.ts";
import { sayDate, type OpeningHours } from "./say-hours.ts";

/** Government Office line of the National Public Service Portal, free of charge; for places without a published hotline. */
const NATIONAL_LINE = "18001096";

/** A number as a phone dials it. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+]/g, "")}`;

type CardProps = { readonly place: Place; readonly locale: Locale; readonly brief: boolean };

/** One place of today: its name and why it answers the question; unless brief, its centre and the number to call. */
export const PlaceCard = ({ place, locale, brief }: CardProps) => {
  const text = messages[locale];
  return (
    <article class="card stack">
      <div>
        <h2>
          <a href={`/don-vi/${place.code}`}>{place.name}</a>
        </h2>
        {place.province && <p class="soft">{place.province}</p>}
      </div>
      {place.because && <p>{place.because}</p>}
      {place.partly && <p class="soft">{text.partHelp}</p>}
      {!brief && <Contact place={place} locale={locale} />}
    </article>
  );
};

/** Where to go, when, and whom to call. */
export const Contact = ({ place, locale }: { readonly place: Place; readonly locale: Locale }) => {
  const text = messages[locale];
  const hotline = place.centre?.hotline;
  return (
    <dl class="summary">
      <div>
        <dt>{text.centre}</dt>
        <dd>
          <strong>{place.centre?.name}</strong>
          {place.centre?.address && <div>{place.centre.address}</div>}
        </dd>
      </div>
      <div>
        <dt>{hotline ? text.hotline : text.nationalLine}</dt>
        <dd>
          <a href={dialled(hotline ?? NATIONAL_LINE)}>{hotline ?? NATIONAL_LINE}</a>
        </dd>
      </div>
      <div>
        <dt>{text.hours}</dt>
        <dd>
          <Hours hours={place.hours} />
          {place.laterHours && (
            <div class="stack tight">
              <strong>{fill(text.hoursFrom, { day: sayDate(place.laterHours.from) })}</strong>
              <Hours hours={place.laterHours.hours} />
            </div>
          )}
          <small>{text.hoursNote}</small>
        </dd>
      </div>
    </dl>
  );
};

const Hours = ({ hours }: { readonly hours: readonly OpeningHours[] }) => (
  <>
    {hours.map((each) => (
      <div key={each.days}>
        {each.days}
        <div>{each.hours}</div>
      </div>
    ))}
  </>
);
