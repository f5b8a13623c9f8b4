export type Channel = "sms" | "email" | "zalo";

/** A text approved ahead by a provider that takes no free text (Zalo): its name in our words, and what fills it. */
export type MessageTemplate = { readonly name: string; readonly data: Readonly<Record<string, string>> };

/** One message to one person. `channel` names the port; the local provider keeps it in the developer mailbox. */
export type OutgoingMessage = {
  readonly channel: Channel;
  /** A telephone number, an address, or for `zalo` somebody in a chat (`chatRecipient`). */
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly template?: MessageTemplate;
  /** The same key of one province is delivered once. */
  readonly key: string;
  /** `00`, the whole country, unless told. */
  readonly provinceCode?: string;
};

/** A message as the local provider kept it. */
export type KeptMessage = OutgoingMessage & { readonly provinceCode: string; readonly receivedAt: Date };

/**
 * The port to a provider. Features do not call it: they queue with `queueMessage`, in the transaction of their act.
 */
export type Notifier = {
  /** Throws a `DeliveryFault` when the provider did not take the message, or may not have. */
  send(message: OutgoingMessage): Promise<void>;
  /**
   * True when a message whose fate is unknown may be handed over again: the provider recognises a key that it has taken
   * before, or the same words twice do no harm (a chat). Absent: neither, and such a message is kept back.
   */
  readonly knowsRepeats?: (channel: Channel, to?: string) => boolean;
  /** Only where messages go nowhere: what would have been sent, the newest first. */
  readonly mailbox?: { listLatest(most: number): Promise<readonly KeptMessage[]> };
};
