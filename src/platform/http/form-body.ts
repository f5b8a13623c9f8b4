import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { isUtf8 } from "node:buffer";
import type { UploadedFile } from "./page-door.ts";
import { findTrouble, Trouble } from "./trouble.ts";

export type FormBody = {
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly files: readonly UploadedFile[];
  /** Gives back the memory counted for its files; called when the request is answered. */
  readonly release: () => void;
};
type Fields = Record<string, string | string[]>;

export const formLimits = {
  textBytes: 256 * 1024,
  fields: 500,
  fileBytes: 10 * 1024 * 1024,
  files: 6,
  /** A whole sending; known before it arrives when the browser says its length. */
  uploadBytes: 40 * 1024 * 1024,
  /** Uploads held in memory at one time, over all requests. */
  heldBytes: 192 * 1024 * 1024,
} as const;

const put = (fields: Fields, name: string, value: string): void => {
  // PostgreSQL cannot hold U+0000 in a text, and nobody types it.
  if (value.includes("\0") || name.includes("\0")) throw new Trouble("door.wrong_encoding");
  const earlier = Object.hasOwn(fields, name) ? fields[name] : undefined;
  fields[name] = earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Trouble("door.wrong_encoding");
  }
};

/** `application/x-www-form-urlencoded`, strictly UTF-8; a repeated field becomes a list. */
export function parseFields(bytes: Buffer): Fields {
  if (!isUtf8(bytes)) throw new Trouble("door.wrong_encoding");
  const pairs = bytes.toString("utf8").split("&").filter(Boolean);
  if (pairs.length > formLimits.fields) throw new Trouble("door.too_many_fields");
  const fields: Fields = Object.create(null) as Fields;
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    put(fields, name, at < 0 ? "" : decode(pair.slice(at + 1)));
  }
  return foldDates(fields);
}

/**
 * A date comes as `x.day`, `x.month`, `x.year` and leaves as `x`: `yyyy-mm-dd` when the parts look like a date,
 * what was typed as `d/m/y` when they do not (so that it can be shown again), empty when nothing was typed.
 */
function foldDates(fields: Fields): Fields {
  for (const name of Object.keys(fields)) {
    if (!name.endsWith(".day")) continue;
    const stem = name.slice(0, -".day".length);
    const parts = ["day", "month", "year"].map((part) => String(fields[`${stem}.${part}`] ?? "").trim());
    for (const part of ["day", "month", "year"]) delete fields[`${stem}.${part}`];
    fields[stem] = joinDate(parts as [string, string, string]);
  }
  return fields;
}

const joinDate = ([day, month, year]: [string, string, string]): string => {
  if (day === "" && month === "" && year === "") return "";
  const looksRight = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  return looksRight ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : `${day}/${month}/${year}`;
};

let heldBytes = 0;
const hold = (bytes: number): (() => void) => {
  if (heldBytes + bytes > formLimits.heldBytes) throw new Trouble("door.busy");
  heldBytes += bytes;
  return () => {
    heldBytes -= bytes;
  };
};

/** The posted form, whatever its encoding. Throws `Trouble` for what must not come in. */
export async function readForm(request: FastifyRequest): Promise<FormBody> {
  if (!request.isMultipart()) {
    return { fields: (request.body as Fields | undefined) ?? {}, files: [], release: () => undefined };
  }
  const announced = Number(request.headers["content-length"] ?? formLimits.uploadBytes);
  if (announced > formLimits.uploadBytes) throw new Trouble("door.too_large");
  const release = hold(announced);
  try {
    return { ...(await readParts(request)), release };
  } catch (thrown) {
    release();
    // A part that breaks off or has no boundary is the sender's trouble, not a fault of ours.
    throw findTrouble(thrown) ?? new Trouble("door.malformed_form");
  }
}

async function readParts(request: FastifyRequest): Promise<Omit<FormBody, "release">> {
  const fields: Fields = Object.create(null) as Fields;
  const files: UploadedFile[] = [];
  let bytes = 0;
  for await (const part of request.parts()) {
    if (part.type === "field") {
      if (part.valueTruncated || part.fieldnameTruncated) throw new Trouble("door.too_large");
      put(fields, part.fieldname, typeof part.value === "string" ? part.value : "");
      continue;
    }
    const file = await readFile(part);
    bytes += file?.bytes.length ?? 0;
    if (bytes > formLimits.uploadBytes) throw new Trouble("door.too_large");
    if (file) files.push(file);
  }
  return { fields: foldDates(fields), files };
}

/** An empty file field arrives as a file without name and content: nothing was chosen. */
async function readFile(part: MultipartFile): Promise<UploadedFile | undefined> {
  const bytes = await part.toBuffer();
  if (bytes.length === 0 && !part.filename) return undefined;
  return { field: part.fieldname, name: part.filename.replaceAll("\0", ""), bytes };
}
