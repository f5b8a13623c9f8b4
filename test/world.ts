import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Actor, Official, Role } from "#core/access/actor";
import { ensureStaff, forgetSessions, identify, openSession, seedDemoStaff } from "#features/staff";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import { drivenClock, type DrivenClock } from "#platform/clock";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { createFileStore } from "#platform/file-store";
import { createServer } from "#platform/http/create-server";
import type { Services } from "#platform/http/services";
import type { Surface } from "#platform/http/surface";
import { createLog } from "#platform/log";
import { createMemory } from "#platform/memory";
import { createLocalProvider } from "#platform/notify/local-provider";
import { createSigner } from "#platform/secrets/sign";
import { openZaloAccounts } from "#platform/zalo-oa/account";
import { features } from "../src/features.ts";
import { findAccount } from "../src/features/staff/account-store.ts";
import type { AccountKey } from "../src/features/staff/account.ts";
import { foundingOf, usualDatabase } from "./databases.ts";
import { exampleZaloAccount } from "./zalo-server.ts";

/** A post somebody is wanted for; without organisation it is over the province. */
export type Wanted = { readonly role: Role; readonly provinceCode: string; readonly organisationId?: string };

/** Somebody at work: who they are, and the token that is their session cookie and their bearer token alike. */
export type AtWork = { readonly official: Official; readonly token: string };

/** The whole product on a database of its own: every feature migrated and seeded, the clock in the test's hand. */
export type World = {
  readonly services: Services;
  readonly clock: DrivenClock;
  /** What the server wrote into its log. */
  readonly logged: readonly string[];
  readonly acting: (actor: Actor, requestKey?: string) => Acting;
  /** Runs a command without a door. */
  readonly run: <Input, Output>(
    actor: Actor,
    command: Command<Input, Output>,
    input: unknown,
    requestKey?: string,
  ) => Promise<Outcome<Output>>;
  /** Accounts with one post each, in the order asked; asking again gives the same. */
  readonly employ: (wanted: readonly Wanted[]) => Promise<Official[]>;
  readonly signIn: (wanted: Wanted) => Promise<AtWork>;
  /** The token of a new session of an account that is there already. */
  readonly enter: (account: AccountKey) => Promise<string>;
  /** The server with these surfaces, not listening: ask it by `inject`. */
  readonly serve: (surfaces: readonly Surface[]) => Promise<FastifyInstance>;
  readonly close: () => Promise<void>;
};

export type Founding = {
  /** Closed with the world; opened on `worldFounding`, it is quick. PostgreSQL where there is one, unless given. */
  readonly database?: OpenDatabase;
  /** Monday 16 November 2026, 08:00, unless given. */
  readonly startAt?: Date;
  /** What an operator has connected; an example account that Zalo does not answer for unless given. */
  readonly connected?: Partial<Pick<Services, "notifier" | "zaloAccounts" | "languageModel">>;
};

const usualStart = new Date("2026-11-16T08:00:00+07:00");

/** What every world begins with: opened on such a database, it is quick. */
export const worldFounding = foundingOf("world", {
  migrations: [requestReceiptMigrations, ...features.map(({ migrations }) => migrations)],
  seeds: features.map(({ seed }) => seed),
});

export async function createTestWorld({
  database,
  startAt = usualStart,
  connected = {},
}: Founding = {}): Promise<World> {
  const opened = database ?? (await usualDatabase.open(worldFounding));
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-world-"));
  const logged: string[] = [];
  const clock = drivenClock(startAt);
  const { db } = opened;
  const services: Services = {
    db,
    memory: createMemory(),
    clock,
    files: createFileStore(folder),
    notifier: createLocalProvider({ db, now: () => clock.now(), writeLine: (line) => logged.push(line) }),
    log: createLog("info", (line) => logged.push(line)),
    signer: createSigner("a secret for tests only, long enough to be one"),
    config: { homeUnit: "11329", rateLimits: false, maxInFlight: 400 },
    zaloAccounts: openZaloAccounts({ accounts: [exampleZaloAccount] }, undefined),
    ...connected,
  };
  await worldFounding.found(services);
  await seedDemoStaff(services, { at: clock.now() });

  const acting = (actor: Actor, requestKey: string = randomUUID()): Acting => {
    const { memory, files, notifier, signer, zaloAccounts } = services;
    const who = { actor, requestKey, at: clock.now() };
    return { db, memory, files, notifier, signer, ...(zaloAccounts ? { zaloAccounts } : {}), ...who };
  };
  const employ = (wanted: readonly Wanted[]): Promise<Official[]> =>
    ensureStaff(
      services,
      wanted.map((each) => ({ ...each, name: "Cán bộ Mẫu" })),
      clock.now(),
    );
  return {
    services,
    clock,
    logged,
    acting,
    run: (actor, command, input, requestKey) => execute(command, acting(actor, requestKey), input),
    employ,
    signIn: (wanted) => signIn({ services, acting, employ }, wanted),
    enter: (key) => enter({ services, acting, employ }, key),
    serve: (surfaces) =>
      createServer({
        features,
        surfaces,
        services,
        identify: (tokens) => identify(services, tokens, clock.now()),
      }),
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Doorkeeper = Pick<World, "services" | "acting" | "employ">;

async function signIn(house: Doorkeeper, wanted: Wanted): Promise<AtWork> {
  const [official] = await house.employ([wanted]);
  if (!official) throw new Error("Nobody was employed.");
  return { official, token: await enter(house, { provinceCode: official.provinceCode, id: official.accountId }) };
}

async function enter({ services, acting }: Doorkeeper, key: AccountKey): Promise<string> {
  const account = await findAccount(services.db, key);
  if (!account) throw new Error(`There is no account ${key.id}.`);
  const { token } = await openSession(acting({ kind: "anyone" }), account, { kind: "console" });
  forgetSessions(services.memory, key.provinceCode);
  return token;
}
