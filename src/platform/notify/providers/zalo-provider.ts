import { readFile } from "node:fs/promises";
import { internationalPhone } from "#core/text/phone";
import { sha256 } from "../../secrets/sha256.ts";
import { DeliveryFault } from "../delivery-fault.ts";
import type { OutgoingMessage } from "../notifier.ts";
import { postJson } from "./post-json.ts";

export type ZaloSettings = {
  readonly url: string;
  /** Tokens live for a day: the file is read at each message, so that renewing it needs no restart. */
  readonly tokenFile: string;
  /** Template ids that Zalo approved, by our name of the occasion (`accepted`, `ready` …). */
  readonly templates: Readonly<Record<string, string>>;
};

const longestTrackingId = 48;

// Errors that another try may not meet: the token, the quota of the day or the hour, Zalo itself.
const passing = new Set([-100, -124, -144, -147, -1441]);

/**
 * Zalo notification service (ZNS): `POST /message/template`. Throws `refused` where no template is approved for the
 * occasion or the person does not use Zalo; the notifier then sends a text message instead.
 */
export const createZaloProvider = ({ url, tokenFile, templates }: ZaloSettings) => ({
  async send(message: OutgoingMessage): Promise<void> {
    const { template, key, provinceCode = "00" } = message;
    const id = template && templates[template.name];
    if (!id) throw new DeliveryFault("refused", `no Zalo template for ${template?.name ?? "this message"}`);
    const body = {
      phone: internationalPhone(message.to).replace("+", ""),
      template_id: id,
      template_data: template.data,
      tracking_id: trackingId(`${provinceCode}:${key}`),
    };
    const answer = await postJson({ url, headers: { access_token: await tokenFrom(tokenFile) }, body });
    const error = errorIn(answer);
    if (error === undefined) throw new DeliveryFault("doubtful", `Zalo answered: ${answer.slice(0, 200)}`);
    if (error !== 0) throw new DeliveryFault(passing.has(error) ? "unreachable" : "refused", answer.slice(0, 200));
  },
});

const trackingId = (key: string): string =>
  key.length <= longestTrackingId ? key : sha256(key).slice(0, longestTrackingId);

const tokenFrom = (file: string): Promise<string> =>
  readFile(file, "utf8").then(
    (text) => text.trim(),
    (fault: unknown) => {
      throw new DeliveryFault("unreachable", `ZALO_TOKEN_FILE: ${String(fault)}`);
    },
  );

function errorIn(answer: string): number | undefined {
  try {
    const { error } = JSON.parse(answer) as { error?: unknown };
    return typeof error === "number" ? error : undefined;
  } catch {
    return undefined;
  }
}
