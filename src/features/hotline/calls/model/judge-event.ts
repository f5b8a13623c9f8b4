import { parseInstant } from "#core/time/local-time";
import { dialledNumber } from "./dialled.ts";

/** Why an event is set aside for a person to look at; the line goes on without it. */
const strangeReasons = ["malformed", "ahead", "too-old", "unknown-line", "strange-name"] as const;
export type StrangeReason = (typeof strangeReasons)[number];

const kinds = ["ringing", "answered", "missed", "ended", "recorded"] as const;

export type JudgedEvent = {
  readonly id: string;
  readonly call: string;
  readonly kind: (typeof kinds)[number];
  readonly at: Date;
  readonly line?: string;
  readonly caller?: string;
  readonly callerName?: string;
  readonly answeredBy?: string;
  readonly recording?: string;
};

export type Verdict =
  | { readonly kind: "taken"; readonly event: JudgedEvent; readonly note?: StrangeReason }
  | { readonly kind: "strange"; readonly reason: StrangeReason };

/** A telephone system's clock may run ahead of ours by so much. */
const aheadMs = 2 * 60_000;
/** What a system kept while the line was down still comes in; what is older belongs to nobody's day. */
const oldMs = 7 * 24 * 3_600_000;

const idShape = /^[\x21-\x7e]{1,120}$/;
/** As telephone systems pass names on: letters, digits and the marks of names. Everything else is not shown to anybody. */
const nameShape = /^[\p{L}\p{M}\p{N} .,'’()&+/-]{1,80}$/u;

const strange = (reason: StrangeReason): Verdict => ({ kind: "strange", reason });

type Judging = { readonly at: Date; readonly isLine: (number: string) => boolean };

/** Whether what a system told can be an event of a call now. Names nobody can bear are left out, the call is not. */
export function judgeEvent(told: unknown, { at, isLine }: Judging): Verdict {
  const read = readEvent(told);
  if (!read) return strange("malformed");
  if (read.at.getTime() > at.getTime() + aheadMs) return strange("ahead");
  if (read.at.getTime() < at.getTime() - oldMs) return strange("too-old");
  if (read.line !== undefined && !isLine(read.line)) return strange("unknown-line");
  const { callerName, ...rest } = read;
  if (callerName === undefined) return { kind: "taken", event: rest };
  const name = callerName.normalize("NFC").trim();
  if (!nameShape.test(name)) return { kind: "taken", event: rest, note: "strange-name" };
  return { kind: "taken", event: { ...rest, callerName: name } };
}

function readEvent(told: unknown): JudgedEvent | undefined {
  if (typeof told !== "object" || told === null || Array.isArray(told)) return undefined;
  const fields = told as Readonly<Record<string, unknown>>;
  const [id, call] = [shortOf(fields["id"]), shortOf(fields["call"])];
  const kind = kinds.find((each) => each === fields["kind"]);
  const at = timeOf(fields["at"]);
  const [line, caller] = [numberOf(fields["line"]), numberOf(fields["caller"])];
  if (!id || !call || !kind || !at || line === "wrong" || caller === "wrong") return undefined;
  const callerName = textOf(fields["callerName"]);
  const more = { line, caller, callerName, answeredBy: shortOf(fields["answeredBy"]), recording: shortOf(fields["recording"]) }; // prettier-ignore
  return { id, call, kind, at, ...Object.fromEntries(Object.entries(more).filter(([, text]) => text)) };
}

/** As text, or as a moment where the event comes from within. */
const timeOf = (value: unknown): Date | undefined => {
  if (!(value instanceof Date)) return parseInstant(textOf(value) ?? "");
  return Number.isNaN(value.getTime()) ? undefined : value;
};

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Ids, names of extensions and recordings: one printable word of the telephone system. */
const shortOf = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text !== undefined && idShape.test(text) ? text : undefined;
};

/** Undefined when nothing was told (a withheld number too), "wrong" when it is no number. */
const numberOf = (value: unknown): string | undefined => {
  const text = textOf(value)?.trim();
  if (text === undefined || /^(?:|anonymous|unknown|restricted|private)$/i.test(text)) return undefined;
  return dialledNumber(text) ?? "wrong";
};
