import { fill } from "#core/text/fill";
import { parseInstant } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { listIssued, type IssuedPaper } from "../papers/issued-papers.ts";
import { slugOf } from "../papers/paper-kind.ts";
import type { DossierFile } from "./dossier-file.ts";
import { consoleMessages } from "./messages.ts";
import { paperPath, withQuery } from "./paths.ts";

type Print = { readonly href: string; readonly label: string; readonly hotkey?: string };

/** Every paper of the dossier, ready to print; several of a kind are told apart by their moment. */
export const Prints = ({ file, locale }: { readonly file: DossierFile; readonly locale: Locale }) => {
  const prints = listIssued(file.acts).flatMap((paper, _, all) => printsOf(file, paper, { all, locale }));
  if (prints.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{consoleMessages[locale].prints.title}</h2>
      <ul class="stack tight">
        {prints.map(({ href, label, hotkey }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener" data-key={hotkey?.toLowerCase()}>
              {label} {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

function printsOf(
  { dossier }: DossierFile,
  { kind, seq, at }: IssuedPaper,
  { all, locale }: { readonly all: readonly IssuedPaper[]; readonly locale: Locale },
): readonly Print[] {
  const words = consoleMessages[locale].prints;
  const href = paperPath(dossier.head.code, slugOf(kind));
  const several = all.filter((each) => each.kind === kind).length > 1;
  const moment = parseInstant(at);
  const when = several && moment ? `, ${sayInstant(moment, locale)}` : "";
  const label = fill(words.print, { paper: words[kind] }) + when;
  const one = { href: several ? withQuery(href, { lan: seq }) : href, label };
  // Reception ends with the receipt in the applicant's hand: one key.
  if (kind !== "receipt" || all.findLast((each) => each.kind === kind)?.seq !== seq) return [one];
  return [
    { ...one, hotkey: "I" },
    { href: withQuery(href, { ban: "luu" }), label: words.officeCopy },
  ];
}
