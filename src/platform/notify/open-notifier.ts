import { DeliveryFault } from "./delivery-fault.ts";
import type { Channel, Notifier, OutgoingMessage } from "./notifier.ts";
import { createSmsGateway, type SmsSettings } from "./providers/sms-gateway.ts";
import { createSmtpProvider, type SmtpSettings } from "./providers/smtp-provider.ts";
import { createZaloChatProvider } from "./providers/zalo-chat-provider.ts";
import { createZaloProvider, type ZaloSettings } from "./providers/zalo-provider.ts";
import { readChatRecipient } from "../zalo-oa/account.ts";
import type { ZaloOaSettings } from "../zalo-oa/read-config.ts";

/** Which real providers an operator has connected; a channel without one is the local provider's. */
export type NotifySettings = {
  readonly smtp?: SmtpSettings;
  readonly sms?: SmsSettings;
  readonly zalo?: ZaloSettings;
  /** Official Accounts, whose chats are answered in. */
  readonly zaloOa?: ZaloOaSettings;
};

type Provider = { send(message: OutgoingMessage): Promise<void> };

/** One port for every channel. `close` ends the pooled connections. */
export function openNotifier(settings: NotifySettings, local: Notifier): Notifier & { close(): void } {
  const smtp = settings.smtp && createSmtpProvider(settings.smtp);
  const sms = settings.sms && createSmsGateway(settings.sms);
  const zalo = settings.zalo && createZaloProvider(settings.zalo);
  const chat = settings.zaloOa && createZaloChatProvider(settings.zaloOa);
  const providers: Readonly<Record<Channel, Provider>> = {
    email: smtp ?? local,
    sms: sms ?? local,
    zalo: chatsApart(chat ?? local, zalo ? withTextInstead(zalo, sms ?? local) : (sms ?? local)),
  };
  const repeatsOf = (channel: Channel, to = ""): boolean => {
    // Zalo knows no keys. In a chat the same answer twice is a nuisance, none at all is a person left alone.
    if (channel === "zalo" && readChatRecipient(to)) return true;
    const real = { email: smtp, sms, zalo: zalo ?? sms }[channel];
    if (!real) return local.knowsRepeats?.(channel) ?? false;
    return channel !== "email" && !(channel === "zalo" && zalo) && (settings.sms?.knowsRepeats ?? false);
  };
  return {
    send: (message) => providers[message.channel].send(message),
    knowsRepeats: repeatsOf,
    ...(local.mailbox ? { mailbox: local.mailbox } : {}),
    close: () => smtp?.close(),
  };
}

/** Zalo by telephone number takes approved templates alone; in a chat that somebody began it takes any words. */
const chatsApart = (chat: Provider, byPhone: Provider): Provider => ({
  send: (message) => (readChatRecipient(message.to) ? chat : byPhone).send(message),
});

/** Not everybody with a phone uses Zalo: what Zalo refuses for good goes out as a text message. */
const withTextInstead = (zalo: Provider, sms: Provider): Provider => ({
  send: (message) =>
    zalo.send(message).catch((fault: unknown) => {
      if (fault instanceof DeliveryFault && fault.kind === "refused") return sms.send(message);
      throw fault;
    }),
});
