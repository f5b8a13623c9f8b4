import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { demoPassword } from "#features/staff";
import { sessionCookieName } from "#platform/http/page-door";
import { closeTypesetter } from "#platform/pdf/typeset";
import { features } from "../../src/features.ts";
import { createSurfaces } from "../../src/surfaces/create-surfaces.ts";
import { launchBrowser } from "../browser.ts";
import { createTestWorld, type Founding, type Wanted, type World } from "../world.ts";
import { givePassword } from "./sign-in.ts";
import { seat, type Person, type Seating } from "./person.ts";

export { chromiumPath } from "../browser.ts";

/** The whole product listening on a port, and a browser: what a journey is played on. */
export type Stage = {
  readonly world: World;
  readonly base: string;
  /** Somebody with a browser of their own: nobody shares cookies. */
  readonly enter: (seating?: Seating) => Promise<Person>;
  /** A demo account at its desk, signed in by the sign-in page itself. */
  readonly signIn: (username: string, seating?: Seating) => Promise<Person>;
  /** Somebody whom no demo account stands for. */
  readonly atDesk: (wanted: Wanted, seating?: Seating) => Promise<Person>;
  readonly close: () => Promise<void>;
};

/** Monday 16 November 2026, 08:00, unless another moment is given. */
export async function openStage(founding: Founding = {}): Promise<Stage> {
  const world = await createTestWorld(founding);
  const app: FastifyInstance = await world.serve(
    await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }),
  );
  await app.listen({ port: 0, host: "127.0.0.1" });
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const browser: Browser = await launchBrowser();
  const enter = (seating: Seating = {}): Promise<Person> => seat(browser, base, seating);
  return {
    world,
    base,
    enter,
    async signIn(username, seating) {
      const person = await enter(seating);
      await givePassword(person, username, demoPassword);
      return person;
    },
    async atDesk(wanted, seating) {
      const { token } = await world.signIn(wanted);
      const person = await enter(seating);
      await person.page.context().addCookies([{ name: sessionCookieName, value: token, url: base }]);
      return person;
    },
    async close() {
      await browser.close();
      await app.close();
      closeTypesetter();
      await world.close();
    },
  };
}
