import { listShipped, readShippedJson } from "#platform/shipped-data";
import type { EventGuide } from "./event-guide.ts";

const folder = "life-events";

/** The guides the product ships, by the slug of their event. */
export const shippedGuides = (): ReadonlyMap<string, EventGuide> =>
  new Map(
    listShipped(folder).map((file) => [file.replace(/\.json$/u, ""), readShippedJson<EventGuide>(`${folder}/${file}`)]),
  );
