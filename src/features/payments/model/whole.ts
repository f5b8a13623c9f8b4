import { z } from "zod";

/** A whole number, in digits when a form sends it; what JavaScript would count with besides (true, [5], 1e3) is none. */
export const whole = (least: number, most: number) =>
  z
    .preprocess(
      (sent) => (typeof sent === "string" && /^\s*\d{1,15}\s*$/.test(sent) ? Number(sent) : sent),
      z.int().min(least).max(most),
    )
    .meta({ type: "integer", minimum: least, maximum: most });
