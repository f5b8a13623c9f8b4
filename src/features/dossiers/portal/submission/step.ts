import type { VNode } from "preact";
import type { FieldError } from "#ui/error-summary/view";
import type { Localised } from "#platform/i18n/locale";
import type { Changes, Flow } from "./flow.ts";

/** What a page was sent and what is wrong with it; drawn again instead of the saved answers. */
export type Redraw = {
  readonly errors: readonly FieldError[];
  /** Fields as they were posted, so that nothing typed is lost. */
  readonly typed: Readonly<Record<string, string>>;
};

export type Heard = Changes & {
  readonly errors: readonly FieldError[];
  /** Saved although something is wrong: uploaded files must not be sent twice. */
  readonly keep?: boolean;
  /** Saved and drawn again: an upload, a removal. */
  readonly stay?: boolean;
  /** Added to the address when the page comes again: `da-gui=1`. */
  readonly note?: string;
  /** The phone was confirmed on this page. */
  readonly phoneProof?: string;
};

/** One page of a submission. */
export type Step = {
  readonly id: string;
  readonly title: Localised;
  /** The form carries files. */
  readonly files?: boolean;
  /** The button that sends the page on; "Continue" unless told. */
  readonly button?: Localised;
  /** The questions, without the form around them. */
  readonly draw: (flow: Flow, redraw: Redraw | undefined) => VNode | Promise<VNode>;
  /** Takes the posted form in. */
  readonly hear: (flow: Flow) => Heard | Promise<Heard>;
  /** Whether everything asked here has been answered. */
  readonly isDone: (flow: Flow) => boolean;
};

/** The value a field shows: what was just typed, else what is saved. */
export const shown = (flow: Flow, redraw: Redraw | undefined, name: string): string | undefined =>
  redraw ? redraw.typed[name] : flow.draft.answers[name];

/** The text fields of a posted form; of a repeated one the last. */
export const typedIn = (body: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? (value.at(-1) ?? "") : value]),
  );
