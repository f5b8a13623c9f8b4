import type { Locale } from "#core/text/locale";
import type { AccountFile } from "../staff-queries.ts";
import type { FormState } from "./form-state.ts";
import type { PlaceNames } from "./say-post.ts";

/** What the page of one account is drawn from. */
export type AccountProps = {
  readonly locale: Locale;
  readonly file: AccountFile;
  readonly today: string;
  readonly names: PlaceNames;
  /** Organisations of the province, to choose from. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly form: FormState;
  readonly news?: string | undefined;
  readonly formKey: () => string;
};
