import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { totpCode, totpSecretOf } from "#platform/secrets/totp";
import { createSurfaces } from "#surfaces/create-surfaces";
import { createVisitor } from "../visitor.ts";
import { createTestWorld, type World } from "../world.ts";
import { features } from "../../src/features.ts";
import { findAccount } from "../../src/features/staff/account-store.ts";
import { demoPassword } from "#features/staff";

describe("the staff pages", () => {
  let world: World;
  let app: FastifyInstance;

  beforeAll(async () => {
    world = await createTestWorld();
    app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: false }));
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const signInPath = "/can-bo/dang-nhap";
  async function enter(username: string, password = demoPassword, then = "/can-bo/tai-khoan-cua-toi") {
    const visitor = createVisitor(app);
    await visitor.open(`${signInPath}?tiep=${encodeURIComponent(then)}`);
    const answer = await visitor.send(signInPath, { username, password });
    return { visitor, answer };
  }
  const administrator = async () => (await enter("quantri.haiphong")).visitor;

  it("a page of the console leads to signing in, and signing in leads back to it", async () => {
    const visitor = createVisitor(app);
    const asked = await visitor.open("/can-bo/quan-tri/tai-khoan?q=mau");
    expect(asked.location).toBe(`${signInPath}?tiep=${encodeURIComponent("/can-bo/quan-tri/tai-khoan?q=mau")}`);
    await visitor.open(asked.location);
    const done = await visitor.send(signInPath, { username: "quantri.haiphong", password: demoPassword });
    expect([done.status, done.location]).toEqual([303, "/can-bo/quan-tri/tai-khoan?q=mau"]);
    expect(visitor.cookies.get("gd_session")).toMatch(/^31\./);
    expect((await visitor.follow(done)).html).toContain("quantri.haiphong");
  });

  it("a return path to another place is dropped", async () => {
    const { answer } = await enter("tiepnhan.ngoquyen", demoPassword, "//example.org/can-bo");
    expect(answer.location).toBe("/can-bo");
  });

  it("a wrong password keeps the user name, never the password, and says one sentence", async () => {
    const { answer } = await enter("tiepnhan.ngoquyen", "sai-mat-khau-roi");
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Tên đăng nhập hoặc mật khẩu không đúng");
    expect(answer.html).toContain('value="tiepnhan.ngoquyen"');
    expect(answer.html).not.toContain("sai-mat-khau-roi");
  });

  it("nothing typed is answered field by field", async () => {
    const { answer } = await enter("", "");
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#f-username"');
    expect(answer.html).toContain('href="#f-password"');
  });

  it("a page that follows another step of signing in opens to nobody else", async () => {
    const visitor = createVisitor(app, { gd_sign_in: `31.${"a".repeat(43)}` });
    expect((await visitor.open(`${signInPath}/ma`)).location).toContain(signInPath);
    expect((await visitor.open(`${signInPath}/mat-khau-moi`)).location).toContain(signInPath);
  });

  it("an account is made, given a post, signs in with its first password and chooses its own", async () => {
    const admin = await administrator();
    await admin.open("/can-bo/quan-tri/tai-khoan/moi");
    const wrong = await admin.send("/can-bo/quan-tri/tai-khoan/moi", { name: "Lý Thị Mẫu <i>", username: "Ly Thi" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Lý Thị Mẫu &lt;i>");
    const made = await admin.send("/can-bo/quan-tri/tai-khoan/moi", { name: "Lý Thị Mẫu", username: "ly.mau" });
    const firstPassword = /<code>([a-z0-9-]{19})<\/code>/.exec(made.html)?.[1] ?? "";
    const account = /href="(\/can-bo\/quan-tri\/tai-khoan\/[0-9a-f-]{36})"/.exec(made.html)?.[1] ?? "";
    expect(firstPassword).not.toBe("");

    const page = await admin.open(account);
    expect(page.html).toContain('list="organisations"');
    const centre = /<option value="([^"]* · 11329\.c)"/.exec(page.html)?.[1] ?? "";
    const refused = await admin.send(`${account}/vi-tri`, { role: "specialist", organisationId: centre });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`value="${centre}"`);
    const given = await admin.send(`${account}/vi-tri`, { role: "receiver", organisationId: centre });
    expect((await admin.follow(given)).html).toContain("Đã giao vị trí.");

    const { visitor, answer } = await enter("ly.mau", firstPassword);
    expect(answer.location).toContain("/can-bo/dang-nhap/mat-khau-moi");
    expect(visitor.cookies.has("gd_session")).toBe(false);
    await visitor.follow(answer);
    const short = await visitor.send("/can-bo/dang-nhap/mat-khau-moi", { newPassword: "ngắn" });
    expect(short.html).toContain("Mật khẩu cần ít nhất 10 ký tự");
    const inside = await visitor.send("/can-bo/dang-nhap/mat-khau-moi", { newPassword: "đò dọc sông Cấm" });
    expect(inside.location).toBe("/can-bo/tai-khoan-cua-toi");
    expect(visitor.cookies.has("gd_sign_in")).toBe(false);
    expect((await visitor.follow(inside)).html).toContain("Trung tâm Phục vụ hành chính công phường Ngô Quyền");
  });

  it("the second step is turned on with a QR code, asked for at the next sign-in, and turned off", async () => {
    const { visitor, answer } = await enter("giamsat.haiphong");
    await visitor.follow(answer);
    const scan = await visitor.follow(await visitor.send("/can-bo/tai-khoan-cua-toi/hai-buoc", {}));
    expect(scan.html).toContain("data:image/svg+xml");
    const account = await findAccount(world.services.db, { provinceCode: "31", id: "giamsat.haiphong" });
    const secret = totpSecretOf(world.services.signer, account?.totpOffered ?? "");
    const wrong = await visitor.send("/can-bo/tai-khoan-cua-toi/hai-buoc/xac-nhan", { otp: "12" });
    expect(wrong.status).toBe(422);
    const otp = totpCode(secret, world.clock.now());
    const on = await visitor.send("/can-bo/tai-khoan-cua-toi/hai-buoc/xac-nhan", { otp });
    expect((await visitor.follow(on)).html).toContain("Đã bật xác thực hai bước.");

    const again = await enter("giamsat.haiphong");
    expect(again.answer.location).toContain("/can-bo/dang-nhap/ma");
    await again.visitor.follow(again.answer);
    world.clock.advance(1);
    const code = totpCode(secret, world.clock.now());
    const inside = await again.visitor.send("/can-bo/dang-nhap/ma", { otp: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(inside.location).toBe("/can-bo/tai-khoan-cua-toi");
    const own = await again.visitor.follow(inside);
    expect(own.html).toContain("phiên này");
    const off = await again.visitor.send("/can-bo/tai-khoan-cua-toi/hai-buoc/tat", { password: demoPassword });
    expect((await again.visitor.follow(off)).html).toContain("Đã tắt xác thực hai bước.");
  });

  it("signing out ends the session, also for whoever kept the cookie", async () => {
    const { visitor, answer } = await enter("lanhdao.ngoquyen");
    await visitor.follow(answer);
    const kept = createVisitor(app, { gd_session: visitor.cookies.get("gd_session") ?? "" });
    expect((await kept.open("/can-bo/tai-khoan-cua-toi")).status).toBe(200);
    const out = await visitor.send("/can-bo/dang-xuat", {});
    expect(visitor.cookies.has("gd_session")).toBe(false);
    expect((await visitor.follow(out)).html).toContain("Bạn đã đăng xuất khỏi máy này.");
    expect((await kept.open("/can-bo/tai-khoan-cua-toi")).location).toContain(signInPath);
  });

  it("another session is ended from one's own page", async () => {
    const first = await enter("chuyenvien.ngoquyen");
    const second = await enter("chuyenvien.ngoquyen");
    const own = await second.visitor.follow(second.answer);
    const sessionId = /name="sessionId" value="([^"]+)"/.exec(own.html)?.[1] ?? "";
    const ended = await second.visitor.send("/can-bo/tai-khoan-cua-toi/phien/ket-thuc", { sessionId });
    expect((await second.visitor.follow(ended)).html).toContain("Đã kết thúc phiên đăng nhập.");
    expect((await first.visitor.follow(first.answer)).html).toContain("Đăng nhập dành cho cán bộ");
  });

  it("a centre head appoints a stand-in; what was typed stays when something is wrong", async () => {
    const { visitor } = await enter("giamdoc.ngoquyen");
    await visitor.open("/can-bo/lam-thay");
    const typed = {
      postId: "tiepnhan.ngoquyen",
      username: "khong.co.ai",
      "from.day": "17",
      "from.month": "11",
      "from.year": "2026",
      "to.day": "18",
      "to.month": "11",
      "to.year": "2026",
    };
    const unknown = await visitor.send("/can-bo/lam-thay", typed);
    expect(unknown.status).toBe(422);
    expect(unknown.html).toContain('value="khong.co.ai"');
    const done = await visitor.send("/can-bo/lam-thay", { ...typed, username: "chuyenvien.ngoquyen" });
    const page = await visitor.follow(done);
    expect(page.html).toContain("Đã phân công làm thay.");
    expect(page.html).toContain("Trần Thị Mẫu Chuyên");
    const standInId = /name="standInId" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const ended = await visitor.send("/can-bo/lam-thay/ket-thuc", { standInId });
    expect((await visitor.follow(ended)).html).toContain("Chưa phân công ai làm thay.");
  });

  it("pages of administration do not exist for others, nor accounts of another province for an administrator", async () => {
    const { visitor } = await enter("tiepnhan.ngoquyen");
    for (const path of ["/can-bo/quan-tri/tai-khoan", "/can-bo/quan-tri/tai-khoan/moi", "/can-bo/lam-thay"]) {
      expect((await visitor.open(path)).status).toBe(404);
    }
    const admin = await administrator();
    const foreign = await admin.open("/can-bo/quan-tri/tai-khoan/tiepnhan.tienyen");
    expect(foreign.status).toBe(404);
    expect(foreign.html).not.toContain("tiepnhan.tienyen</");
    await admin.open("/can-bo/quan-tri/tai-khoan");
    const change = await admin.send("/can-bo/quan-tri/tai-khoan/tiepnhan.tienyen/ngung", {});
    expect(change.status).toBe(404);
    expect(
      (await findAccount(world.services.db, { provinceCode: "22", id: "tiepnhan.tienyen" }))?.deactivatedAt,
    ).toBeUndefined();
  });

  it("a program signs in, asks who it is, and closes its session", async () => {
    const call = (url: string, payload: object, token?: string) =>
      app.inject({
        method: "POST",
        url: `/api/v1${url}`,
        payload,
        headers: { "idempotency-key": crypto.randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
      });
    const wrong = await call("/sessions", { username: "tiepnhan.ngoquyen", password: "wrong" });
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([403, "staff.wrong_sign_in"]);
    const opened = await call("/sessions", { username: "tiepnhan.ngoquyen", password: demoPassword });
    expect(opened.statusCode).toBe(201);
    const { token } = opened.json<{ token: string }>();
    const me = () => app.inject({ url: "/api/v1/me", headers: { authorization: `Bearer ${token}` } });
    expect((await me()).json()).toMatchObject({
      accountId: "tiepnhan.ngoquyen",
      provinceCode: "31",
      posts: [{ role: "receiver", organisationId: "11329.c" }],
    });
    expect((await call("/staff/accounts", { username: "x.y.z", name: "Mẫu" }, token)).statusCode).toBe(403);
    expect((await call("/sessions/close", {}, token)).statusCode).toBe(200);
    expect((await me()).statusCode).toBe(401);
  });

  it("every page speaks English too", async () => {
    const admin = await administrator();
    for (const [path, words] of [
      ["/can-bo/tai-khoan-cua-toi", "My account"],
      ["/can-bo/quan-tri/tai-khoan", "Staff accounts"],
      ["/can-bo/quan-tri/tai-khoan/moi", "Create an account"],
      ["/can-bo/quan-tri/tai-khoan/tiepnhan.ngoquyen", "Public Administration Service Centre"],
      ["/can-bo/lam-thay", "Stand-ins"],
    ] as const) {
      expect((await admin.open(`${path}?lang=en`)).html).toContain(words);
    }
  });
});
