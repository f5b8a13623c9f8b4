/** One message to one person. `channel` names the port; the local provider keeps it in the developer mailbox. */
export type OutgoingMessage = {
  readonly channel: "sms" | "email" | "zalo";
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  /** The same key of one province is delivered once. */
  readonly key: string;
  /** `00`, the whole country, unless told. */
  readonly provinceCode?: string;
};

/** A message as the local provider kept it. */
export type KeptMessage = OutgoingMessage & { readonly provinceCode: string; readonly receivedAt: Date };

/**
 * The port to a provider. It may be handed the same message again after a crash, and then sends nothing.
 * Features do not call it: they queue with `queueMessage`, in the transaction of their act.
 */
export type Notifier = {
  /** Throws when the provider could not take the message; the queue tries again later. */
  send(message: OutgoingMessage): Promise<void>;
  /** Only where messages go nowhere: what would have been sent, the newest first. */
  readonly mailbox?: { listLatest(most: number): Promise<readonly KeptMessage[]> };
};
