import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import type { Acting } from "#platform/context";
import type { Job } from "#platform/feature";
import { numbersOfCountry, showOnOffices } from "./number-register.ts";

/** Numbers that begin today or ended yesterday change what offices show, without anybody acting. */
async function run(acting: Acting): Promise<void> {
  const today = localDateOf(acting.at);
  const yesterday = addDays(today, -1);
  const turning = (await numbersOfCountry(acting)).filter(
    ({ validFrom, validTo }) => validFrom === today || (validTo !== undefined && validTo === yesterday),
  );
  for (const [provinceCode, numbers] of Map.groupBy(turning, (each) => each.provinceCode)) {
    const offices = numbers.map(({ organisationId }) => organisationId);
    await showOnOffices(acting, provinceCode, offices);
  }
}

export const showNumbersOfTheDay: Job = { name: "hotline.show-numbers-of-the-day", everySeconds: 900, run };
