import type { PageRoute } from "#platform/http/page-door";
import { showDirectory } from "./directory-page.tsx";
import { showNumber } from "./number-page.tsx";
import { sendCsv, sendJson, sendUnitVcards, sendVcards } from "./open-data.ts";
import { sendPoster } from "./poster.ts";
import { showUnitLines } from "./unit-lines-page.tsx";

export const directoryPortal: readonly PageRoute[] = [
  { method: "GET", path: "/duong-day-nong", handle: showDirectory },
  { method: "GET", path: "/duong-day-nong/du-lieu.json", handle: sendJson },
  { method: "GET", path: "/duong-day-nong/du-lieu.csv", handle: sendCsv },
  { method: "GET", path: "/duong-day-nong/du-lieu.vcf", handle: sendVcards },
  { method: "GET", path: "/duong-day-nong/so/:number", handle: showNumber },
  { method: "GET", path: "/duong-day-nong/:code", handle: showUnitLines },
  { method: "GET", path: "/duong-day-nong/:code/ap-phich", handle: sendPoster },
  { method: "GET", path: "/duong-day-nong/:code/danh-ba.vcf", handle: sendUnitVcards },
];
