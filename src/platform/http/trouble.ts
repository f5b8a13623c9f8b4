import { randomInt } from "node:crypto";
import type { Refusal } from "#core/result";
import { doorRefusals, type DoorRefusal } from "./messages.ts";

/** A refusal of the door itself: thrown while a request is read, answered once by `answer-trouble.ts`. */
export class Trouble extends Error {
  readonly status: number;
  readonly refusal: Refusal;
  constructor(code: DoorRefusal, detail?: Refusal["detail"]) {
    super(code);
    this.status = doorRefusals[code].status;
    this.refusal = detail ? { code, detail } : { code };
  }
}

// What the server framework and its plug-ins say, in our words.
const known: Readonly<Record<string, DoorRefusal>> = {
  FST_ERR_BAD_URL: "door.bad_url",
  FST_ERR_MAX_PARAM_LENGTH: "door.bad_url",
  FST_ERR_CTP_BODY_TOO_LARGE: "door.too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "door.wrong_media_type",
  FST_ERR_CTP_INVALID_JSON_BODY: "door.malformed_json",
  FST_ERR_CTP_EMPTY_JSON_BODY: "door.malformed_json",
  FST_REQ_FILE_TOO_LARGE: "door.file_too_large",
  FST_FILES_LIMIT: "door.too_many_files",
  FST_FIELDS_LIMIT: "door.too_many_fields",
  FST_PARTS_LIMIT: "door.too_many_fields",
  FST_PROTO_VIOLATION: "door.malformed_form",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "door.wrong_media_type",
  FST_ERR_MULTIPART_PREMATURE_CLOSE: "door.malformed_form",
};

// What PostgreSQL and its driver say while the server is down, stopping, starting or full.
const away = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
  "08003",
]);

const databaseAway = (fault: Error & { code?: unknown; syscall?: unknown }): boolean =>
  /Connection terminated|timeout exceeded when trying to connect|the database system is/.test(fault.message) ||
  (typeof fault.code === "string" && away.has(fault.code) && (fault.code !== "ENOENT" || fault.syscall === "connect"));

/** The trouble behind anything thrown, or undefined when it is a fault of ours. */
export function findTrouble(thrown: unknown): Trouble | undefined {
  if (thrown instanceof Trouble) return thrown;
  if (!(thrown instanceof Error)) return undefined;
  const { code, statusCode } = thrown as Error & { code?: unknown; statusCode?: unknown };
  const found = typeof code === "string" ? known[code] : undefined;
  if (found) return new Trouble(found);
  if (databaseAway(thrown)) return new Trouble("door.database_away");
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500
    ? new Trouble("door.bad_request")
    : undefined;
}

/** Six digits in two groups, short enough to read out over the phone; the log has the same. */
export const incidentNumber = (): string => {
  const digits = String(randomInt(1_000_000)).padStart(6, "0");
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
};
