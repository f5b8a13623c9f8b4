import type { OpeningWindow } from "#core/time/working-calendar";

const opening = /^(\d{1,2})(?:[:h.](\d{2})?)?\s*(?:-|\u2013|đến|to)\s*(\d{1,2})(?:[:h.](\d{2})?)?$/;

const clock = (hour = "", minute = "00"): string => `${hour.padStart(2, "0")}:${minute}`;

/**
 * A day's hours as people write them: `07:00–11:30, 13:30–17:00`, `7h-11h30; 13h30 - 17h`. Empty is a closed day.
 * Undefined when it cannot be read; whether the hours make sense is for the command to say.
 */
export function readHours(typed: string): readonly OpeningWindow[] | undefined {
  const parts = typed
    .trim()
    .toLowerCase()
    .split(/[,;]|\s(?:và|and)\s/)
    .map((part) => part.trim());
  if (parts.length === 1 && parts[0] === "") return [];
  const read = parts.map((part) => opening.exec(part));
  if (read.some((each) => each === null)) return undefined;
  return read.map((each): OpeningWindow => [clock(each?.[1], each?.[2]), clock(each?.[3], each?.[4])]);
}

/** The same text back, to be shown and edited. */
export const writeHours = (windows: readonly OpeningWindow[]): string =>
  windows.map(([opens, closes]) => `${opens}–${closes}`).join(", ");
