import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { totpCode, totpSecretOf } from "#platform/secrets/totp";
import { databases } from "#test/databases";
import { staffOfficeFounding, openStaffOffice, type StaffOffice } from "#test/staff-office";
import { findAccount } from "./account-store.ts";
import { findWantedStep, giveCode, giveNewPassword } from "./continue-sign-in.ts";
import { createAccount } from "./create-account.ts";
import { changeAccount } from "./change-account.ts";
import { demoPassword } from "./demo-staff.ts";
import { ensureStaff } from "./ensure-staff.ts";
import { givePost } from "./give-post.ts";
import { openApiSession } from "./open-api-session.ts";
import { confirmSecondStep, offerSecondStep, stopSecondStep } from "./second-step.ts";
import { setPassword } from "./set-password.ts";
import { signIn, type SignedIn } from "./sign-in.ts";
import type { Result } from "#core/result";

describe.each(databases)("signing in on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: StaffOffice;

  beforeAll(async () => {
    opened = await open(staffOfficeFounding);
    office = await openStaffOffice(opened);
  });
  afterAll(() => opened.close());

  const administrator = () => office.demoOf("quantri.haiphong");
  const enter = (username: string, password: string, client = "203.0.113.1", code?: string) =>
    signIn(office.acting(undefined, { client }), { username, password, code }, "console");
  const refusalOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.code);
  const valueOf = (result: Result<SignedIn>): SignedIn => {
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  /** A new receiver at Ngô Quyền ward who has chosen a password. */
  async function newReceiver(username: string, password = "mưa rơi bến cảng") {
    const made = await office.run(administrator(), createAccount, { username, name: "Cán bộ Mẫu" });
    if (made.kind !== "done") throw new Error(JSON.stringify(made));
    const { accountId, firstPassword } = made.value;
    await office.run(administrator(), givePost, { accountId, role: "receiver", organisationId: "11329.c" });
    const first = valueOf(await enter(username, firstPassword, "203.0.113.2"));
    const done = valueOf(await giveNewPassword(office.acting(), first.token, password));
    return { accountId, username, password, firstPassword, token: done.token };
  }

  it("the right name and password open a session that says who it is and which posts count", async () => {
    const done = valueOf(await enter("  TiepNhan.NgoQuyen ", demoPassword));
    expect(done.kind).toBe("signed-in");
    expect(done.token).toMatch(/^31\.[\w-]{43}$/);
    expect(await office.whoIs(done.token)).toEqual({
      ...office.demoOf("tiepnhan.ngoquyen"),
      sessionId: expect.any(String) as string,
    });
  });

  it("a wrong password and a name nobody has are refused alike", async () => {
    const wrong = await enter("tiepnhan.ngoquyen", "not the password");
    const unknown = await enter("nobody.anywhere", "not the password");
    expect(wrong).toEqual(unknown);
    expect(refusalOf(wrong)).toBe("staff.wrong_sign_in");
  });

  it("an account made without a password opens to nothing", async () => {
    const [someone] = await ensureStaff(
      opened,
      [{ provinceCode: "31", organisationId: "11329.c", role: "receiver", name: "Cán bộ Mẫu" }],
      office.clock.now(),
    );
    expect(refusalOf(await enter(someone?.accountId ?? "", ""))).toBe("staff.wrong_sign_in");
  });

  it.each(["quantri.quangninh", "no.such.person"])(
    "five wrong passwords for %s make it wait, longer each time, and the right one waits too",
    async (username) => {
      for (let count = 0; count < 5; count += 1) {
        expect(refusalOf(await enter(username, "wrong", `198.51.100.${count}`))).toBe("staff.wrong_sign_in");
      }
      expect(await enter(username, demoPassword)).toMatchObject({
        refusal: { code: "staff.wait", detail: { minutes: 1 } },
      });
      office.clock.advance(1.1);
      expect(refusalOf(await enter(username, "wrong"))).toBe("staff.wrong_sign_in");
      expect(await enter(username, demoPassword)).toMatchObject({
        refusal: { code: "staff.wait", detail: { minutes: 2 } },
      });
      office.clock.advance(2.1);
      expect(refusalOf(await enter(username, demoPassword))).toBe(
        username.startsWith("quantri") ? "done" : "staff.wrong_sign_in",
      );
    },
  );

  it("signing in forgives the wrong attempts before it", async () => {
    const username = "giamsat.quangninh";
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await enter(username, "wrong", "198.51.100.50");
      expect(refusalOf(await enter(username, demoPassword, "198.51.100.51"))).toBe("done");
    }
  });

  it("of forty guesses sent at the same moment only the first few are looked at", async () => {
    const guesses = Array.from({ length: 40 }, (_, number) =>
      enter("giamdoc.tienyen", number === 39 ? demoPassword : "wrong", `198.51.100.${100 + number}`),
    );
    const said = (await Promise.all(guesses)).map(refusalOf);
    // Two at a time are looked at, so the sixth may already be on its way when the fifth fails.
    expect(said.filter((code) => code !== "staff.wait").length).toBeLessThanOrEqual(6);
    expect(said.at(-1)).toBe("staff.wait");
  });

  it("one address that tries many names is made to wait", async () => {
    const client = "192.0.2.77";
    const said: string[] = [];
    for (let count = 0; count < 21; count += 1) said.push(refusalOf(await enter(`guess.${count}`, "wrong", client)));
    expect(said.slice(0, 20).every((code) => code === "staff.wrong_sign_in")).toBe(true);
    expect(said[20]).toBe("staff.wait");
    expect(refusalOf(await enter("lanhdao.ngoquyen", demoPassword, client))).toBe("staff.wait");
    expect(refusalOf(await enter("lanhdao.ngoquyen", demoPassword, "192.0.2.78"))).toBe("done");
  });

  it("a first password opens nothing but the choice of one's own", async () => {
    const made = await office.run(administrator(), createAccount, { username: "moi.mot", name: "Cán bộ Mẫu" });
    if (made.kind !== "done") throw new Error(made.kind);
    const first = valueOf(await enter("moi.mot", made.value.firstPassword));
    expect(first.kind).toBe("new-password-wanted");
    expect(await office.whoIs(first.token)).toEqual({ kind: "anyone" });
    expect(await findWantedStep(office.acting(), first.token)).toBe("new-password");
    expect(refusalOf(await giveNewPassword(office.acting(), first.token, "ngắn"))).toBe("staff.password_too_short");
    expect(refusalOf(await giveNewPassword(office.acting(), first.token, "matkhau1234"))).toBe(
      "staff.password_too_easy",
    );
    expect(refusalOf(await giveNewPassword(office.acting(), first.token, "sóng vỗ bãi cháy"))).toBe("done");
    expect(refusalOf(await giveNewPassword(office.acting(), first.token, "sóng vỗ bãi cháy"))).toBe(
      "staff.sign_in_expired",
    );
    expect(refusalOf(await enter("moi.mot", made.value.firstPassword))).toBe("staff.wrong_sign_in");
    expect(valueOf(await enter("moi.mot", "sóng vỗ bãi cháy")).kind).toBe("signed-in");
  });

  it("a ticket to the next step lasts ten minutes", async () => {
    const made = await office.run(administrator(), createAccount, { username: "moi.hai", name: "Cán bộ Mẫu" });
    if (made.kind !== "done") throw new Error(made.kind);
    const first = valueOf(await enter("moi.hai", made.value.firstPassword));
    office.clock.advance(11);
    expect(await findWantedStep(office.acting(), first.token)).toBeUndefined();
    expect(refusalOf(await giveNewPassword(office.acting(), first.token, "sóng vỗ bãi cháy"))).toBe(
      "staff.sign_in_expired",
    );
  });

  it("with the second step on, the password alone opens nothing and a code works once", async () => {
    const person = await newReceiver("hai.buoc");
    const actor = await office.whoIs(person.token);
    expect((await office.run(actor, offerSecondStep, {})).kind).toBe("done");
    const key = { provinceCode: "31", id: person.accountId };
    const seed = (await findAccount(opened.db, key))?.totpOffered ?? "";
    expect((await office.run(actor, offerSecondStep, {})).kind).toBe("done");
    expect((await findAccount(opened.db, key))?.totpOffered).toBe(seed);
    const secret = totpSecretOf(office.acting().signer, seed);
    const firstCode = totpCode(secret, office.clock.now());
    const wrong = firstCode === "000000" ? "111111" : "000000";
    expect(await office.run(actor, confirmSecondStep, { code: wrong })).toMatchObject({
      refusal: { code: "staff.wrong_code" },
    });
    expect((await office.run(actor, confirmSecondStep, { code: firstCode })).kind).toBe("done");
    expect(await office.run(actor, offerSecondStep, {})).toMatchObject({ refusal: { code: "staff.totp_already_on" } });

    const ticket = valueOf(await enter(person.username, person.password));
    expect(ticket.kind).toBe("code-wanted");
    expect(await office.whoIs(ticket.token)).toEqual({ kind: "anyone" });
    // The code that confirmed the step was seen on a screen; it must not open a session too.
    expect(refusalOf(await giveCode(office.acting(), ticket.token, firstCode))).toBe("staff.wrong_code");
    office.clock.advance(0.5);
    const code = totpCode(secret, office.clock.now());
    const done = valueOf(await giveCode(office.acting(), ticket.token, code));
    expect(await office.whoIs(done.token)).toMatchObject({ accountId: person.accountId });
    expect(refusalOf(await enter(person.username, person.password, "203.0.113.9", code))).toBe("staff.wrong_code");
    expect(refusalOf(await giveCode(office.acting(), ticket.token, code))).toBe("staff.sign_in_expired");

    expect(await office.run(actor, stopSecondStep, { password: "wrong" })).toMatchObject({
      refusal: { code: "staff.wrong_password" },
    });
    expect((await office.run(actor, stopSecondStep, { password: person.password })).kind).toBe("done");
    expect(valueOf(await enter(person.username, person.password)).kind).toBe("signed-in");
    expect(await office.run(actor, stopSecondStep, { password: person.password })).toMatchObject({
      refusal: { code: "staff.totp_already_off" },
    });
  });

  it("codes cannot be tried without end", async () => {
    const person = await newReceiver("hai.buoc.nua");
    const actor = await office.whoIs(person.token);
    await office.run(actor, offerSecondStep, {});
    const key = { provinceCode: "31", id: person.accountId };
    const seed = (await findAccount(opened.db, key))?.totpOffered ?? "";
    const secret = totpSecretOf(office.acting().signer, seed);
    await office.run(actor, confirmSecondStep, { code: totpCode(secret, office.clock.now()) });
    const ticket = valueOf(await enter(person.username, person.password));
    const said: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      said.push(refusalOf(await giveCode(office.acting(), ticket.token, "12345x")));
    }
    expect(said.at(-1)).toBe("staff.wait");
    // A lost phone: the administrator gives a new first password and turns the second step off.
    const reset = await office.run(administrator(), setPassword, {
      accountId: person.accountId,
      clearSecondStep: true,
    });
    if (reset.kind !== "done") throw new Error(reset.kind);
    office.clock.advance(31);
    expect(valueOf(await enter(person.username, reset.value.firstPassword)).kind).toBe("new-password-wanted");
  });

  it("a deactivated account says so only to somebody who knows its password", async () => {
    const person = await newReceiver("nghi.viec");
    await office.run(administrator(), changeAccount, { accountId: person.accountId, active: false });
    expect(refusalOf(await enter(person.username, "wrong"))).toBe("staff.wrong_sign_in");
    expect(refusalOf(await enter(person.username, person.password))).toBe("staff.account_inactive");
    await office.run(administrator(), changeAccount, { accountId: person.accountId, active: true });
    expect(valueOf(await enter(person.username, person.password)).kind).toBe("signed-in");
  });

  it("a program gets a bearer token, and a sentence where a person must go on by hand", async () => {
    const anyone = { kind: "anyone" } as const;
    const given = { username: "chuyenvien.ngoquyen", password: demoPassword };
    const done = await office.run(anyone, openApiSession, given);
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    expect(await office.whoIs(done.value.token)).toMatchObject({ accountId: "chuyenvien.ngoquyen" });
    const made = await office.run(administrator(), createAccount, { username: "may.moi", name: "Máy Mẫu" });
    if (made.kind !== "done") throw new Error(made.kind);
    const first = { username: "may.moi", password: made.value.firstPassword };
    expect(await office.run(anyone, openApiSession, first)).toMatchObject({
      refusal: { code: "staff.new_password_wanted" },
    });
  });

  it("a hundred and fifty sign-ins at once all come through, though they are of one account", async () => {
    const results = await Promise.all(
      Array.from({ length: 150 }, () => enter("chuyenvien.tienyen", demoPassword, "10.0.0.1")),
    );
    expect(results.map(refusalOf)).toEqual(results.map(() => "done"));
    // Six seconds of two cores; a machine that is busy with other suites takes longer.
  }, 180_000);
});
