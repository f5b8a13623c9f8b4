import { hash } from "node:crypto";

/** SHA-256 of a text (UTF-8) or of bytes, as lower-case hex. */
export const sha256 = (of: string | Buffer): string => hash("sha256", of, "hex");
