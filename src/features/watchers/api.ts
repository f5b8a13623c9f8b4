import { z } from "zod";
import { formatInstant } from "#core/time/local-time";
import { ok, refuse } from "#core/result";
import { getDossier } from "#features/dossiers";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { changeWatchSettings, settingsInput } from "./change-settings.ts";
import { markSeen } from "./mark-seen.ts";
import { levels, watchNames } from "./model/ladder.ts";
import { listMyNotices } from "./my-notices.ts";
import { listSent } from "./present-sent.ts";
import { watchSettingsOf } from "./watch-settings.ts";

const instant = z.iso.datetime({ offset: true });

const noticeSchema = z.object({
  id: z.string(),
  code: z.string().describe("The dossier's code"),
  watch: z.enum(watchNames),
  level: z.enum([...levels, "applicant"]).describe("Which rung of the ladder this is"),
  organisationId: z.string().optional().describe("Absent for a post over the whole province"),
  role: z.string(),
  anchorAt: instant.describe("The moment that the reminder is about: a due date, a hand-over"),
  raisedAt: instant,
  seenAt: instant.optional(),
});

const listNotices = apiQuery({
  path: "/notices",
  tag: "watchers",
  summary: "Reminders that stand for the posts one holds, the most urgent first; at most 200.",
  permission: "watchers.read",
  params: z.strictObject({}),
  output: z.object({ items: z.array(noticeSchema) }),
  async run({ acting }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    const rows = await listMyNotices(acting, acting.actor);
    return ok({
      items: rows.map((row) => ({
        id: row.id,
        code: row.code,
        watch: row.watch,
        level: row.rung,
        ...(row.organisation_id === "" ? {} : { organisationId: row.organisation_id }),
        role: row.role,
        anchorAt: formatInstant(row.anchor_at),
        raisedAt: formatInstant(row.raised_at),
        ...(row.seen_at ? { seenAt: formatInstant(row.seen_at) } : {}),
      })),
    });
  },
});

const showSettings = apiQuery({
  path: "/watch-settings",
  tag: "watchers",
  summary: "When officials and applicants of one's province are reminded: working minutes from each watch's moment.",
  permission: "watchers.manage",
  params: z.strictObject({}),
  output: settingsInput,
  async run({ acting }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    const { ladders, push } = await watchSettingsOf(acting, acting.actor.provinceCode);
    return ok({ ladders, push: { ...push, digestTimes: [...push.digestTimes] } });
  },
});

const listMessages = apiQuery({
  path: "/dossiers/{code}/messages",
  tag: "dossiers",
  summary: "What the applicant of a dossier has been sent, and what became of it; recipients masked.",
  permission: "dossier.read",
  params: z.strictObject({ code: z.string().max(60) }),
  output: z.object({
    items: z.array(
      z.object({
        channel: z.enum(["sms", "email", "zalo"]),
        to: z.string().describe("Masked"),
        text: z.string(),
        queuedAt: instant,
        sentAt: instant.optional(),
        state: z
          .enum(["waiting", "sent", "doubtful", "failed"])
          .describe("doubtful: the provider's answer never came; it is not sent again"),
      }),
    ),
  }),
  async run({ acting, params: { code } }) {
    const found = await getDossier(acting, code, "api");
    if (!found.ok) return found;
    const sent = await listSent(acting, found.value);
    return ok({
      items: sent.map(({ channel, to, text, queuedAt, sentAt, state }) => ({
        channel,
        to,
        text,
        queuedAt: formatInstant(queuedAt),
        ...(sentAt ? { sentAt: formatInstant(sentAt) } : {}),
        state,
      })),
    });
  },
});

export const watcherApi: readonly ApiOperation[] = [
  listNotices,
  apiAct({
    path: "/notices/seen",
    tag: "watchers",
    summary: markSeen.summary,
    command: markSeen,
    output: z.object({ marked: z.int().describe("How many were not seen before") }),
  }),
  showSettings,
  apiAct({
    path: "/watch-settings",
    tag: "watchers",
    summary: changeWatchSettings.summary,
    command: changeWatchSettings,
    output: settingsInput,
  }),
  listMessages,
];
