import type { Config } from "./config.ts";
import type { Acting } from "./context.ts";
import { openLanguageModel } from "./language-model/open-language-model.ts";
import { openZaloAccounts } from "./zalo-oa/account.ts";

/** What an operator has connected of the world outside, beside the notifier and telephone systems. */
export const connectOutside = ({
  languageModel,
  notify: { zaloOa },
  publicUrl,
}: Config): Pick<Acting, "languageModel" | "zaloAccounts"> => ({
  ...(languageModel ? { languageModel: openLanguageModel(languageModel) } : {}),
  ...(zaloOa ? { zaloAccounts: openZaloAccounts(zaloOa, publicUrl) } : {}),
});
