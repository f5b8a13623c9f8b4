import { openConnection } from "./connection.ts";
import { dossierWay } from "./dossier-way.ts";
import type { Officials } from "./officials.ts";
import { walkDossier } from "./walk-dossiers.ts";

export type LifecycleRun = {
  /** Lifecycles that ended in the measured time. */
  readonly walked: number;
  readonly perSecond: number;
  /** Milliseconds of every act inside the measured time, by verb. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** Lifecycles begun altogether, the warm-up's among them. */
  readonly started: number;
  readonly failures: readonly string[];
};

type Load = {
  readonly port: number;
  readonly officials: Officials;
  readonly clients: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
};

/** Lets `clients` take dossiers their full way, one after the other each, and counts those that end in the measured time. */
export async function runLifecycles({ port, officials, clients, warmUpSeconds, seconds }: Load): Promise<LifecycleRun> {
  const times = new Map<string, number[]>([...dossierWay.map(({ verb }) => verb), "read"].map((verb) => [verb, []]));
  const failures: string[] = [];
  const from = performance.now() + warmUpSeconds * 1000;
  const until = from + seconds * 1000;
  const run = `bench-${Math.round(performance.timeOrigin + performance.now())}`;
  let walked = 0;
  let started = 0;
  const client = async (index: number): Promise<void> => {
    const connection = openConnection(port);
    const timing = (name: string, milliseconds: number): void => {
      if (performance.now() >= from) times.get(name)?.push(milliseconds);
    };
    for (let turn = index; performance.now() < until && failures.length < 100; turn += clients) {
      started += 1;
      try {
        await walkDossier({ connection, officials, turn, key: `${run}-${turn}`, timing });
        const now = performance.now();
        if (now >= from && now < until) walked += 1;
      } catch (fault) {
        failures.push(String(fault));
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return { walked, perSecond: walked / seconds, times, started, failures };
}
