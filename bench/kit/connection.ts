import { connect, type Socket } from "node:net";

export type Reply = {
  readonly status: number;
  /** The header lines as they came. */
  readonly head: string;
  readonly body: Buffer;
};

/** One kept-alive HTTP/1.1 connection with one request at a time, as cheap as a client can be beside what it measures. */
export type Connection = {
  /** Rejects with `ConnectionLost` when the answer did not arrive: the request may or may not have had its effect. */
  send(method: string, path: string, more?: { readonly headers?: string; readonly body?: string }): Promise<Reply>;
  close(): void;
};

export class ConnectionLost extends Error {}

type Waiting = { readonly resolve: (reply: Reply) => void; readonly reject: (fault: Error) => void };

/** Opens lazily, and again after a loss. `headers` of a request are whole lines, each ended by CRLF. */
export function openConnection(port: number): Connection {
  let socket: Socket | undefined;
  let waiting: Waiting | undefined;
  let received: Buffer | undefined;

  const lose = (from: Socket, why: string): void => {
    if (socket !== from) return;
    socket = undefined;
    received = undefined;
    from.destroy();
    const lost = waiting;
    waiting = undefined;
    lost?.reject(new ConnectionLost(why));
  };
  const take = (from: Socket, bytes: Buffer): void => {
    received = received ? Buffer.concat([received, bytes]) : bytes;
    const reply = readReply(received);
    if (!reply) return;
    received = undefined;
    const answered = waiting;
    waiting = undefined;
    if (/^connection: close/im.test(reply.head)) lose(from, "closed by the server");
    answered?.resolve(reply);
  };
  const open = (): Socket => {
    const opened = connect({ port, host: "127.0.0.1", noDelay: true });
    opened.on("data", (bytes: Buffer) => take(opened, bytes));
    opened.on("error", (fault) => lose(opened, fault.message));
    opened.on("close", () => lose(opened, "closed"));
    return opened;
  };
  return {
    send(method, path, { headers = "", body = "" } = {}) {
      if (waiting) throw new Error("One request at a time on a connection.");
      socket ??= open();
      const about = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` : "";
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${about}${headers}\r\n${body}`);
      return new Promise<Reply>((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close() {
      if (socket) lose(socket, "closed by us");
    },
  };
}

/** A whole reply, or undefined while more of it is to come. */
function readReply(bytes: Buffer): Reply | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = bytes.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const bare = status === 204 || status === 304;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length === undefined && !bare) throw new Error(`A reply without content-length is not expected: ${head}`);
  const size = bare ? 0 : Number(length);
  if (bytes.length < end + 4 + size) return undefined;
  return { status, head, body: bytes.subarray(end + 4, end + 4 + size) };
}
