import type { Acting, Reading } from "./context.ts";
import type { Command } from "./command/define-command.ts";
import type { Migrations } from "./database/migrate.ts";
import type { ApiOperation } from "./http/api-door.ts";
import type { Hook } from "./http/hook-door.ts";
import type { PageRoute } from "./http/page-door.ts";
import type { Following } from "./following.ts";
import type { Locale, Localised } from "./i18n/locale.ts";

/** What a refusal says to people and to machines. `{name}` is filled from the refusal's detail. */
export type RefusalText = Localised & {
  /** HTTP status; 409 unless told. */
  readonly status?: 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429;
};

export type RefusalDetail = { readonly name: string; readonly value: string | number };

/** One thing the administration does, as the composition root sees it. */
export type Feature = {
  readonly name: string;
  /** Features whose doors this one may use; all stand before it in `features.ts`. */
  readonly needs: readonly string[];
  readonly migrations?: Migrations;
  readonly commands?: readonly Command<never, unknown>[];
  readonly refusals?: Readonly<Record<string, RefusalText>>;
  /**
   * A detail of a refusal in words where it carries an id that people do not read; undefined for every other detail.
   * Pages name their details themselves.
   */
  readonly sayDetail?: (reading: Reading, detail: RefusalDetail, locale: Locale) => Promise<string | undefined>;
  readonly api?: readonly ApiOperation[];
  /** Where other systems report what happened, signed over the very bytes they send. */
  readonly hooks?: readonly Hook[];
  readonly portal?: readonly PageRoute[];
  readonly console?: readonly PageRoute[];
  /** Loads shipped facts; runs at every start, cheap when nothing changed. */
  readonly seed?: (reading: Reading) => Promise<void>;
  readonly jobs?: readonly Job[];
  /** How its tables follow when units merge, divide or end. */
  readonly follows?: Following;
};

/** Work done beside requests: runs at start and then every `everySeconds`; must be safe to run twice. */
export type Job = {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (acting: Acting) => Promise<void>;
};

export const defineFeature = (feature: Feature): Feature => feature;

/** A command of any input, as lists of commands need it. */
export const asCommand = <Input, Output>(command: Command<Input, Output>): Command<never, unknown> =>
  command as unknown as Command<never, unknown>;
