import { render } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Post } from "#core/access/actor";
import { instantOn } from "#core/time/local-time";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import type { PageRequest } from "#platform/http/page-door";
import { createMemory } from "#platform/memory";
import { unitConsole } from "./console.tsx";
import { unitMigrations } from "./migrations/all-migrations.ts";
import { unitRefusals } from "./refusals.ts";
import { seedUnits } from "./seed-units.ts";
import { inMemory } from "#test/databases";

let opened: OpenDatabase;
let acting: Acting;

beforeAll(async () => {
  opened = await inMemory.open();
  await migrate(opened.db, [requestReceiptMigrations, unitMigrations]);
  acting = { db: opened.db, memory: createMemory(), at: instantOn("2026-11-16", "09:00") as Date } as Acting;
  await seedUnits(acting);
});
afterAll(() => opened.close());

async function send(method: "GET" | "POST", path: string, more: Partial<PageRequest> = {}, post: Partial<Post> = {}) {
  const route = unitConsole.find((each) => each.method === method && each.path === path);
  const answer = await route?.handle({
    acting: {
      ...acting,
      requestKey: crypto.randomUUID(),
      actor: {
        kind: "official",
        accountId: "a1",
        name: "Nguyễn Văn Mẫu",
        provinceCode: "31",
        posts: [{ role: "administrator", provinceCode: "31", ...post }],
      },
    },
    locale: "vi",
    query: {},
    body: {},
    formKey: () => "key",
    say: ({ code }) => unitRefusals[code as keyof typeof unitRefusals]?.vi ?? code,
    sayProblem: ({ field, problem }) => `${field}: ${problem}`,
    ...more,
  } as PageRequest);
  if (answer?.kind === "redirect") return { status: 303, to: answer.to, html: "" };
  if (answer?.kind !== "page") throw new Error(`no page but ${answer?.kind}`);
  return { status: answer.status, to: "", html: render(answer.main) };
}

const path = "/quan-tri/ngay-nghi";
const storm = { day: "2026-11-18", kind: "off", organisationId: "", occasion: "Tránh bão", instrument: "1/CĐ-UBND" };

describe("the calendar page of an administrator", () => {
  it("lists coming days of the country and next year's provisional holidays, none that can be removed", async () => {
    const { html } = await send("GET", path);
    expect(html).toContain("Ngày Văn hóa Việt Nam");
    expect(html).toContain("tạm tính");
    expect(html).toMatch(/Tết Nguyên đán [^/]*tạm tính/);
    expect(html).not.toContain("1/1/2026");
    expect(html).not.toContain("/xoa");
  });

  it("adds a day, says so, and takes it back", async () => {
    const added = await send("POST", path, { body: storm });
    expect(added).toMatchObject({ status: 303, to: "/can-bo/quan-tri/ngay-nghi?them=2026-11-18" });
    const shown = await send("GET", path, { query: { them: "2026-11-18" } });
    expect(shown.html).toContain("Tránh bão");
    expect(shown.html).toContain("/can-bo/quan-tri/ngay-nghi/xoa");
    expect((await send("POST", `${path}/xoa`, { body: { day: "2026-11-18", organisationId: "" } })).status).toBe(303);
    expect((await send("GET", path)).html).not.toContain("Tránh bão");
  });

  it("keeps everything typed when the day is refused", async () => {
    const { status, html } = await send("POST", path, { body: { ...storm, day: "2026-11-15" } });
    expect(status).toBe(409);
    expect(html).toContain('value="Tránh bão"');
    expect(html).toContain("đã qua");
  });

  it("names each wrong field and keeps the others", async () => {
    const { status, html } = await send("POST", path, { body: { ...storm, day: "31/2/2027", instrument: " " } });
    expect(status).toBe(422);
    expect(html).toContain("#f-day");
    expect(html).toContain("#f-instrument");
    expect(html).toContain('value="Tránh bão"');
  });

  it("offers an office's administrator that office alone", async () => {
    const { html } = await send("GET", path, {}, { organisationId: "11329.c" });
    expect(html).toContain("phường Ngô Quyền");
    expect(html).not.toContain("phường Gia Viên");
    expect(html).not.toContain("Toàn tỉnh");
    const refused = await send("POST", path, { body: storm }, { organisationId: "11329.c" });
    expect(refused.status).toBe(409);
  });
});
