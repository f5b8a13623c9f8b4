import { consoleRoot } from "#platform/http/page-door";
import type { Grouping } from "../topics/read-topics.ts";

const topicsPath = `${consoleRoot}/dan-goi-ve-gi`;
const topicPath = `${topicsPath}/chi-tiet`;

/** Words for groupings in addresses. */
const groupingSlugs: Readonly<Record<Grouping, string>> = {
  cause: "van-de",
  procedure: "thu-tuc",
  unit: "don-vi",
};

export const readGrouping = (asked: string | undefined): Grouping =>
  (Object.keys(groupingSlugs) as Grouping[]).find((by) => groupingSlugs[by] === asked) ?? "cause";

type Shown = { readonly by: Grouping; readonly byCall: boolean };

export const topicsAddress = ({ by, byCall }: Shown): string =>
  `${topicsPath}?theo=${groupingSlugs[by]}${byCall ? "&kenh=dien-thoai" : ""}`;

/** The cases and calls behind a row; `part` names a place on the page. */
export const topicAddress = ({ by, byCall }: Shown, key: string, part?: string): string =>
  `${topicPath}?theo=${groupingSlugs[by]}&muc=${encodeURIComponent(key)}${byCall ? "&kenh=dien-thoai" : ""}${part ? `#${part}` : ""}`;

export const isByCall = (asked: string | undefined): boolean => asked === "dien-thoai";
