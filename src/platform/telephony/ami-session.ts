import { createHash, randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";
import { AmiProtocolFault, createAmiPacketReader, writeAmiAction, type AmiPacket } from "./ami-packets.ts";

export type AmiSettings = {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly secret: string;
};

export type AmiSessionListener = {
  readonly onEvent: (event: AmiPacket) => void;
  readonly onLogin: () => void;
  /** Once, however it ended; `refused` when Asterisk does not know this name and secret. */
  readonly onEnd: (end: { readonly why: string; readonly refused: boolean }) => void;
};

/** One connection to Asterisk, from its greeting to its end. */
export type AmiSession = {
  /** Asterisk's answer. Rejects when the session ends meanwhile or nothing comes within ten seconds. */
  ask(action: string, fields: AmiPacket): Promise<AmiPacket>;
  pause(): void;
  resume(): void;
  end(): void;
};

const answerMs = 10_000;
const pingEveryMs = 15_000;
/** Nothing at all for so long, not even an answer to a ping: the line is dead though nobody hung up. */
const silentMs = 40_000;

class LoginRefused extends Error {}

export function openAmiSession(settings: AmiSettings, listener: AmiSessionListener): AmiSession {
  const socket = connect({ host: settings.host, port: settings.port });
  const questions = createQuestions();
  const ask: AmiSession["ask"] = (action, fields) => questions.put(socket, action, fields);
  const hear = (packet: AmiPacket): void => {
    if (packet["Event"] === undefined) questions.answer(packet);
    else listener.onEvent(packet);
  };
  const begin = (): void => {
    logIn(ask, settings).then(listener.onLogin, (fault: Error) => socket.destroy(fault));
  };
  readPackets(socket, hear, begin);

  const ping = setInterval(() => void ask("Ping", {}).catch(() => undefined), pingEveryMs).unref();
  let fault: Error | undefined;
  socket.setTimeout(silentMs, () => socket.destroy(new Error("Asterisk fell silent.")));
  socket.on("error", (thrown) => (fault = thrown));
  socket.on("close", () => {
    clearInterval(ping);
    questions.abandon();
    listener.onEnd({ why: fault?.message ?? "", refused: fault instanceof LoginRefused });
  });
  return {
    ask,
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    end: () => void socket.destroy(),
  };
}

/** `begin` is called with the first bytes: before its greeting Asterisk does not listen. */
function readPackets(socket: Socket, hear: (packet: AmiPacket) => void, begin: () => void): void {
  const reader = createAmiPacketReader();
  let begun = false;
  socket.setEncoding("utf8");
  socket.on("data", (bytes: string) => {
    try {
      for (const packet of reader.read(bytes)) hear(packet);
    } catch (fault) {
      if (!(fault instanceof AmiProtocolFault)) throw fault;
      socket.destroy(fault);
      return;
    }
    if (!begun) begin();
    begun = true;
  });
}

/** By challenge: the secret itself never crosses the line. */
async function logIn(ask: AmiSession["ask"], { username, secret }: AmiSettings): Promise<void> {
  const { Challenge = "" } = await ask("Challenge", { AuthType: "MD5" });
  const key = createHash("md5").update(`${Challenge}${secret}`).digest("hex");
  const answer = await ask("Login", { AuthType: "MD5", Username: username, Key: key, Events: "call,user" });
  if (answer["Response"] !== "Success") throw new LoginRefused(answer["Message"] ?? "The login was refused.");
}

type Waiting = {
  readonly resolve: (packet: AmiPacket) => void;
  readonly reject: (why: Error) => void;
  readonly timer: NodeJS.Timeout;
};

/** What was asked and not answered yet. */
function createQuestions() {
  const waiting = new Map<string, Waiting>();
  const settle = (id: string, end: (of: Waiting) => void): void => {
    const found = waiting.get(id);
    if (!found) return;
    waiting.delete(id);
    clearTimeout(found.timer);
    end(found);
  };
  return {
    put: (socket: Socket, action: string, fields: AmiPacket): Promise<AmiPacket> =>
      new Promise((resolve, reject) => {
        // Whoever waits for later events of an action names it.
        const id = fields["ActionID"] ?? randomUUID();
        const text = writeAmiAction({ Action: action, ActionID: id, ...fields });
        const late = (): void => settle(id, () => reject(new Error(`Asterisk did not answer to ${action}.`)));
        waiting.set(id, { resolve, reject, timer: setTimeout(late, answerMs) });
        socket.write(text);
      }),
    answer: (packet: AmiPacket): void => settle(packet["ActionID"] ?? "", ({ resolve }) => resolve(packet)),
    abandon: (): void => {
      for (const id of waiting.keys()) settle(id, ({ reject }) => reject(new Error("The link to Asterisk broke.")));
    },
  };
}
