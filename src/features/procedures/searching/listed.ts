import type { Localised } from "#core/form/form";
import type { Imported } from "../imported/imported-catalogue.ts";
import { sayImported } from "../imported/say-imported.ts";
import type { Procedure } from "../procedure.ts";
import { sayFeeBriefly, sayTime, titleOf } from "../say-procedure.ts";

export const audiences = ["citizen", "business"] as const;
export type Audience = (typeof audiences)[number];
export const deciders = ["commune", "province", "nation"] as const;
export type Decider = (typeof deciders)[number];

/** A procedure in a list: of this house or of the national catalogue, with what it is narrowed down by. */
export type Listed = {
  readonly code: string;
  readonly title: Localised;
  readonly time: Localised;
  readonly fee: Localised;
  readonly lifeEvents: readonly string[];
  readonly audiences: readonly Audience[];
  readonly deciders: readonly Decider[];
  readonly online: boolean;
  /** Stated to be free in every case and way; what states no fee is not free. */
  readonly free: boolean;
  /** Of this house: with papers, forms and times that somebody here stands for. */
  readonly own?: Procedure;
  /** From the national catalogue; nobody has read it yet. */
  readonly unreviewed: boolean;
};

const bothOf = (say: (locale: "vi" | "en") => string): Localised => ({ vi: say("vi"), en: say("en") });

export const listedOf = (procedure: Procedure): Listed => ({
  code: procedure.code,
  title: bothOf((locale) => titleOf(procedure, locale)),
  time: bothOf((locale) => sayTime(procedure, locale)),
  fee: bothOf((locale) => sayFeeBriefly(procedure, locale)),
  lifeEvents: procedure.lifeEvents,
  audiences: procedure.openTo ?? ["citizen"],
  deciders: [procedure.level],
  online: procedure.channels.some((channel) => channel === "portal" || channel === "vneid"),
  free: !procedure.setByProvince && procedure.cases.every(({ fees }) => fees?.length === 0),
  own: procedure,
  unreviewed: false,
});

export function listedImported(imported: Imported): Listed {
  const { code, record, reviewed } = imported;
  const { time, fee, online } = sayImported(imported);
  const { applicants, levels, ways } = record;
  return {
    code,
    title: { vi: record.name, en: record.name },
    time,
    fee,
    lifeEvents: [],
    audiences: audiences.filter((who) => spokenOf[who].test(applicants)),
    deciders: deciders.filter((level) => levels.some((each) => deciderOf[each] === level)),
    online,
    free: ways.length > 0 && ways.every((way) => way.fee === "Miễn phí"),
    unreviewed: !reviewed,
  };
}

/** How the national catalogue names those who may apply (field "đối tượng thực hiện"). */
const spokenOf: Readonly<Record<Audience, RegExp>> = {
  citizen: /Công dân|Người nước ngoài|Người Việt Nam/u,
  // "Tổ chức (không bao gồm doanh nghiệp, HTX)" names enterprises to leave them out.
  business: /(?<!bao gồm )[Dd]oanh nghiệp|Hợp tác xã/u,
};

const deciderOf = { commune: "commune", province: "province", ministry: "nation", other: "nation" } as const;
