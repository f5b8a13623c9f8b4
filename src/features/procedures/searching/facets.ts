import { audiences, deciders, type Audience, type Decider, type Listed } from "./listed.ts";

/** What a list is narrowed down to, as its address says it; nothing chosen narrows nothing. */
export type Chosen = {
  readonly q: string;
  readonly event?: string;
  readonly audience?: Audience;
  readonly decider?: Decider;
  readonly online: boolean;
  readonly free: boolean;
};

type Facet = "event" | "audience" | "decider" | "online" | "free";

/** One value of a facet: how many there are with it beside what else is chosen, and the address that chooses it. */
export type FacetValue = {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly href: string;
};

export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;

const audienceWords: Readonly<Record<Audience, string>> = { citizen: "ca-nhan", business: "doanh-nghiep" };
const deciderWords: Readonly<Record<Decider, string>> = { commune: "xa", province: "tinh", nation: "trung-uong" };
const YES = "1";

export function readChosen(query: Readonly<Record<string, string>>, events: readonly string[]): Chosen {
  const event = events.find((slug) => slug === query["viec"]);
  const audience = audiences.find((each) => audienceWords[each] === query["ai"]);
  const decider = deciders.find((each) => deciderWords[each] === query["cap"]);
  return {
    q: (query["q"] ?? "").trim().slice(0, 200),
    ...(event === undefined ? {} : { event }),
    ...(audience === undefined ? {} : { audience }),
    ...(decider === undefined ? {} : { decider }),
    online: query["qua-mang"] === YES,
    free: query["mien-phi"] === YES,
  };
}

/** The same address for the same choice: links that are kept and sent on stay few. */
export function addressOf({ q, event, audience, decider, online, free }: Chosen, page = 1): string {
  const parts = {
    q,
    viec: event ?? "",
    ai: audience ? audienceWords[audience] : "",
    cap: decider ? deciderWords[decider] : "",
    "qua-mang": online ? YES : "",
    "mien-phi": free ? YES : "",
    trang: page > 1 ? String(page) : "",
  };
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== "")).toString();
  return query === "" ? "/thu-tuc" : `/thu-tuc?${query}`;
}

export const isNarrowed = ({ event, audience, decider, online, free }: Chosen): boolean =>
  event !== undefined || audience !== undefined || decider !== undefined || online || free;

/** Whether a procedure is among what was chosen, but for one facet that is being counted. */
export function isAmong(listed: Listed, chosen: Chosen, but?: Facet): boolean {
  const { event, audience, decider, online, free } = chosen;
  return (
    (but === "event" || event === undefined || listed.lifeEvents.includes(event)) &&
    (but === "audience" || audience === undefined || listed.audiences.includes(audience)) &&
    (but === "decider" || decider === undefined || listed.deciders.includes(decider)) &&
    (but === "online" || !online || listed.online) &&
    (but === "free" || !free || listed.free)
  );
}

/** Every facet with its counts. What is chosen stays choosable though nothing is left of it: it must be undone somewhere. */
export function countFacets(found: readonly Listed[], chosen: Chosen, events: readonly string[]): Facets {
  const without = (facet: Facet): Chosen => {
    const { event, audience, decider, ...rest } = chosen;
    return {
      ...rest,
      ...(event === undefined || facet === "event" ? {} : { event }),
      ...(audience === undefined || facet === "audience" ? {} : { audience }),
      ...(decider === undefined || facet === "decider" ? {} : { decider }),
    };
  };
  const count = (facet: Facet, has: (listed: Listed) => boolean): number =>
    found.filter((listed) => isAmong(listed, chosen, facet) && has(listed)).length;
  const one = <Value extends string>(
    facet: "event" | "audience" | "decider",
    value: Value,
    has: (listed: Listed) => boolean,
  ): FacetValue => ({
    value,
    count: count(facet, has),
    chosen: chosen[facet] === value,
    href: addressOf(chosen[facet] === value ? without(facet) : { ...chosen, [facet]: value }),
  });
  const flag = (facet: "online" | "free"): FacetValue => ({
    value: facet,
    count: count(facet, (listed) => listed[facet]),
    chosen: chosen[facet],
    href: addressOf({ ...chosen, [facet]: !chosen[facet] }),
  });
  const shown = (values: readonly FacetValue[]) => values.filter((each) => each.count > 0 || each.chosen);
  return {
    event: shown(events.map((slug) => one("event", slug, ({ lifeEvents }) => lifeEvents.includes(slug)))),
    audience: shown(audiences.map((who) => one("audience", who, (listed) => listed.audiences.includes(who)))),
    decider: shown(deciders.map((who) => one("decider", who, (listed) => listed.deciders.includes(who)))),
    online: shown([flag("online")]),
    free: shown([flag("free")]),
  };
}
