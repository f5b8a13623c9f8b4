import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { PageRequest } from "#platform/http/page-door";
import type { KeptMessage, Notifier } from "#platform/notify/notifier";
import { people } from "./index.ts";

const kept: KeptMessage = {
  provinceCode: "31",
  key: "k",
  channel: "sms",
  to: "0912345678",
  text: "Mã xác nhận: 123456 <b>",
  receivedAt: new Date("2026-03-02T01:00:00Z"),
};
const holding = (messages: readonly KeptMessage[]): Notifier => ({
  send: async () => undefined,
  mailbox: { listLatest: async () => messages },
});

async function open(notifier: Notifier, locale: "vi" | "en" = "vi") {
  const route = people.portal?.find(({ path }) => path === "/hop-thu-thu");
  return route?.handle({ acting: { notifier }, locale } as PageRequest);
}
const shown = async (notifier: Notifier, locale: "vi" | "en"): Promise<string> => {
  const answer = await open(notifier, locale);
  return answer?.kind === "page" ? renderToString(answer.main) : "";
};

describe("the test mailbox", () => {
  it.each(["vi", "en"] as const)("shows messages as text, never as markup (%s)", async (locale) => {
    const html = await shown(holding([kept]), locale);
    expect(html).toContain("Mã xác nhận: 123456 &lt;b>");
    expect(html).toContain("0912345678");
    expect(html).toContain("08:00");
  });

  it("says when there is nothing", async () => {
    expect(await shown(holding([]), "vi")).toContain("Chưa có tin nhắn nào.");
  });

  it("does not exist where messages really go out", async () => {
    expect(await open({ send: async () => undefined })).toEqual({ kind: "missing" });
  });
});
