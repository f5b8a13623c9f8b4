import { defineFeature } from "#platform/feature";
import { insightApi } from "./api.ts";
import { insightConsole } from "./console/index.ts";
import { insightPortal } from "./portal/figures-pages.tsx";
import { insightRefusals } from "./refusals.ts";

/** What calls and cases come to: public figures, and what people call about. */
export const insight = defineFeature({
  name: "insight",
  needs: ["units", "procedures", "reports", "cases", "hotline"],
  refusals: insightRefusals,
  api: insightApi,
  portal: insightPortal,
  console: insightConsole,
});
