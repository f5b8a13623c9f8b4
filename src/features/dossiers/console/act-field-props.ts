import type { Organisation } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import type { FieldError } from "#ui/error-summary/view";
import type { DossierFile } from "./dossier-file.ts";
import type { ExtensionProposal } from "./extension-proposal.ts";

/** What the fields of an act are drawn from. */
export type ActFieldsProps = {
  readonly file: DossierFile;
  readonly body: PageRequest["body"];
  readonly errors: readonly FieldError[];
  /** Offices of the province, for acts that name one. */
  readonly offices: readonly Organisation[];
  /** What a letter of apology would promise now; only for the act that writes one. */
  readonly extension?: ExtensionProposal | undefined;
  readonly locale: Locale;
};
