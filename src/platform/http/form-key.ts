import { randomUUID } from "node:crypto";
import type { Signer } from "../secrets/sign.ts";

/**
 * A form's one-use key, `<uuid>.<signature>`: the signature proves that this visit, as this account, was given the form
 * (against forged requests); the uuid is the request key that makes a repeated sending one act. Nothing is stored.
 */
export type FormKeys = {
  make(owner: string): string;
  /** The request key inside, or undefined when the key is missing, forged, or somebody else's. */
  read(key: unknown, owner: string): string | undefined;
};

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/;

export const createFormKeys = (signer: Signer): FormKeys => ({
  make(owner) {
    const id = randomUUID();
    return `${id}.${signer.sign("form-key", `${owner}|${id}`)}`;
  },
  read(key, owner) {
    const [, id, signature] = (typeof key === "string" ? shape.exec(key) : null) ?? [];
    if (!id || !signature) return undefined;
    return signer.verify("form-key", `${owner}|${id}`, signature) ? id : undefined;
  },
});
