import type { PageRequest } from "#platform/http/page-door";
import { applicantWatches, levels, watchNames, type Ladders, type Rung, type WatchName } from "../model/ladder.ts";
import type { WatchSettings } from "../watch-settings.ts";

/** The fields of a watch: whoever can be told about it. */
export const rungsOf = (watch: WatchName): readonly Rung[] =>
  applicantWatches.includes(watch) ? [...levels, "applicant"] : levels;

export const fieldOf = (watch: WatchName, rung: Rung | "urgent"): string => `ladders.${watch}.${rung}`;

/** Hours as people type them, in minutes; what is no number is left to the command to refuse. */
const minutesIn = (typed: string): number | null | string => {
  const text = typed.trim().replace(",", ".").replace("−", "-");
  if (text === "") return null;
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 60) : typed;
};

const hoursOf = (minutes: number | null): string =>
  minutes === null ? "" : String(Math.round((minutes / 60) * 100) / 100);

/** The form's fields with the settings in them. */
export function typedOf({ ladders, push }: WatchSettings): Readonly<Record<string, string>> {
  const hours = watchNames.flatMap((watch) => [
    ...rungsOf(watch).map((rung) => [fieldOf(watch, rung), hoursOf(ladders[watch][rung])] as const),
    [fieldOf(watch, "urgent"), ladders[watch].urgent ? "yes" : ""] as const,
  ]);
  return {
    ...Object.fromEntries(hours),
    "push.from": push.from,
    "push.to": push.to,
    "push.workingTimeOnly": push.workingTimeOnly ? "yes" : "",
    "push.digestTimes": push.digestTimes.join(", "),
  };
}

export const textsIn = (body: PageRequest["body"]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1) ?? ""]));

/** The command's input from what was typed. */
export function inputOf(typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const told = (name: string): string => typed[name] ?? "";
  const ladderOf = (watch: WatchName) => ({
    applicant: null,
    ...Object.fromEntries(rungsOf(watch).map((rung) => [rung, minutesIn(told(fieldOf(watch, rung)))])),
    urgent: told(fieldOf(watch, "urgent")) !== "",
  });
  const ladders = Object.fromEntries(watchNames.map((watch) => [watch, ladderOf(watch)])) as unknown as Ladders;
  return {
    ladders,
    push: {
      from: told("push.from"),
      to: told("push.to"),
      workingTimeOnly: told("push.workingTimeOnly") !== "",
      digestTimes: told("push.digestTimes")
        .split(/[,;\s]+/)
        .filter((time) => time !== ""),
    },
  };
}
