import { z } from "zod";
import { ok } from "#core/result";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import { suggest } from "./suggest.ts";

/** Asked at nearly every letter: short, in one language, and kept by whoever asked and by whatever stands in between. */
const KEEP_SECONDS = 300;

export const suggestionApi: ApiOperation = apiQuery({
  path: "/suggestions",
  tag: "procedures",
  summary: "What somebody who has typed so much may be looking for: events of life, procedures, places; at most seven.",
  params: z.strictObject({
    q: z.string().min(1).max(100),
    lang: z.enum(["vi", "en"]).default("vi"),
  }),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(["event", "procedure", "unit"]),
        label: z.string(),
        hint: z.string(),
        href: z.string().describe("Path of its page at this portal"),
      }),
    ),
  }),
  keepForSeconds: KEEP_SECONDS,
  async run({ acting, params: { q, lang } }) {
    const items = await suggest(acting, q);
    return ok({ items: items.map(({ kind, label, hint, href }) => ({ kind, label: label[lang], hint: hint[lang], href })) }); // prettier-ignore
  },
});
