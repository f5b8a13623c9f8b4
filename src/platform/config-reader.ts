import type { Localised } from "./i18n/locale.ts";

export type Env = Readonly<Record<string, string | undefined>>;

type Span = { readonly usual: number; readonly least: number; readonly most: number };

/** Reads values one by one; `wrong` hears of each that cannot be meant. */
export function createReader(env: Env, wrong: (name: string, sentence: Localised) => void) {
  const text = (name: string, like?: RegExp, otherwise?: Localised): string | undefined => {
    const given = env[name]?.trim() || undefined;
    if (given !== undefined && like && otherwise && !like.test(given)) wrong(name, otherwise);
    return given;
  };
  const oneOf = <Word extends string>(name: string, words: readonly Word[]): Word | undefined => {
    const given = text(name)?.toLowerCase();
    const found = words.find((word) => word === given);
    const list = words.join(", ");
    if (given !== undefined && !found) wrong(name, { vi: `chỉ nhận: ${list}.`, en: `takes only: ${list}.` });
    return found;
  };
  return {
    text,
    oneOf,
    onOff: (name: string, usual: boolean): boolean => {
      const word = oneOf(name, ["on", "off"]);
      return word === undefined ? usual : word === "on";
    },
    number(name: string, { usual, least, most }: Span): number {
      const given = text(name);
      if (given === undefined) return usual;
      if (/^\d+$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given);
      wrong(name, {
        vi: `cần một số nguyên từ ${least} đến ${most}, đang là "${given}".`,
        en: `needs a whole number from ${least} to ${most}, is "${given}".`,
      });
      return usual;
    },
    url(name: string, schemes: readonly string[]): string | undefined {
      const given = text(name);
      if (given === undefined || (URL.canParse(given) && schemes.includes(new URL(given).protocol))) return given;
      // The value itself is not repeated: a database address carries a password.
      const wanted = schemes.map((scheme) => `${scheme}//…`).join(", ");
      wrong(name, { vi: `cần một địa chỉ dạng ${wanted}`, en: `needs an address like ${wanted}` });
      return undefined;
    },
  };
}

export type ConfigReader = ReturnType<typeof createReader>;
