const window = /^(\d{1,2})(?:[:h.](\d{2})?)?\s*(?:-|\u2013|đến|to)\s*(\d{1,2})(?:[:h.](\d{2})?)?$/;
const clock = (hour = "", minute = "00"): string => `${hour.padStart(2, "0")}:${minute}`;

/** Shifts of a day as people write them: `07:00–19:00, 19:00–07:00`, `7h-19h; 19h-7h`. Undefined when they cannot be read. */
export function readWindows(typed: string): [string, string][] | undefined {
  const parts = typed
    .trim()
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => window.exec(part.trim()));
  if (parts.some((part) => part === null)) return undefined;
  return parts.map((part) => [clock(part?.[1], part?.[2]), clock(part?.[3], part?.[4])]);
}
