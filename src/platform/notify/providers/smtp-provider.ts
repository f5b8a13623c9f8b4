import { createTransport } from "nodemailer";
import { sha256 } from "../../secrets/sha256.ts";
import { DeliveryFault } from "../delivery-fault.ts";
import type { OutgoingMessage } from "../notifier.ts";

export type SmtpSettings = {
  /** `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte. */
  readonly url: string;
  /** `Gần Dân <mot-cua@example.vn>` or a bare address. */
  readonly from: string;
  /** `required`: STARTTLS or nothing; `possible`: when the server offers it; `off`: a relay on this machine. */
  readonly tls: "required" | "possible" | "off";
};

export type MailProvider = { send(message: OutgoingMessage): Promise<void>; close(): void };

const tenSeconds = 10_000;

/** Sends plain-text mail over a pool of connections. */
export function createSmtpProvider({ url, from, tls }: SmtpSettings): MailProvider {
  const server = new URL(url);
  const secure = server.protocol === "smtps:";
  const transport = createTransport(
    {
      pool: true,
      host: server.hostname.replace(/^\[|\]$/g, ""),
      port: Number(server.port || (secure ? 465 : 587)),
      secure,
      ...(server.username
        ? { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }
        : {}),
      requireTLS: tls === "required" && !secure,
      ignoreTLS: tls === "off",
      maxConnections: 5,
      connectionTimeout: tenSeconds,
      greetingTimeout: tenSeconds,
      socketTimeout: 2 * tenSeconds,
    },
    { from, headers: { "Auto-Submitted": "auto-generated" } },
  );
  return {
    async send(message) {
      try {
        await transport.sendMail({
          to: { name: "", address: message.to },
          subject: message.subject ?? message.text.split("\n", 1)[0] ?? "",
          text: message.text,
          messageId: messageIdOf(message, from),
        });
      } catch (fault) {
        throw mailFault(fault);
      }
    },
    close: () => transport.close(),
  };
}

/** The same for the same message, so that servers and mail programs that know it show it once (RFC 5322, 3.6.4). */
const messageIdOf = ({ provinceCode = "00", key }: OutgoingMessage, from: string): string => {
  const domain = /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return `<${sha256(`${provinceCode}:${key}`).slice(0, 40)}@${domain}>`;
};

// Before the server has the text, a fault means that nothing was sent. nodemailer names the command that failed, but
// calls a connection lost in mid-message CONN as well: then only its words tell the two apart.
function mailFault(fault: unknown): DeliveryFault {
  const {
    code,
    responseCode,
    message = String(fault),
  } = fault as {
    code?: string;
    responseCode?: number;
    message?: string;
  };
  // A wrong password or a missing certificate is the operator's to mend; only these two speak of the message itself.
  const ofMessage = code === "EENVELOPE" || code === "EMESSAGE";
  if (responseCode !== undefined)
    return new DeliveryFault(ofMessage && responseCode >= 500 ? "refused" : "unreachable", message);
  const midway = /^Timeout$|closed unexpectedly|ECONNRESET|EPIPE/.test(message);
  return new DeliveryFault(midway ? "doubtful" : "unreachable", message);
}
