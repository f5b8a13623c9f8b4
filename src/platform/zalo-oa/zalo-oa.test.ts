import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { moods, openZaloServer, type ZaloServer } from "#test/zalo-server";
import { readConfig } from "../config.ts";
import { faultKindOf } from "../notify/delivery-fault.ts";
import type { Notifier } from "../notify/notifier.ts";
import { openNotifier } from "../notify/open-notifier.ts";
import { chatRecipient, openZaloAccount, readChatRecipient } from "./account.ts";

const nobody: Notifier = { send: () => Promise.reject(new Error("the local provider was asked")) };
const closing: (() => unknown)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

async function connected(): Promise<{ zalo: ZaloServer; say: (text: string, to?: string) => Promise<string> }> {
  const zalo = await openZaloServer();
  const notifier = openNotifier({ zaloOa: zalo.settings }, nobody);
  closing.push(zalo.close, notifier.close);
  const say = (text: string, to = chatRecipient("ngo-quyen", "111")): Promise<string> =>
    notifier.send({ channel: "zalo", to, text, key: text }).then(() => "sent", faultKindOf);
  return { zalo, say };
}

describe("a message in the chat of an Official Account", () => {
  it("arrives as it was written, cut at what Zalo takes", async () => {
    const { zalo, say } = await connected();
    expect(await say("Đăng ký khai sinh: miễn phí 🎉")).toBe("sent");
    expect(await say("á".repeat(3_000))).toBe("sent");
    expect(zalo.sent[0]).toEqual({ user: "111", text: "Đăng ký khai sinh: miễn phí 🎉", token: "access-0" });
    expect(zalo.sent[1]?.text).toHaveLength(2_000);
  });

  it.each([
    ["an answer 500", moods.fails, "doubtful"],
    ["an answer 429", moods.busy, "unreachable"],
    ["a quota that is used up", moods.overQuota, "unreachable"],
    ["a line that breaks", moods.hangsUp, "doubtful"],
    ["something that is no JSON", moods.talksNonsense, "doubtful"],
    ["somebody who left the account", moods.refuses, "refused"],
  ] as const)("that meets %s is %s", async (_, mood, kind) => {
    const { zalo, say } = await connected();
    zalo.moods.push(mood);
    expect(await say("xin chào")).toBe(kind);
    expect(await say("xin chào lại")).toBe("sent");
  });

  it("goes out under a new token when the last has run out, renewed once for all that wait", async () => {
    const { zalo, say } = await connected();
    zalo.expireToken();
    expect(await Promise.all(["một", "hai", "ba"].map((text) => say(text)))).toEqual(["sent", "sent", "sent"]);
    expect(zalo.renewals).toHaveLength(1);
    const [renewal] = zalo.renewals;
    expect(renewal?.headers["secret_key"]).toBe("app-secret-for-tests");
    expect(Object.fromEntries(renewal?.form ?? [])).toEqual({
      refresh_token: "refresh-0",
      app_id: "1234567890",
      grant_type: "refresh_token",
    });
    expect(zalo.tokens()).toEqual({ accessToken: "access-1", refreshToken: "refresh-1" });
    expect(statSync(zalo.account.tokenFile).mode & 0o777).toBe(0o600);
  });

  it("waits when no token can be renewed, and goes out when an administrator has put in a new one", async () => {
    const { zalo, say } = await connected();
    zalo.expireToken();
    zalo.refuseRenewals();
    expect(await say("xin chào")).toBe("unreachable");
    writeFileSync(zalo.account.tokenFile, JSON.stringify({ accessToken: "another", refreshToken: "new" }));
    expect(await say("xin chào")).toBe("sent");
  });

  it("uses the tokens that another server has renewed meanwhile", async () => {
    const { zalo, say } = await connected();
    zalo.expireToken();
    const other = openNotifier({ zaloOa: zalo.settings }, nobody);
    closing.push(other.close);
    await other.send({ channel: "zalo", to: chatRecipient("ngo-quyen", "222"), text: "từ máy khác", key: "k" });
    expect(await say("xin chào")).toBe("sent");
    expect(zalo.renewals).toHaveLength(1);
  });

  it("for an account that nobody connected is refused", async () => {
    const { say } = await connected();
    expect(await say("xin chào", chatRecipient("khac", "111"))).toBe("refused");
  });

  it("may be handed over twice, a template to a telephone number may not", async () => {
    const zalo = await openZaloServer();
    const notifier = openNotifier({ zaloOa: zalo.settings }, nobody);
    closing.push(zalo.close, notifier.close);
    expect(notifier.knowsRepeats?.("zalo", chatRecipient("ngo-quyen", "1"))).toBe(true);
    expect(notifier.knowsRepeats?.("zalo", "0912345678")).toBe(false);
  });
});

describe("the signature of an event", () => {
  it("holds for the very bytes, the account's secret and the event's time alone", async () => {
    const zalo = await openZaloServer();
    closing.push(zalo.close);
    const account = openZaloAccount(zalo.account);
    const body = Buffer.from('{"timestamp":"1763251200000"}');
    const signature = zalo.sign(body.toString(), "1763251200000");
    const timestamps = ["1763251200000"];
    const changed = Buffer.from('{"timestamp":"1763251200000" }');
    expect(account.isSigned({ body, signature, timestamps })).toBe(true);
    expect(account.isSigned({ body, signature: signature.replace("mac=", "").toUpperCase(), timestamps })).toBe(true);
    expect(account.isSigned({ body: changed, signature, timestamps })).toBe(false);
    expect(account.isSigned({ body, signature, timestamps: ["1763251200001"] })).toBe(false);
    expect(account.isSigned({ body, signature: "mac=", timestamps })).toBe(false);
    const other = openZaloAccount({ ...zalo.account, oaSecret: "another secret" });
    expect(other.isSigned({ body, signature, timestamps })).toBe(false);
  });

  it("names of chats are read back, telephone numbers are none", () => {
    expect(readChatRecipient(chatRecipient("ngo-quyen", "42"))).toEqual({ account: "ngo-quyen", user: "42" });
    expect(readChatRecipient("0912345678")).toBeUndefined();
    expect(readChatRecipient("a/b/c")).toBeUndefined();
  });
});

describe("ZALO_OA_FILE", () => {
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-zalo-config-"));
  const file = join(folder, "accounts.json");
  const account = { name: "ngo-quyen", unitCode: "11329", appId: "1", oaId: "2", oaSecret: "12345678", appSecret: "12345678", tokenFile: "t" }; // prettier-ignore
  const read = (content: string) => {
    writeFileSync(file, content);
    return readConfig({ ZALO_OA_FILE: file });
  };

  it("connects accounts to Zalo's own addresses unless told", () => {
    const told = read(JSON.stringify([account]));
    expect(told.ok && told.value.notify.zaloOa).toEqual({
      accounts: [account],
      apiUrl: "https://openapi.zalo.me",
      oauthUrl: "https://oauth.zaloapp.com",
    });
  });

  it.each([
    ["is no JSON", "{"],
    ["lacks a secret", JSON.stringify([{ ...account, oaSecret: "" }])],
    ["names an account twice", JSON.stringify([account, account])],
  ])("that %s stops the start with a sentence and no secret", (_, content) => {
    const told = read(content);
    expect(told.ok).toBe(false);
    if (!told.ok) expect(JSON.stringify(told.sentences)).toContain("ZALO_OA_FILE");
    expect(JSON.stringify(told)).not.toContain("12345678");
  });

  it("that cannot be read stops the start", () => {
    expect(readConfig({ ZALO_OA_FILE: join(folder, "nothing.json") }).ok).toBe(false);
  });
});
