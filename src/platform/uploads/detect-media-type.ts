import { fileTypeFromBuffer } from "file-type";

/** What we take, and the endings that such a file may have; the first is given to a file that has none of them. */
export const acceptedTypes = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/heic": ["heic", "heif"],
  "image/heif": ["heif", "heic"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type MediaType = keyof typeof acceptedTypes;

// The signatures of the accepted types lie at the front; a short look bounds the work on hostile bytes.
const headBytes = 4100;

const isAccepted = (mime: string): mime is MediaType => Object.hasOwn(acceptedTypes, mime);

/** The type by content, never by name; undefined when it is none that we take. Nothing is decoded. */
export async function detectMediaType(bytes: Buffer): Promise<MediaType | undefined> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, headBytes));
  return found && isAccepted(found.mime) ? found.mime : undefined;
}
