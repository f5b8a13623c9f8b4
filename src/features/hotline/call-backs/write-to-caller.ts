import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { callBackMessages } from "./messages.ts";

type Missed = { readonly office: string; readonly missedAt: Date; readonly dueAt: Date };

/** To whoever was not answered. In Vietnamese: nothing is known of the caller but a number. */
export const writeToCaller = ({ office, missedAt, dueAt }: Missed): string =>
  fill(callBackMessages.vi.toCaller, { office, missed: sayInstant(missedAt, "vi"), due: sayInstant(dueAt, "vi", { style: "due" }) }); // prettier-ignore
