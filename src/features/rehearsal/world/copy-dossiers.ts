import { canonicalJson } from "#core/ledger/canonical-json";
import { chainStart } from "#core/ledger/chain";
import { defaultDossierCodePattern, formatDossierCode } from "#core/text/dossier-code";
import { localDateOf } from "#core/time/local-time";
import { nameKeys } from "#features/dossiers";
import { randomSequence, syntheticPerson, type RandomSequence } from "#features/simulation";
import { unitCodeOf, type Organisation } from "#features/units";
import type { Db } from "#platform/database/database";
import { sha256 } from "#platform/secrets/sha256";
import { modelUnits } from "./model-dossiers.ts";
import { asFormat, filler, valuesOf, withoutWords, type Words } from "./word.ts";
import { insertCopies, keepFormats, readModels, type Copies, type Format, type ModelRow } from "./world-store.ts";

/** A model ready to be copied: at which level it was received, on what day, and its acts as the chain seals them. */
type Model = {
  readonly n: number;
  readonly level: "commune" | "district" | "province";
  readonly on: string;
  readonly sealed: readonly ((values: readonly string[]) => string)[];
};

/** One commune with what stood above it, and the agency codes its dossiers were numbered by. */
export type OldPlace = Pick<Words, "commune" | "district" | "province" | "provinceCode"> & {
  readonly name: string;
  readonly agencyCodes: Readonly<Record<Model["level"], string>>;
};

const BATCH = 1_000;

type Order = {
  readonly count: number;
  readonly seed: number;
  readonly places: readonly OldPlace[];
  /** So many batches on their way at once. */
  readonly together: number;
  readonly progress: (dossiers: number, acts: number) => void;
};

/**
 * Copies the models over the country: each copy with a code, an owner, offices and a chain of its own, so that it verifies
 * like any dossier. The same seed gives the same copies. Returns how many acts were written.
 */
export async function copyDossiers(db: Db, order: Order): Promise<number> {
  const models = await prepareModels(db);
  const batches = drawCopies(models, order);
  let dossiers = 0;
  let acts = 0;
  const work = async (): Promise<void> => {
    for (const { copies, acts: own } of batches) {
      await insertCopies(db, copies);
      dossiers += copies.codes.length;
      acts += own;
      order.progress(dossiers, acts);
    }
  };
  await Promise.all(Array.from({ length: order.together }, work));
  return acts;
}

async function prepareModels(db: Db): Promise<readonly Model[]> {
  const rows = await readModels(db, modelUnits.provinceCode);
  await keepFormats(db, modelUnits.provinceCode, rows.map(formatOf));
  return rows.map((row, n) => ({
    n,
    level: levelOf(row),
    on: localDateOf(row.submittedAt),
    sealed: row.acts.map((act) => filler(withoutWords(canonicalJson(act), wordsOf(row)))),
  }));
}

type Head = {
  readonly receivedByOrganisation: string;
  readonly competentOrganisation: string;
  readonly owner: Record<string, string>;
};
const headOf = (row: ModelRow): Head => row.head as Head;

function levelOf(row: ModelRow): Model["level"] {
  const unit = unitCodeOf(headOf(row).receivedByOrganisation);
  if (unit === modelUnits.commune) return "commune";
  return unit === modelUnits.district ? "district" : "province";
}

function wordsOf(row: ModelRow): Words {
  const { owner } = headOf(row);
  const { name = "", personalId = "", phone = "", address = "" } = owner;
  return { ...modelUnits, code: row.code, name, personalId, phone, address };
}

function formatOf(row: ModelRow, n: number): Format {
  const own = wordsOf(row);
  const format = (value: unknown): string => asFormat(withoutWords(canonicalJson(value), own));
  const place = (id: string | null): string | null => id && asFormat(withoutWords(id, own));
  const { receivedByOrganisation, competentOrganisation } = headOf(row);
  return {
    n,
    code: row.code,
    head: format(row.head),
    state: format(row.state),
    desk: place(row.desk),
    submittedAt: row.submittedAt.toISOString(),
    receivedBy: place(receivedByOrganisation) ?? "",
    competent: place(competentOrganisation) ?? "",
    acts: row.acts.map(({ seq, organisation, actor, body }) => ({
      seq,
      organisation: place(organisation),
      actor: place(actor) ?? "",
      body: format(body),
    })),
  };
}

const emptyCopies = (): Copies => ({
  models: [], hashes: [], codes: [], communes: [], districts: [], provinces: [], names: [], personalIds: [], phones: [],
  addresses: [], provinceCodes: [], foldedNames: [], reversedNames: [],
}); // prettier-ignore

type Batch = { readonly copies: Copies; readonly acts: number };

/** Place by place, so that what is written together lies together. */
function* drawCopies(models: readonly Model[], { count, seed, places }: Order): Generator<Batch> {
  const random = randomSequence(seed);
  const numbers = new Map<string, number>();
  let copies = emptyCopies();
  let acts = 0;
  let drawn = 0;
  for (const [index, place] of places.entries()) {
    const upTo = Math.round(((index + 1) * count) / places.length);
    for (; drawn < upTo; drawn += 1) {
      const model = models[random.below(models.length)] as Model;
      const number = nextNumber(numbers, place.agencyCodes[model.level], model.on);
      acts += addCopy(copies, { model, place, number, random });
      if (copies.codes.length < BATCH) continue;
      yield { copies, acts };
      copies = emptyCopies();
      acts = 0;
    }
  }
  if (copies.codes.length > 0) yield { copies, acts };
}

// The models themselves have the first numbers of their offices' days.
const AFTER_MODELS = 5_000;

function nextNumber(numbers: Map<string, number>, agencyCode: string, on: string): number {
  const key = `${agencyCode}/${on}`;
  const number = (numbers.get(key) ?? AFTER_MODELS) + 1;
  numbers.set(key, number);
  return number;
}

type Drawn = {
  readonly model: Model;
  readonly place: OldPlace;
  readonly number: number;
  readonly random: RandomSequence;
};

function addCopy(copies: Copies, { model, place, number, random }: Drawn): number {
  const agencyCode = place.agencyCodes[model.level];
  const code = formatDossierCode(defaultDossierCodePattern, { agencyCode, on: model.on, sequence: number });
  const person = syntheticPerson(random, { provinceCode: place.provinceCode, unitName: place.name });
  const values = valuesOf({ ...place, ...person, code });
  let hash = chainStart(place.provinceCode, code);
  let hashes = "";
  for (const sealed of model.sealed) {
    // As `sealAct` does, with the canonical text prepared once for all copies.
    hash = sha256(`${hash}\n${sealed(values)}`);
    hashes += hash;
  }
  const keys = nameKeys(person.name);
  copies.models.push(model.n);
  copies.hashes.push(hashes);
  copies.codes.push(code);
  copies.communes.push(place.commune);
  copies.districts.push(place.district);
  copies.provinces.push(place.province);
  copies.names.push(person.name);
  copies.personalIds.push(person.personalId);
  copies.phones.push(person.phone);
  copies.addresses.push(person.address);
  copies.provinceCodes.push(place.provinceCode);
  copies.foldedNames.push(keys.folded);
  copies.reversedNames.push(keys.reversed);
  return model.sealed.length;
}

/** Every commune of the closed list with the desks above it, province by province. */
export function oldPlaces(
  offices: readonly Organisation[],
  districtOf: (communeCode: string) => string,
): readonly OldPlace[] {
  const desks = new Map(offices.filter(({ id }) => id.endsWith(".c")).map((office) => [office.unitCode, office]));
  const agencyOf = (unitCode: string): string => desks.get(unitCode)?.agencyCode ?? "";
  return offices
    .filter(({ kind }) => kind === "commune-centre")
    .map(({ unitCode, provinceCode, name }) => {
      const district = districtOf(unitCode);
      const province = `2004-${provinceCode}`;
      const agencyCodes = { commune: agencyOf(unitCode), district: agencyOf(district), province: agencyOf(province) };
      return { commune: unitCode, district, province, provinceCode, name: name.replaceAll('"', ""), agencyCodes };
    })
    .toSorted((a, b) => (a.provinceCode + a.commune < b.provinceCode + b.commune ? -1 : 1));
}
