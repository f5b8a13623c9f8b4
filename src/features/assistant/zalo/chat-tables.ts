import type { ColumnType, Selectable } from "kysely";
import type { Db } from "#platform/database/database";

/** What a digit stands for: the procedure of that name, a call back, a person. */
export type MenuEntry =
  | { readonly act: "procedure"; readonly name: string }
  | { readonly act: "call" }
  | { readonly act: "person" };

/** `answered`; `ignored`: too many of one person at once; `given-up`: it failed too often, a person must look. */
export type MessageOutcome = "answered" | "ignored" | "given-up";

type ChatTables = {
  assistant_chat_message: {
    province_code: string;
    account: string;
    /** Zalo's, or for a person who began to follow, made from who and when. */
    message_id: string;
    /** Zalo's name of a person for this account alone. */
    person: string;
    kind: "text" | "follow";
    /** Masked; empty once it has been answered. */
    text: string;
    /** A number to call back in it; gone once it has been answered. */
    phone: string | null;
    /** By Zalo's clock: messages come late and in any order. */
    sent_at: Date;
    taken_at: Date;
    /** Absent once there is an outcome. */
    next_at: Date | null;
    attempts: number;
    outcome: MessageOutcome | null;
    last_fault: string | null;
  };
  assistant_chat: {
    province_code: string;
    account: string;
    person: string;
    /** The conversation that goes on; absent when the last one was handed over. */
    conversation: string | null;
    menu: ColumnType<readonly MenuEntry[] | null, string | null, string | null>;
    /** When the message was sent that the menu answers: a digit sent before is no choice from it. */
    menu_sent_at: Date | null;
    waits_for: "phone" | null;
    locale: "vi" | "en";
    last_at: Date;
  };
  assistant_chat_refused: {
    province_code: string;
    account: string;
    reason: string;
    day: string;
    body: string;
    times: number;
    last_at: Date;
  };
};

export type ChatMessageRow = Selectable<ChatTables["assistant_chat_message"]>;
export type ChatRow = Selectable<ChatTables["assistant_chat"]>;
export type RefusedRow = Selectable<ChatTables["assistant_chat_refused"]>;
export const chatTables = (db: Db) => db.withTables<ChatTables>();
