import type { AmiState } from "./ami-link.ts";
import type { TestCall, TestCallReport } from "./place-test-call.ts";

export type TelephoneSystemKey = { readonly provinceCode: string; readonly systemId: string };

/** The port to telephone systems that the product itself speaks to; those that only call our webhook are not here. */
export type Telephony = {
  /** Rings a number from that system; "unplaced" when the system is not connected. */
  placeTestCall(system: TelephoneSystemKey, call: TestCall): Promise<TestCallReport>;
  /** The systems connected to and how each link stands. */
  links(): readonly (TelephoneSystemKey & { readonly state: AmiState; readonly why: string })[];
};
