import type { Timeliness } from "#core/time/clock";

/** As Form 06 has it (domain 2.3). */
export const timelinessWords: Readonly<Record<Timeliness, string>> = {
  early: "Trước hạn",
  "on-time": "Đúng hạn",
  late: "Quá hạn",
};
