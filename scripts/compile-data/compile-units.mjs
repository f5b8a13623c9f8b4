// Compiles published lists of administrative units into the files of data/units.
//   node scripts/compile-data/compile-units.mjs <folder with the source lists>
// The product never reads the source lists; it reads what this writes. See data/units/README.md for the columns.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { agencyCodes, communeInstruments, formerAgencyCodes } from "./unit-facts.mjs";

const source = process.argv[2];
if (!source) throw new Error("Give the folder with the source lists.");
const target = join(import.meta.dirname, "../../data/units");

const START = "2025-07-01";
const CHANGE = "2026-04-30";
const EVE_OF_CHANGE = "2026-04-29";
const PROVINCES_INSTRUMENT = "202/2025/QH15";

const cellPattern = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
const splitCells = (line) =>
  [...line.matchAll(cellPattern)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);

function readTable(name) {
  const text = readFileSync(join(source, name), "utf8")
    .replace(/^\uFEFF/, "")
    .normalize("NFC");
  const [head, ...lines] = text.trim().split(/\r?\n/).map(splitCells);
  return lines.map((cells) => Object.fromEntries(head.map((key, i) => [key, (cells[i] ?? "").trim()])));
}

function writeTable(name, columns, rows) {
  const lines = [columns, ...rows].map((cells) => cells.join("\t"));
  if (lines.some((line) => line.split("\t").length !== columns.length)) throw new Error(`${name}: a cell holds a tab`);
  writeFileSync(join(target, name), `${lines.join("\n").normalize("NFC")}\n`);
  console.log(`${name}: ${rows.length} rows`);
}

const TYPES = {
  Tỉnh: "province",
  "Thành phố": "city",
  Xã: "commune",
  Phường: "ward",
  "Đặc khu": "special-zone",
  "Thị trấn": "township",
  Quận: "urban-district",
  Huyện: "district",
  "Thị xã": "town",
};

/** "Thị xã Sơn Tây" -> ["town", "Sơn Tây"]; tolerant of the case of the type word. */
function splitType(fullName) {
  for (const [word, type] of Object.entries(TYPES))
    if (fullName.toLowerCase().startsWith(`${word.toLowerCase()} `))
      return [type, fullName.slice(word.length + 1).trim()];
  return undefined;
}

const first = readTable("units_20250701.csv");
const second = readTable("units_20260430.csv");
const oldCommunes = new Map(readTable("old_communes_gso.csv").map((row) => [row["Mã"], row]));
const oldDistricts = readTable("old_districts_gso.csv");
const links = readTable("old_to_new.csv");

/** Pairs each unit's row of the first list with its row of the second and yields one or two dated rows. */
function datedRows(before, after, key, describe, instruments) {
  const later = new Map(after.map((row) => [key(row), row]));
  return before.flatMap((row) => {
    const next = later.get(key(row));
    const [was, is] = [describe(row), describe(next)];
    if (was.join() === is.join()) return [[...was, START, "", instruments.first(row)]];
    return [
      [...was, START, EVE_OF_CHANGE, instruments.first(row)],
      [...is, CHANGE, "", instruments.second],
    ];
  });
}

const folded = (text) => text.replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFD").replace(/\p{M}/gu, "");
const unique = (rows) => [...new Map(rows.map((row) => [row.province_code, row])).values()];
const byCode = (a, b) => a[0].localeCompare(b[0]) || a[1].localeCompare(b[1]);

writeTable(
  "provinces.tsv",
  ["code", "agency_code", "type", "name", "name_en", "valid_from", "valid_to", "instrument"],
  datedRows(
    unique(first),
    unique(second),
    (row) => row.province_code,
    (row) => {
      const [type, name] = splitType(row.province_full);
      return [row.province_code, agencyCodes[row.province_code], type, name, folded(name)];
    },
    { first: () => PROVINCES_INSTRUMENT, second: "30/2026/QH16" },
  ).sort((a, b) => a[0].localeCompare(b[0])),
);

writeTable(
  "communes.tsv",
  ["province_code", "code", "type", "name", "name_en", "valid_from", "valid_to", "instrument"],
  datedRows(
    first,
    second,
    (row) => row.code,
    (row) => [row.province_code, row.code, TYPES[row.type], row.name, row.name_en],
    { first: (row) => communeInstruments[row.province_code], second: "237/NQ-UBTVQH16" },
  ).sort(byCode),
);

const KINDS = {
  full: "whole",
  unchanged: "unchanged",
  renamed: "renamed",
  retyped: "retyped",
  special_zone: "special-zone",
  part_area_and_pop: "part",
  part_pop_only: "part",
  other: "part",
  part_area_only: "land-only",
  part_area_all_pop: "all-people",
};

/**
 * The conversion table gives the spelling that the resolutions use; the list of former communes gives the type by the
 * name's first word (its own column of types and the table's type words carry slips, three and five) and what else the
 * name was written as.
 */
function formerCommune(row) {
  const link = links.find((each) => each.old_code_corrected === row["Mã"]);
  const [listedType, listedName] = splitType(row["Tên"]);
  const [, converted] = splitType(link?.old_name ?? "") ?? [listedType, listedName];
  // Phường Phường Đúc: where the name itself begins with a type word, the table has dropped it.
  const name = splitType(listedName) ? listedName : converted;
  const written = spoken(listedName) === spoken(name) ? "" : listedName;
  return [row["Mã"], listedType, name, written, row["Mã QH"]];
}

/** Where the tone mark of oa, oe, uy stands is a matter of style, not of spelling. */
const spoken = (name) =>
  name
    .toLowerCase()
    .split(" ")
    .map((word) => {
      const [mark = ""] = word.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/) ?? [];
      return word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "") + mark;
    })
    .join(" ");

writeTable(
  "former-communes.tsv",
  ["code", "type", "name", "also_written", "former_district_code"],
  [...oldCommunes.values()].map(formerCommune).sort(byCode),
);

/** Five island districts had no commune, and a mud flat had no name of a unit: their links start elsewhere. */
function originOf(link) {
  if (link.old_code_corrected) return ["commune", link.old_code_corrected, ""];
  const isDistrict = KINDS[link.kind] === "special-zone";
  return [isDistrict ? "district" : "land", link.old_district_code, isDistrict ? "" : link.old_name];
}

writeTable(
  "successions.tsv",
  ["unit_code", "from_level", "from_code", "kind", "land_name"],
  links
    .map((link) => {
      const [level, code, landName] = originOf(link);
      return [link.new_code, level, code, KINDS[link.kind], landName];
    })
    .sort((a, b) => a[0].localeCompare(b[0]) || a[2].localeCompare(b[2])),
);

writeTable(
  "former-districts.tsv",
  ["code", "type", "name", "former_province_code"],
  oldDistricts.map((row) => [row["Mã"], ...splitType(row["Tên"]), row["Mã TP"]]),
);

const formerNames = new Map(oldDistricts.map((row) => [row["Mã TP"], row["Tỉnh / Thành Phố"]]));
const successors = new Map(
  oldDistricts.map((row) => [
    row["Mã TP"],
    links.find((link) => link.old_district_code === row["Mã"])?.new_province_code,
  ]),
);
writeTable(
  "former-provinces.tsv",
  ["code", "agency_code", "type", "name", "province_code"],
  [...formerNames].map(([code, fullName]) => [
    code,
    formerAgencyCodes[code] ?? "",
    ...splitType(fullName),
    successors.get(code),
  ]),
);
