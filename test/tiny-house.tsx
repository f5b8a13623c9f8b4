import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Actor, Post } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { drivenClock } from "#platform/clock";
import { defineCommand } from "#platform/command/define-command";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import { migrate } from "#platform/database/migrate";
import { asCommand, defineFeature } from "#platform/feature";
import { createFileStore } from "#platform/file-store";
import { apiAct, apiQuery } from "#platform/http/api-door";
import { createServer } from "#platform/http/create-server";
import { page, redirect, type PageRequest } from "#platform/http/page-door";
import type { Surface } from "#platform/http/surface";
import { createLog } from "#platform/log";
import { createMemory } from "#platform/memory";
import type { OutgoingMessage } from "#platform/notify/notifier";
import { createSigner } from "#platform/secrets/sign";
import { inMemory } from "./databases.ts";

/** A server with one small feature, for the doors' own tests: notes that a receiver may write down. */
export async function openTinyHouse(more: { rateLimits?: boolean; maxInFlight?: number } = {}) {
  const notes: string[] = [];
  const pages: PageRequest[] = [];
  const logged: string[] = [];
  const sent: OutgoingMessage[] = [];
  const opened = await inMemory.open();
  await migrate(opened.db, [requestReceiptMigrations]);
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-doors-"));
  const held: { release: () => void; entered: Promise<void> } = hold();

  const writeNote = defineCommand({
    name: "notes.write",
    permission: "dossier.receive",
    summary: "Writes a note down.",
    input: z.strictObject({ book: z.string().min(1).max(20), text: z.string().min(1).max(40) }),
    writes: "transaction",
    run: async (_acting, { book, text }) => {
      if (text === "again") return refuse("notes.said_already", { text });
      notes.push(`${book}: ${text}`);
      return ok({ count: notes.length });
    },
  });
  const feature = defineFeature({
    name: "notes",
    needs: [],
    commands: [asCommand(writeNote)],
    refusals: { "notes.said_already": { vi: "Đã có ghi chú {text}.", en: "The note {text} is there already." } },
    api: [
      apiAct({
        path: "/books/{book}/notes",
        summary: "Write a note",
        tag: "notes",
        command: writeNote,
        output: z.object({ count: z.number() }),
        status: 201,
      }),
      apiQuery({
        path: "/books/{book}/notes",
        summary: "Notes of a book",
        tag: "notes",
        permission: "dossier.read",
        params: z.object({ book: z.string(), most: z.coerce.number().int().min(1).max(100).optional() }),
        output: z.object({ notes: z.array(z.string()) }),
        run: async ({ params }) =>
          params.book === "none" ? refuse("door.not_found") : ok({ notes: notes.slice(0, params.most ?? 100) }),
      }),
      apiQuery({
        path: "/moment",
        summary: "What time the server has",
        tag: "notes",
        params: z.object({}),
        output: z.object({ at: z.string() }),
        run: async ({ acting }) => ok({ at: acting.at.toISOString() }),
      }),
    ],
  });

  const form = (request: PageRequest) =>
    page(
      "Ghi chú",
      <form method="post" action="/ghi-chu">
        <input type="hidden" name="_key" value={request.formKey()} />
      </form>,
    );
  const note = async (request: PageRequest) => {
    pages.push(request);
    return redirect("/cảm-ơn?n=1");
  };
  const drawn = (request: PageRequest) => page("Xem", <p>{pages.push(request)}</p>, { keepForSeconds: 60 });
  const portal: Surface = {
    name: "portal",
    root: "",
    frame: (shown, visit) => (
      <html lang={visit.locale} data-size={visit.size}>
        <title>{shown.title}</title>
        <main>{shown.main}</main>
      </html>
    ),
    showTrouble: ({ sentence, code, resend }) =>
      page(
        code,
        <div>
          <p>{sentence}</p>
          {resend && (
            <form method="post" action={resend.action}>
              <input type="hidden" name="_key" value={resend.key} />
              {resend.fields.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
            </form>
          )}
        </div>,
      ),
    routes: [
      { method: "GET", path: "/", handle: async () => page("Nhà", <p>{"Xin chào ".repeat(300)}</p>) },
      { method: "GET", path: "/ghi-chu", handle: async (request) => form(request) },
      { method: "POST", path: "/ghi-chu", handle: note },
      { method: "GET", path: "/xem/:code", handle: async (request) => drawn(request) },
      { method: "GET", path: "/loi", handle: () => Promise.reject(new Error("nothing here was meant to be seen")) },
      {
        method: "GET",
        path: "/cho",
        handle: () => held.entered.then(() => page("Chờ", <p>xong</p>)),
      },
      {
        method: "GET",
        path: "/tep",
        handle: async () => ({
          kind: "file",
          bytes: Buffer.from("<script>"),
          type: "text/html",
          name: 'giấy "hẹn".html',
          inline: true,
        }),
      },
    ],
  };
  const console: Surface = {
    ...portal,
    name: "console",
    root: "/can-bo",
    signIn: "/can-bo/dang-nhap",
    routes: [
      { method: "GET", path: "/", handle: async () => page("Bàn việc", <p>việc</p>) },
      { method: "GET", path: "/dang-nhap", handle: async (request) => form(request) },
      { method: "GET", path: "/ghi-chu", permission: "dossier.receive", handle: async (request) => form(request) },
      { method: "POST", path: "/ghi-chu", permission: "dossier.receive", handle: note },
      { method: "GET", path: "/quan-tri", permission: "staff.manage-accounts", handle: async () => page("Q", <p />) },
    ],
  };

  const clock = drivenClock(new Date("2026-11-23T08:00:00+07:00"));
  const app = await createServer({
    features: [feature],
    surfaces: [portal, console],
    identify: async ({ sessionCookie, bearer }) => officialOf(sessionCookie ?? bearer ?? ""),
    services: {
      db: opened.db,
      memory: createMemory(),
      clock,
      files: createFileStore(folder),
      notifier: { send: async (message) => void sent.push(message) },
      log: createLog("debug", (line) => logged.push(line)),
      signer: createSigner("a secret for the doors' tests only"),
      config: { homeUnit: "11329", rateLimits: more.rateLimits ?? false, maxInFlight: more.maxInFlight ?? 400 },
    },
  });
  const close = async (): Promise<void> => {
    await app.close();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, notes, pages, logged, clock, held, close, database: opened };
}

/** Tokens of this house are `<role>` or `<role>-<account>`. */
function officialOf(token: string): Actor {
  const [role, account = "1"] = token.split("_");
  if (role !== "receiver" && role !== "leader" && role !== "administrator") return { kind: "anyone" };
  const posts: Post[] = [{ role, provinceCode: "31" }];
  return { kind: "official", accountId: account, name: "Cán bộ Mẫu", provinceCode: "31", posts };
}

function hold(): { release: () => void; entered: Promise<void> } {
  let release = (): void => undefined;
  const entered = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { release, entered };
}

export type TinyHouse = Awaited<ReturnType<typeof openTinyHouse>>;

/** The key of the first form on a page, and the visit cookie that belongs to it. */
export async function askForm(house: TinyHouse, url = "/ghi-chu", cookies: Record<string, string> = {}) {
  const answer = await house.app.inject({ url, cookies });
  const key = /name="_key" value="([^"]+)"/.exec(answer.body)?.[1] ?? "";
  const visit = answer.cookies.find(({ name }) => name === "gd_visit")?.value;
  return { key, cookies: { ...cookies, ...(visit ? { gd_visit: visit } : {}) } };
}
