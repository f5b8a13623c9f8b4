import type { PageRequest } from "#platform/http/page-door";
import type { Signer } from "#platform/secrets/sign";

/** A file that was stored for a form which had to be drawn again; `place` is the wanted paper it belongs to. */
export type KeptFile = { readonly place: number; readonly sha256: string; readonly name: string };

const sealedText = (code: string, { place, sha256, name }: KeptFile): string => [code, place, sha256, name].join("|");

/**
 * As a hidden field. Sealed, because the field comes back from outside: a hash by itself would let anybody name
 * somebody else's file as their own.
 */
export const sealKeptFile = (signer: Signer, code: string, file: KeptFile): string =>
  [file.place, file.sha256, signer.sign("kept-file", sealedText(code, file)), file.name].join("|");

export function readKeptFiles({ acting, body }: PageRequest, code: string): readonly KeptFile[] {
  const posted = [body["kept"] ?? []].flat().slice(0, 20);
  return posted.flatMap((each) => {
    const [, place, sha256 = "", seal = "", name = ""] =
      /^(\d{1,2})\|([0-9a-f]{64})\|([\w-]{43})\|(.{1,200})$/u.exec(each) ?? [];
    const file = { place: Number(place), sha256, name };
    return acting.signer.verify("kept-file", sealedText(code, file), seal) ? [file] : [];
  });
}
