/** One message to one person. `channel` names the port; the local provider keeps it in the developer mailbox. */
export type OutgoingMessage = {
  readonly channel: "sms" | "email" | "zalo";
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  /** The same key is delivered once. */
  readonly key: string;
};

export type Notifier = { send(message: OutgoingMessage): Promise<void> };
