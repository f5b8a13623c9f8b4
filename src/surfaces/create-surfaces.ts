import { workCountsOf } from "#features/dossiers";
import { noticeCountsOf } from "#features/watchers";
import type { Config } from "#platform/config";
import type { Feature } from "#platform/feature";
import { consoleRoot, signInPath, type PageRoute } from "#platform/http/page-door";
import type { Services } from "#platform/http/services";
import type { Surface } from "#platform/http/surface";
import { consoleFrame } from "./console/frame.tsx";
import { keysRoute } from "./console/keys-page.tsx";
import type { ReadWorkCounts } from "./console/navigation.ts";
import { troublePage } from "./errors/trouble-page.tsx";
import { choosePlaceRoute } from "./portal/choose-place.tsx";
import { portalFrame } from "./portal/frame.tsx";
import { homeRoute, type ReadToday } from "./portal/home.tsx";
import { findPlace } from "./portal/place.ts";

/** Numbers that features tell and surfaces show; a test gives its own. */
export type ToldByFeatures = { readonly today?: ReadToday; readonly workCounts?: ReadWorkCounts };

const countsOf: ReadWorkCounts = async (reading, official) => ({
  ...(await workCountsOf(reading, official)),
  ...(await noticeCountsOf(reading, official)),
});

const readable = (root: string, routes: readonly PageRoute[]): string[] =>
  routes.filter(({ method }) => method === "GET").map(({ path }) => root + (path === "/" && root ? "" : path));

/** The two faces of the house with every feature's pages in them. Throws when the home unit does not exist. */
export async function createSurfaces(
  features: readonly Feature[],
  services: Services,
  { homeUnit, demo, ...told }: Pick<Config, "homeUnit" | "demo"> & ToldByFeatures,
): Promise<readonly Surface[]> {
  if (!(await findPlace(services, homeUnit)))
    throw new Error(`GANDAN_HOME_UNIT: there is no unit with code ${homeUnit}.`);
  const portalPages = features.flatMap(({ portal }) => portal ?? []);
  const consolePages = features.flatMap(({ console }) => console ?? []);
  const paths = new Set([...readable("", portalPages), ...readable(consoleRoot, consolePages)]);
  const settings = { homeUnit, demo, paths };
  return [
    {
      name: "portal",
      root: "",
      routes: [homeRoute(settings, told.today), choosePlaceRoute, ...portalPages],
      frame: portalFrame(settings),
      showTrouble: troublePage(""),
    },
    {
      name: "console",
      root: consoleRoot,
      signIn: signInPath,
      routes: [keysRoute, ...consolePages],
      frame: consoleFrame({ paths, workCounts: told.workCounts ?? countsOf }),
      showTrouble: troublePage(consoleRoot),
    },
  ];
}
