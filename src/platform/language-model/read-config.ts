import type { ConfigReader } from "../config-reader.ts";
import type { Localised } from "../i18n/locale.ts";
import type { LanguageModelSettings } from "./open-language-model.ts";

type Read = { readonly languageModel?: LanguageModelSettings };

/** Off unless an address and a model are named; an address without a model is a sentence, not a silent nothing. */
export function readLanguageModelConfig(read: ConfigReader, wrong: (name: string, sentence: Localised) => void): Read {
  const url = read.url("ASSISTANT_LLM_URL", ["http:", "https:"]);
  const model = read.text("ASSISTANT_LLM_MODEL");
  // Servers of one's own often want none; the client wants something.
  const key = read.text("ASSISTANT_LLM_KEY") ?? "none";
  if (url && !model)
    wrong("ASSISTANT_LLM_MODEL", {
      vi: "cần có khi ASSISTANT_LLM_URL được đặt.",
      en: "is needed beside ASSISTANT_LLM_URL.",
    });
  return url && model ? { languageModel: { url, key, model } } : {};
}
