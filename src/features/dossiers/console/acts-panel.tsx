import type { Locale } from "#platform/i18n/locale";
import { Button, ButtonLink } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { consoleMessages } from "./messages.ts";
import type { DossierFile } from "./dossier-file.ts";
import { actPath, collectPath } from "./paths.ts";
import { byImportance, isBare, isGrave, mayBeAnnotated, verbKeys } from "./verb-keys.ts";

/**
 * Exactly what this official may do now, most likely first: acts without words at one press, the others by a form.
 * Every form carries the version that was looked at, so that nobody acts on what has moved since.
 */
export const ActsPanel = (props: {
  readonly file: DossierFile;
  readonly formKey: () => string;
  readonly locale: Locale;
}) => {
  const { dossier: words } = consoleMessages[props.locale];
  const verbs = byImportance(props.file.verbs);
  return (
    <section class="card stack tight" aria-labelledby="what-now">
      <h2 id="what-now">{words.whatNow}</h2>
      {verbs.length === 0 && <p class="soft">{words.nothingNow}</p>}
      <div class="row">
        {verbs.map((verb, at) => (
          <OneAct key={verb} {...props} verb={verb} first={at === 0} />
        ))}
      </div>
    </section>
  );
};

type OneActProps = {
  readonly file: DossierFile;
  readonly verb: DossierFile["verbs"][number];
  readonly first: boolean;
  readonly formKey: () => string;
  readonly locale: Locale;
};

const OneAct = ({ file, verb, first, formKey, locale }: OneActProps) => {
  const { verbs, dossier: words } = consoleMessages[locale];
  const { code } = file.dossier.head;
  const kind = first ? "primary" : isGrave(verb) ? "danger" : "quiet";
  if (!isBare(verb))
    return (
      <div>
        <ButtonLink
          href={verb === "confirm-payment" ? collectPath(code) : actPath(code, verb)}
          kind={kind}
          hotkey={verbKeys[verb]}
        >
          {verbs[verb]}
        </ButtonLink>
      </div>
    );
  return (
    <div class="row">
      <KeyedForm formKey={formKey()} action={actPath(code, verb)} class="row">
        <input type="hidden" name="version" value={file.dossier.version} />
        <input type="hidden" name="from" value="dossier" />
        <Button kind={kind} hotkey={verbKeys[verb]}>
          {verbs[verb]}
        </Button>
      </KeyedForm>
      {mayBeAnnotated(verb) && (
        <a href={actPath(code, verb)} aria-label={`${verbs[verb]}, ${words.withNote}`}>
          {words.withNote}
        </a>
      )}
    </div>
  );
};
