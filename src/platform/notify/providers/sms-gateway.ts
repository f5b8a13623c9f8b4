import { withoutMarks } from "#core/text/fold";
import { internationalPhone } from "#core/text/phone";
import { DeliveryFault } from "../delivery-fault.ts";
import type { OutgoingMessage } from "../notifier.ts";
import { postJson } from "./post-json.ts";

export type SmsSettings = {
  readonly url: string;
  readonly token?: string;
  /** The registered brand name that stands as the sender. */
  readonly sender: string;
  /** The body that the gateway expects; `{sender}`, `{to}`, `{text}` and `{reference}` are filled in. */
  readonly body: unknown;
  /** What must stand in the answer, for gateways that say 200 to everything. */
  readonly accepted?: string;
  /** Without accents a message holds 160 letters instead of 70 (GSM 03.38). */
  readonly plain: boolean;
  /** True when the gateway promises to send a repeated reference once. */
  readonly knowsRepeats: boolean;
};

/** Text messages under a brand name, through a gateway that takes JSON over HTTP. */
export const createSmsGateway = (settings: SmsSettings) => ({
  async send(message: OutgoingMessage): Promise<void> {
    const values: Readonly<Record<string, string>> = {
      sender: settings.sender,
      to: internationalPhone(message.to).replace("+", ""),
      text: settings.plain ? withoutMarks(message.text) : message.text.normalize("NFC"),
      reference: `${message.provinceCode ?? "00"}:${message.key}`,
    };
    const headers: Readonly<Record<string, string>> = settings.token
      ? { authorization: `Bearer ${settings.token}` }
      : {};
    const answer = await postJson({ url: settings.url, headers, body: filled(settings.body, values) });
    if (settings.accepted && !answer.includes(settings.accepted))
      throw new DeliveryFault("refused", `the gateway answered: ${answer.slice(0, 200)}`);
  },
});

/** Every text in the body with its placeholders filled, at any depth. */
function filled(part: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof part === "string") return part.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  if (Array.isArray(part)) return part.map((each) => filled(each, values));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value, values)]));
}
