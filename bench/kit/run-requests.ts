import { openConnection, type Connection } from "./connection.ts";

export type RequestRun = {
  readonly perSecond: number;
  /** Milliseconds of every request in the measured time. */
  readonly times: readonly number[];
  readonly failures: readonly string[];
};

type Load = {
  readonly port: number;
  readonly clients: number;
  readonly seconds: number;
  /** Asked one after the other, each client starting at another. */
  readonly paths: readonly string[];
  /** Whole header lines, each ended by CRLF. */
  readonly headers?: string;
};

const warmUpMilliseconds = 2000;

/** Reads pages as fast as they come over kept-alive connections; anything but 200 is a failure. */
export async function runRequests({ port, clients, seconds, paths, headers = "" }: Load): Promise<RequestRun> {
  const times: number[] = [];
  const failures: string[] = [];
  const from = performance.now() + warmUpMilliseconds;
  const until = from + seconds * 1000;
  const read = async (connection: Connection, path: string): Promise<void> => {
    const startedAt = performance.now();
    const reply = await connection.send("GET", path, { headers });
    const now = performance.now();
    if (now >= from && now < until) times.push(now - startedAt);
    if (reply.status !== 200) failures.push(`${path}: ${reply.status}`);
  };
  const client = async (index: number): Promise<void> => {
    const connection = openConnection(port);
    for (let turn = index; performance.now() < until && failures.length < 20; turn += 1)
      await read(connection, paths[turn % paths.length] ?? "/");
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return { perSecond: times.length / seconds, times, failures };
}
