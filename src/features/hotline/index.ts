import { defineFeature } from "#platform/feature";

export type { Line, LinePurpose } from "./line.ts";

export const hotline = defineFeature({
  name: "hotline",
  needs: ["units", "staff"],
});
