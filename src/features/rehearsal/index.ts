import { defineFeature } from "#platform/feature";

export { rehearse, type RehearsalHouse } from "./rehearse.ts";
export { makeRoom } from "./make-room.ts";
export { reportCarrying } from "./report-carrying.ts";
export { readOrder } from "./read-order.ts";

/** The reform of July 2025 carried out on an invented country, to be seen and measured before it is trusted. */
export const rehearsal = defineFeature({
  name: "rehearsal",
  needs: ["units", "procedures", "staff", "dossiers", "conservation", "simulation"],
});
