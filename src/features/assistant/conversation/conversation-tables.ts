import type { ColumnType, Selectable } from "kysely";
import type { Db } from "#platform/database/database";
import type { AskContext } from "../answer/answer.ts";

export const askChannels = ["web", "zalo"] as const;
export type AskChannel = (typeof askChannels)[number];

type Json<Value> = ColumnType<Value, string | null, string>;

type ConversationTables = {
  assistant_conversation: {
    province_code: string;
    id: string;
    /** The unit whose portal it was asked at: whoever calls back is its centre, unless a place was named. */
    unit_code: string;
    channel: AskChannel;
    locale: "vi" | "en";
    /** The place of the latest turn. */
    turns: number;
    begun_at: Date;
    last_at: Date;
    /** What became of it where nobody knew the answer: a promised call, a case. */
    handed_as: "call" | "case" | null;
    handed_to: string | null;
    handed_at: Date | null;
    /** By when somebody calls, or answers. */
    handed_due_at: Date | null;
    /** Signature of the address it came from, for the limit. */
    handed_by: string | null;
  };
  assistant_turn: {
    province_code: string;
    conversation_id: string;
    seq: number;
    request_key: string;
    /** Masked. */
    asked: string;
    /** The question in plainer words, where a language model found them. */
    read_as: string | null;
    /** The answer in one sentence by a language model, checked against the record. */
    said: string | null;
    /** What the next question builds on. */
    context: Json<AskContext | null>;
    asked_at: Date;
    reason: string | null;
    codes: Json<readonly string[]>;
    judged: "yes" | "no" | null;
    judged_why: string | null;
    judged_at: Date | null;
    settled_at: Date | null;
    settled_by: string | null;
  };
};

export type ConversationRow = Selectable<ConversationTables["assistant_conversation"]>;
export type TurnRow = Selectable<ConversationTables["assistant_turn"]>;
export const conversationTables = (db: Db) => db.withTables<ConversationTables>();
