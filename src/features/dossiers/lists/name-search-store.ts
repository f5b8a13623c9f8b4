import { runStatement, type Db } from "#platform/database/database";
import { asRows, type DossierRow } from "./work-store.ts";

/** Whose dossiers may be shown. */
export type NameScope = {
  /** A province and those that went into it. */
  readonly provinceCodes: readonly string[];
  /** Absent: the whole province. */
  readonly offices?: {
    /** The offices that are served and those they go on for. */
    readonly shown: readonly string[];
    /** These, and those of which a part came to them; which dossiers did is told by their transfers. */
    readonly origins: readonly string[];
    /** The centres that received for any of these. */
    readonly centres: readonly string[];
  };
};

const most = 50;
/** So many names of one office are looked through from the first that fits; a longer beginning of the name reaches the rest. */
const mostNames = 5_000;

/** As JSON, not as an array: PostgreSQL would look into an array's length and plan the statement anew each time. */
const listed = (parameter: string): string => `json_array_elements_text(${parameter}::json)`;
const places = (offices: string): string =>
  `select p.value as province_code, o.value as office from ${listed("$1")} p cross join ${listed(offices)} o`;

// Whose a dossier is stands in the same row; only a change of units makes it another's. `offset 0`: the transfers of this
// one dossier by their key, never all of them read beforehand.
const isShown = `
  submitted_at_organisation in (select office from shown) or received_by_organisation in (select office from shown)
  or competent_organisation in (select office from shown) or exists (
    select from dossier_transfer t where t.province_code = fitting.province_code and t.code = fitting.code
      and (t.to_organisation in (select office from shown) or t.to_competent in (select office from shown)) offset 0)`;

type Part = {
  /** Where the pairs of province and office are listed. */
  readonly at: string;
  readonly office: "received_by_organisation" | "competent_organisation";
  readonly and?: string;
  readonly shown?: string;
};

// Each office's part of the index is read in its own order and only as far as needed: flat however many bear the name.
const fitting = (name: string, { at, office, and = "", shown = "true" }: Part): string => `
  (select fitting.province_code, fitting.code from ${at} place cross join lateral (
     select province_code, code, received_by_organisation, competent_organisation, submitted_at_organisation from dossier
     where province_code = place.province_code and ${office} = place.office and ${name} ~>=~ $2 and ${name} ~<~ $3 ${and}
     order by ${name} using ~<~ limit ${mostNames}
   ) fitting
   where ${shown} limit ${most})`;

const found = (parts: readonly Part[]): string => `
  found as (${parts.flatMap((part) => [fitting("owner_name_folded", part), fitting("owner_name_reversed", part)]).join(" union ")}
  limit ${most})
  select d.head, s.state, s.version from found
  join dossier d using (province_code, code) join dossier_state s using (province_code, code)`;

const received: Part = { at: "centre", office: "received_by_organisation" };
const elsewhere = "and split_part(competent_organisation, '.', 1) <> split_part(received_by_organisation, '.', 1)";

const ofOffices = `
  with shown as materialized (select value as office from ${listed("$4")}),
  centre as materialized (${places("$5")}), origin as materialized (${places("$6")}),
  ${found([
    { ...received, shown: isShown },
    { at: "origin", office: "competent_organisation", and: elsewhere, shown: isShown },
  ])}`;

// From one centre that ever received to the next by the index, however many dossiers lie between them.
const ofTheProvince = `
  with recursive centre as (
    select p.value as province_code,
      (select min(received_by_organisation) from dossier d where d.province_code = p.value) as office
    from ${listed("$1")} p
    union all
    select c.province_code, (
      select min(received_by_organisation) from dossier d
      where d.province_code = c.province_code and received_by_organisation > c.office)
    from centre c where c.office is not null
  ), ${found([received])}`;

// The greatest letter there is: whatever begins with the prefix sorts before prefix and this.
const lastLetter = "\u{10ffff}";

/** Dossiers whose owner's folded name begins so, as written or given name first; 50 at most. */
export async function searchByName(db: Db, { provinceCodes, offices }: NameScope, name: string): Promise<DossierRow[]> {
  const asked = [JSON.stringify(provinceCodes), name, name + lastLetter];
  if (!offices) return asRows(await runStatement(db, ofTheProvince, asked));
  const { shown, centres, origins } = offices;
  const lists = [shown, centres, origins].map((list) => JSON.stringify(list));
  return asRows(await runStatement(db, ofOffices, [...asked, ...lists]));
}
