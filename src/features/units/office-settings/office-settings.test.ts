import { render } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Post } from "#core/access/actor";
import { dueAt } from "#core/time/deadline";
import { instantOn } from "#core/time/local-time";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import type { PageRequest } from "#platform/http/page-door";
import { createMemory } from "#platform/memory";
import { databases } from "#test/databases";
import { calendarFor } from "../calendar-for.ts";
import { unitMigrations } from "../migrations/all-migrations.ts";
import { forgetOrganisations } from "../organisation-queries.ts";
import { keepHotline } from "../organisation-store.ts";
import { unitPortal } from "../portal.tsx";
import { seedUnits } from "../seed-units.ts";
import { setContact } from "./set-contact.ts";
import { setOpeningHours } from "./set-opening-hours.ts";
import { takeBackOpeningHours } from "./take-back-opening-hours.ts";

const at = (day: string, time: string): Date => instantOn(day, time) as Date;
const morning = [["08:00", "12:00"]] as const;
const week = [morning, morning, morning, morning, morning, [["08:00", "10:00"]], []];

describe.each(databases)("an office's settings on $name", ({ open }) => {
  let opened: OpenDatabase;
  let acting: Acting;

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [requestReceiptMigrations, unitMigrations]);
    acting = { db: opened.db, memory: createMemory(), at: at("2026-11-20", "09:00") } as Acting;
    await seedUnits(acting);
  });
  afterAll(() => opened.close());

  const run = async (command: Command<never, unknown>, input: object, post: Partial<Post> = {}): Promise<string> => {
    const posts: Post[] = [{ role: "administrator", provinceCode: "31", ...post }];
    const actor: Actor = { kind: "official", accountId: "a1", name: "Nguyễn Văn Mẫu", provinceCode: "31", posts };
    const outcome = await execute(command, { ...acting, actor, requestKey: crypto.randomUUID() }, { provinceCode: "31", ...input }); // prettier-ignore
    return outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;
  };
  const set = (input: object, post?: Partial<Post>) =>
    run(setOpeningHours as unknown as Command<never, unknown>, { validFrom: "2026-12-01", week, instrument: "QĐ 7", ...input }, post); // prettier-ignore
  const takeBack = (input: object) => run(takeBackOpeningHours as unknown as Command<never, unknown>, input);
  const tenHours = async (id: string, day: string): Promise<Date | undefined> =>
    dueAt(await calendarFor(acting, id), { unit: "working-hour", amount: 10 }, { from: at(day, "07:00") });
  async function unitPage(): Promise<string> {
    const route = unitPortal.find(({ path }) => path === "/don-vi/:code");
    const answer = await route?.handle({ acting, params: { code: "11329" }, locale: "vi" } as unknown as PageRequest);
    return answer?.kind === "page" ? render(answer.main) : "";
  }

  it("refuses hours that would begin today or earlier, overlap or never open", async () => {
    expect(await set({ organisationId: "11329.c", validFrom: "2026-11-20" })).toBe("units.hours_begun");
    expect(await set({ week: week.with(0, [["08:00", "12:00"], ["11:00", "15:00"]]) })).toBe("calendar.bad_windows"); // prettier-ignore
    expect(await set({ week: week.map(() => []) })).toBe("calendar.never_open");
    expect(await set({ organisationId: "06862.c" })).toBe("units.organisation_unknown");
    expect(await set({ validFrom: "2026-02-30" })).toBe("invalid");
    expect(await set({}, { organisationId: "11329.c" })).toBe("access.not_allowed");
  });

  it("reckons by the new hours from their day on, at that office alone", async () => {
    const before = await tenHours("11329.c", "2026-11-23");
    expect(await set({ organisationId: "11329.c" })).toBe("done");
    expect(await tenHours("11329.c", "2026-11-23")).toEqual(before);
    expect(await tenHours("11329.c", "2026-12-01")).toEqual(at("2026-12-03", "10:00"));
    expect(await tenHours("11359.c", "2026-12-01")).toEqual(at("2026-12-02", "09:00"));
    // Thursday, Friday and the Saturday morning.
    expect(await tenHours("11329.c", "2026-12-03")).toEqual(at("2026-12-05", "10:00"));
  });

  it("shows citizens the hours of today and those to come", async () => {
    const html = await unitPage();
    expect(html).toContain("07:00–11:30, 13:30–17:00");
    expect(html).toContain("Từ ngày 1/12/2026");
    expect(html).toContain("Thứ Bảy");
  });

  it("lets a province set the hours of all offices that have none of their own", async () => {
    expect(await set({ validFrom: "2027-03-01", week: week.map(() => morning) })).toBe("done");
    expect(await tenHours("11359.c", "2027-03-06")).toEqual(at("2027-03-08", "10:00"));
    expect(await tenHours("11329.c", "2027-03-06")).toEqual(at("2027-03-09", "12:00"));
  });

  it("lets an office keep the shared hours again", async () => {
    expect(await set({ organisationId: "11329.c", validFrom: "2027-03-08", week: null })).toBe("done");
    expect(await tenHours("11329.c", "2027-03-13")).toEqual(await tenHours("11359.c", "2027-03-13"));
  });

  it("takes back what has not begun, and nothing else", async () => {
    expect(await takeBack({ organisationId: "11329.c", validFrom: "2027-01-01" })).toBe("units.hours_missing");
    expect(await takeBack({ organisationId: "11329.c", validFrom: "2027-03-08" })).toBe("done");
    const now = acting.at;
    acting = { ...acting, at: at("2026-12-05", "09:00") };
    expect(await takeBack({ organisationId: "11329.c", validFrom: "2026-12-01" })).toBe("units.hours_begun");
    acting = { ...acting, at: now };
  });

  it("keeps the address as citizens read it", async () => {
    const contact = (address: string) =>
      run(setContact as unknown as Command<never, unknown>, { organisationId: "11329.c", address });
    expect(await contact("2 Phố Mẫu")).toBe("done");
    expect(await unitPage()).toContain("2 Phố Mẫu");
    expect(await contact("x".repeat(201))).toBe("invalid");
    expect(await contact("")).toBe("done");
    expect(await unitPage()).not.toContain("2 Phố Mẫu");
  });

  it("shows the national line where the register of numbers has given the office none", async () => {
    const shows = (hotline: string) =>
      keepHotline(acting.db, { provinceCode: "31", organisationId: "11329.c", hotline });
    await shows("0225 000 0001");
    forgetOrganisations(acting, "31");
    expect(await unitPage()).toContain("0225 000 0001");
    await shows("");
    forgetOrganisations(acting, "31");
    expect(await unitPage()).toContain("18001096");
  });
});
