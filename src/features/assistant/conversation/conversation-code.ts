import { randomUUID } from "node:crypto";
import type { ConversationKey } from "./conversation-store.ts";

const shape = /^(\d{2})-([0-9a-f]{32})$/;

/** A conversation's address: its province and 122 random bits. Whoever has it may read what was asked and go on. */
export const formatConversationCode = ({ provinceCode, id }: ConversationKey): string => `${provinceCode}-${id}`;

export function readConversationCode(code: string): ConversationKey | undefined {
  const [, provinceCode, id] = shape.exec(code) ?? [];
  return provinceCode !== undefined && id !== undefined ? { provinceCode, id } : undefined;
}

export const newConversation = (provinceCode: string): ConversationKey => ({
  provinceCode,
  id: randomUUID().replaceAll("-", ""),
});
