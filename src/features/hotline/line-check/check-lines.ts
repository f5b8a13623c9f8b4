import type { Acting } from "#platform/context";
import { publishedLines } from "../calls/lines.ts";
import { hotlineSettingsOf } from "../call-backs/hotline-settings.ts";
import { ringLine } from "./check-line.ts";
import { slotFor } from "./model/slots.ts";

/** So many test calls of one system at a time: the trunk is there for citizens. */
const atOnce = 4;

/** Rings the lines whose test is due. A test that was planned is a row, so several servers ring each line once. */
export async function checkLines(acting: Acting): Promise<void> {
  const provinces = new Set(acting.telephony?.links().map(({ provinceCode }) => provinceCode));
  for (const provinceCode of provinces) {
    const { checkTimes } = await hotlineSettingsOf(acting, provinceCode);
    const lines = await publishedLines(acting, { provinceCode, at: acting.at });
    const due = lines.flatMap((line) => {
      const plannedAt = slotFor(line.number, checkTimes, acting.at);
      return plannedAt ? [{ line, plannedAt }] : [];
    });
    for (let done = 0; done < due.length; done += atOnce)
      await Promise.all(due.slice(done, done + atOnce).map((each) => ringLine(acting, provinceCode, each)));
  }
}
