import type { Db } from "./database/database.ts";
import type { Localised } from "./i18n/locale.ts";

/**
 * How the rows of a table follow when units merge, divide or end. Every operational table has exactly one rule; a law
 * test fails for a table without.
 *
 * - `moves`: live rows get the successor of the office or unit written into `columns`.
 * - `stays`: rows tell what was, or are settings of a unit that ended; the new unit has its own.
 * - `carried`: the feature moves them itself (`carry`), together with what they belong to.
 */
export type FollowRule = {
  readonly table: string;
  readonly follows: "moves" | "stays" | "carried";
  /** Columns that name an office (`11329.c`) or a unit (`11329`). */
  readonly columns?: readonly { readonly name: string; readonly names: "organisation" | "unit" }[];
  /** SQL condition on the table's own columns: which rows are live. All, unless told. */
  readonly live?: string;
  /**
   * What becomes of rows under the code of a province that goes into another: `moves` takes on the new code; `copied` is
   * kept under both; `stays` leaves them as that province's archive, or because the province that goes on has its own
   * rule; `with-dossier` goes where the dossier goes whose code `dossier` says.
   */
  readonly joined: "moves" | "copied" | "stays" | "with-dossier" | "carried";
  /** SQL for the code of the dossier that a row belongs to. */
  readonly dossier?: string;
  /** What decides where a row of a divided unit goes. Where absent, the unit's main successor. */
  readonly divided?: "main" | "address" | "hand";
  /** For the preview: what it is, as people count it (`hồ sơ`, `dossiers`). Absent where people never count it. */
  readonly noun?: Localised;
  /** A setting of the office or unit in `columns`, which the one that goes on must be given anew: what it is called. */
  readonly setting?: Localised;
};

/** Who goes on for whom, of one province: what movers and previews work with. */
export type OfficeMove = {
  readonly fromProvince: string;
  readonly from: string;
  readonly toProvince: string;
  readonly to: string;
  /** The office that goes on, as people call it. */
  readonly toName: Localised;
  readonly main: boolean;
  /** The text of law by which it goes this way. */
  readonly instrument: string;
  /** Places of the part that goes this way, as addresses name them. */
  readonly places: readonly string[];
};

/** A change being carried out, as a feature's own mover sees it. */
export type Carrying = {
  readonly db: Db;
  readonly changeId: string;
  /** `yyyy-mm-dd` */
  readonly on: string;
  readonly at: Date;
  /** The change that this one leads back, if any. */
  readonly undoes?: string;
  /** The province whose rows are moved in this call. */
  readonly provinceCode: string;
  /** The province that this one went into, when it ended. */
  readonly joins?: string;
  readonly moves: readonly OfficeMove[];
  /** Units to which people sorted rows of divided units by hand, by dossier code. */
  readonly sorting: ReadonlyMap<string, string>;
  /** Nobody is written to: rehearsals. */
  readonly silent: boolean;
  /** Called after each batch, with how many rows of the feature's noun it moved. */
  readonly moved: (count: number) => void;
};

/** What a feature has to say about units that change. */
export type Following = {
  readonly rules: readonly FollowRule[];
  /** Moves the tables marked `carried`, in short transactions; may be stopped anywhere and called again. */
  readonly carry?: (carrying: Carrying) => Promise<void>;
};

/** The platform's own tables: messages are told as they were written, receipts answer the request they belong to. */
export const platformFollows: Following = {
  rules: [
    { table: "outgoing_message", follows: "stays", joined: "stays" },
    { table: "local_message", follows: "stays", joined: "stays" },
    { table: "request_receipt", follows: "stays", joined: "stays" },
  ],
};
