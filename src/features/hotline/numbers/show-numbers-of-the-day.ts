import type { Acting } from "#platform/context";
import type { Job } from "#platform/feature";
import { numbersOfCountry, showOnOffices } from "./number-register.ts";

/** A number begins, ends, or follows its unit into another without anybody editing it: what offices show is set right. */
async function run(acting: Acting): Promise<void> {
  const byProvince = Map.groupBy(await numbersOfCountry(acting), ({ provinceCode }) => provinceCode);
  for (const [provinceCode, numbers] of byProvince) {
    const offices = numbers.map(({ organisationId }) => organisationId);
    await showOnOffices(acting, provinceCode, offices);
  }
}

export const showNumbersOfTheDay: Job = { name: "hotline.show-numbers-of-the-day", everySeconds: 900, run };
