import type { AmiPacket } from "./ami-packets.ts";
import type { CallEvent } from "./call-event.ts";

export type AmiCallReader = {
  /** What this packet tells about calls that come in; `at` is when it was heard, where Asterisk adds no time itself. */
  read(packet: AmiPacket, at: Date): CallEvent[];
  /** How many calls are under way. */
  live(): number;
};

type LiveCall = { answered: boolean };

/** A switch of a whole province has a few hundred at once; more than that are calls whose end was never told. */
const mostLive = 20_000;

/** What is remembered between packets. */
type Known = {
  readonly contexts: ReadonlySet<string>;
  readonly calls: Map<string, LiveCall>;
  /** Calls named by the listing under way. */
  readonly listed: Set<string>;
};

type Read = (known: Known, packet: AmiPacket, at: Date) => CallEvent[];

/**
 * Reads Asterisk's events as events of calls. A call is its first channel (`Uniqueid` equal to `Linkedid`), when that
 * channel came into one of `contexts`: calls that officials make themselves come into others. Whoever listens to an
 * announcement has not been answered: only another party at the other end is an answer.
 */
export function createAmiCallReader(contexts: ReadonlySet<string>): AmiCallReader {
  const known: Known = { contexts, calls: new Map(), listed: new Set() };
  return {
    live: () => known.calls.size,
    read: (packet, heardAt) => readers[packet["Event"] ?? ""]?.(known, packet, timeIn(packet) ?? heardAt) ?? [],
  };
}

const isFirstChannel = (packet: AmiPacket): boolean => packet["Uniqueid"] === packet["Linkedid"];

const ring: Read = ({ contexts, calls }, packet, at) => {
  const { Linkedid: id = "", Context = "", Exten = "" } = packet;
  if (id === "" || !isFirstChannel(packet) || !contexts.has(Context) || calls.has(id)) return [];
  if (calls.size >= mostLive) calls.delete(calls.keys().next().value as string);
  calls.set(id, { answered: false });
  const caller = told(packet["CallerIDNum"]);
  const callerName = told(packet["CallerIDName"]);
  const named = { ...(caller ? { caller } : {}), ...(callerName ? { callerName } : {}) };
  return [{ id: `${id}.ringing`, call: id, kind: "ringing", at, line: Exten, ...named }];
};

const answer: Read = ({ calls }, packet, at) => {
  const id = packet["Linkedid"] ?? "";
  const call = calls.get(id);
  if (!call || call.answered) return [];
  call.answered = true;
  const by = extensionIn(packet["DestChannel"]);
  return [{ id: `${id}.answered`, call: id, kind: "answered", at, ...(by ? { answeredBy: by } : {}) }];
};

const end = ({ calls }: Known, id: string, at: Date): CallEvent[] => {
  const call = calls.get(id);
  if (!call) return [];
  calls.delete(id);
  const kind = call.answered ? "ended" : "missed";
  return [{ id: `${id}.${kind}`, call: id, kind, at }];
};

/** After a broken link Asterisk lists what is under way: known calls that are not listed have ended meanwhile. */
const list: Read = (known, packet, at) => {
  known.listed.add(packet["Linkedid"] ?? "");
  const rung = ring(known, packet, new Date(at.getTime() - secondsIn(packet["Duration"]) * 1000));
  const talking = isFirstChannel(packet) && told(packet["BridgeId"]) !== undefined;
  return talking ? [...rung, ...answer(known, packet, at)] : rung;
};

const endOthers: Read = (known, _packet, at) => {
  const gone = [...known.calls.keys()].filter((id) => !known.listed.has(id));
  known.listed.clear();
  return gone.flatMap((id) => end(known, id, at));
};

/** The dialplan says where a recording lies: `UserEvent(GanDanRecording,Call: ${CHANNEL(linkedid)},File: …)`. */
const recordingIn: Read = (_known, packet, at) => {
  const call = told(packet["Call"]);
  const recording = told(packet["File"]);
  if (packet["UserEvent"] !== "GanDanRecording" || !call || !recording) return [];
  return [{ id: `${call}.recorded.${recording}`, call, kind: "recorded", at, recording }];
};

const readers: Readonly<Record<string, Read>> = {
  Newchannel: ring,
  DialEnd: (known, packet, at) => (packet["DialStatus"] === "ANSWER" ? answer(known, packet, at) : []),
  BridgeEnter: (known, packet, at) => (isFirstChannel(packet) ? answer(known, packet, at) : []),
  Hangup: (known, packet, at) => (isFirstChannel(packet) ? end(known, packet["Linkedid"] ?? "", at) : []),
  UserEvent: recordingIn,
  CoreShowChannel: list,
  CoreShowChannelsComplete: endOthers,
};

const told = (text: string | undefined): string | undefined =>
  text === undefined || text === "" || text === "<unknown>" || text === "anonymous" ? undefined : text;

/** `timestampevents = yes` adds seconds since 1970 with a fraction. */
function timeIn(packet: AmiPacket): Date | undefined {
  const seconds = Number(packet["Timestamp"]);
  return packet["Timestamp"] !== undefined && seconds > 0 ? new Date(seconds * 1000) : undefined;
}

/** "PJSIP/101-00000003" is extension 101. */
const extensionIn = (channel: string | undefined): string | undefined => /^[^/]+\/([^-@/]+)/.exec(channel ?? "")?.[1];

const secondsIn = (duration: string | undefined): number => {
  const [hours = 0, minutes = 0, seconds = 0] = (duration ?? "").split(":").map(Number);
  return Number.isFinite(hours + minutes + seconds) ? hours * 3600 + minutes * 60 + seconds : 0;
};
