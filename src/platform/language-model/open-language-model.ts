import OpenAI from "openai";
import type { Asked, LanguageModel } from "./language-model.ts";

export type LanguageModelSettings = { readonly url: string; readonly key: string; readonly model: string };

/** People wait for an answer; whoever cannot say it better in this time does not say it. */
const patienceMs = 2_000;

/** Any endpoint that speaks the OpenAI protocol. One try, two seconds for all of it, and no more letters than asked for. */
export function openLanguageModel({ url, key, model }: LanguageModelSettings): LanguageModel {
  const client = new OpenAI({ baseURL: url, apiKey: key, maxRetries: 0, timeout: patienceMs, logLevel: "off" });
  return {
    complete: (asked) => readWhole(client, model, asked).catch(() => undefined),
  };
}

async function readWhole(client: OpenAI, model: string, { instructions, text, most, heard }: Asked) {
  const messages = [
    { role: "system" as const, content: instructions },
    { role: "user" as const, content: text },
  ];
  const signal = AbortSignal.timeout(patienceMs);
  const parts = await client.chat.completions.create({ model, messages, stream: true, temperature: 0 }, { signal });
  let whole = "";
  let ended = false;
  for await (const { choices } of parts) {
    const [choice] = choices;
    whole += choice?.delta?.content ?? "";
    ended ||= choice?.finish_reason === "stop";
    if (whole.length > most) return undefined;
    heard?.(whole);
  }
  // A stream that breaks off may have broken off before "not".
  return ended && !signal.aborted && whole.trim() !== "" ? whole.trim() : undefined;
}
