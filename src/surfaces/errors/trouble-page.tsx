import { page, type Page } from "#platform/http/page-door";
import type { TroubleView, Visit } from "#platform/http/surface";
import { Button, ButtonLink } from "#ui/button/view";
import { FormKey } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { SummaryList } from "#ui/summary-list/view";
import { messages, type TroubleTitle } from "./messages.ts";

const titleOf = ({ status, resend }: TroubleView): TroubleTitle => {
  if (resend) return "keep";
  if (status === 404 || status === 410) return "notFound";
  if (status === 503 || status === 429) return "busy";
  if (status >= 500) return "fault";
  return status === 403 || status === 409 || status === 422 || status === 423 ? "refused" : "unreadable";
};

/** What happened, what it means, what to do next. `root` is the surface's front page. */
export const troublePage =
  (root: string) =>
  (trouble: TroubleView, { locale, here }: Visit): Page => {
    const text = messages[locale];
    const title = text.titles[titleOf(trouble)];
    const main = (
      <div class="stack wide narrow">
        <div class="stack">
          <h1>{title}</h1>
          <p class="lead" role="alert">
            {trouble.sentence}
          </p>
        </div>
        {trouble.resend && (
          <Resend {...trouble.resend} locale={locale} signIn={`${root}/dang-nhap?tiep=${encodeURIComponent(here)}`} />
        )}
        {!trouble.resend && (
          <div class="stack">
            <p>{text.whatNext}</p>
            <p class="row">
              <ButtonLink href={root || "/"} kind="quiet">
                {text.home}
              </ButtonLink>
            </p>
          </div>
        )}
      </div>
    );
    return page(title, main);
  };

type ResendProps = NonNullable<TroubleView["resend"]> & { readonly locale: "vi" | "en"; readonly signIn: string };

// Names of fields are for programs; what was typed is shown as it was, under the name the form gave it.
const Resend = ({ action, key, fields, filesLost, signInFirst, locale, signIn }: ResendProps) => {
  const text = messages[locale];
  const typed = fields.filter(([, value]) => value !== "");
  return (
    <form method="post" action={action} class="stack wide">
      <FormKey value={key} />
      {fields.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      {filesLost && <Note grave>{text.filesLost}</Note>}
      {typed.length > 0 && (
        <section class="stack">
          <h2>{text.typed}</h2>
          <SummaryList locale={locale} lines={typed.map(([name, value]) => ({ term: name, value }))} />
        </section>
      )}
      <p class="row">
        {signInFirst && (
          <a class="button quiet" href={signIn} target="_blank" rel="noopener">
            {text.signIn}
          </a>
        )}
        <Button>{text.sendAgain}</Button>
      </p>
    </form>
  );
};
