import type { FastifyInstance } from "fastify";
import type { Role } from "#core/access/actor";
import { dossierActs, receiveDossier, type ActOutput } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import { sessionCookieName } from "#platform/http/page-door";
import { closeTypesetter } from "#platform/pdf/typeset";
import { createSurfaces } from "#surfaces/create-surfaces";
import { features } from "../src/features.ts";
import { createVisitor, type Visitor } from "./visitor.ts";
import { createTestWorld, type AtWork, type World } from "./world.ts";

/** Everybody who works with a dossier of one ward, and one who works elsewhere. */
const people = {
  counter: ["receiver", "11329.c"],
  head: ["centre-head", "11329.c"],
  specialist: ["specialist", "11329.u"],
  leader: ["leader", "11329.u"],
  elsewhere: ["receiver", "11407.c"],
  supervisor: ["supervisor"],
  administrator: ["administrator"],
} as const satisfies Record<string, readonly [Role, string?]>;
export type Somebody = keyof typeof people;
export const everybody = Object.keys(people) as Somebody[];

export const monday = new Date("2026-11-16T08:00:00+07:00");
export const owner = { name: "Nguyễn Văn Mẫu", personalId: "031099900123", phone: "0912345678" };

type SentPaper = { readonly componentId: string; readonly kind: string; readonly copies: number };

/** The console with people at their desks, asked as a browser without script asks. */
export type StaffedConsole = {
  readonly world: World;
  readonly app: FastifyInstance;
  /** What the certificate of marital status, the procedure of these tests, needs. */
  readonly papers: readonly SentPaper[];
  readonly who: (name: Somebody) => AtWork;
  readonly visit: (name: Somebody, cookies?: Readonly<Record<string, string>>) => Visitor;
  readonly receive: (more?: object) => Promise<ActOutput>;
  readonly act: (name: Somebody, verb: keyof typeof dossierActs, input: object) => Promise<ActOutput>;
  readonly close: () => Promise<void>;
};

export const procedureCode = "1.004873";

export async function openConsole(): Promise<StaffedConsole> {
  const world = await createTestWorld({ startAt: monday });
  const app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
  const atWork = new Map<Somebody, AtWork>();
  for (const name of everybody) {
    const [role, organisationId] = people[name] as readonly [Role, string?];
    const wanted = { role, provinceCode: "31", ...(organisationId ? { organisationId } : {}) };
    atWork.set(name, await world.signIn(wanted));
  }
  const who = (name: Somebody): AtWork => {
    const found = atWork.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const components = (await findProcedure(world.services, procedureCode))?.cases[0]?.components ?? [];
  const papers = components
    .filter(({ required }) => required)
    .map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
  const done = async (outcome: ReturnType<World["run"]>): Promise<ActOutput> => {
    const ended = await outcome;
    if (ended.kind !== "done") throw new Error(JSON.stringify(ended));
    return ended.value as ActOutput;
  };
  return {
    world,
    app,
    papers,
    who,
    visit: (name, cookies = {}) => createVisitor(app, { [sessionCookieName]: who(name).token, ...cookies }),
    receive: (more = {}) =>
      done(
        world.run(who("counter").official, receiveDossier, {
          procedureCode,
          owner,
          centre: "11329.c",
          papers,
          ...more,
        }),
      ),
    act: (name, verb, input) => done(world.run(who(name).official, dossierActs[verb] as never, input)),
    close: async () => {
      closeTypesetter();
      await app.close();
      await world.close();
    },
  };
}

export const dossierPage = (code: string, rest = ""): string => `/can-bo/ho-so/${code}${rest}`;
