import { asCommand, defineFeature } from "#platform/feature";
import { directoryPortal } from "./directory/portal.ts";
import { hotlineMigrations } from "./migrations/all-migrations.ts";
import { hotlineFollows } from "./follows.ts";
import { addNumber } from "./numbers/add-number.ts";
import { importNumbers } from "./numbers/import-numbers.ts";
import { numberApi } from "./numbers/number-api.ts";
import { numberConsole } from "./numbers/number-console.tsx";
import { retireNumber } from "./numbers/retire-number.ts";
import { seedNumbers } from "./numbers/seed-numbers.ts";
import { showNumbersOfTheDay } from "./numbers/show-numbers-of-the-day.ts";
import { verifyNumber } from "./numbers/verify-number.ts";
import { hotlineRefusals } from "./refusals.ts";

export type { Line, LinePurpose } from "./line.ts";
export { CallLink } from "./directory/call-link.tsx";
export { whomToCall, type WhomToCall } from "./numbers/whom-to-call.ts";
export { addNumber } from "./numbers/add-number.ts";
export { importNumbers } from "./numbers/import-numbers.ts";
export { retireNumber } from "./numbers/retire-number.ts";
export { verifyNumber } from "./numbers/verify-number.ts";

export const hotline = defineFeature({
  name: "hotline",
  needs: ["units", "staff"],
  migrations: hotlineMigrations,
  seed: seedNumbers,
  commands: [asCommand(addNumber), asCommand(verifyNumber), asCommand(retireNumber), asCommand(importNumbers)],
  refusals: hotlineRefusals,
  follows: hotlineFollows,
  api: numberApi,
  portal: directoryPortal,
  console: numberConsole,
  jobs: [showNumbersOfTheDay],
});
