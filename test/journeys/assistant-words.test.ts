import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLanguageModel } from "#platform/language-model/open-language-model";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

const chunk = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
const first = "Bạn cần làm Đăng ký khai sinh.";

/** A model server that says its first sentence and the rest only when it is told to. */
describe.skipIf(!chromiumPath)("a language model's words", { timeout: 120_000 }, () => {
  let server: Server;
  let stage: Stage;
  let goOn: (rest: string) => void;

  beforeAll(async () => {
    const say = (answer: ServerResponse): void => {
      answer.writeHead(200, { "content-type": "text/event-stream" });
      answer.write(chunk(`${first} `));
      goOn = (rest) => answer.end(`${chunk(rest)}${chunk("", "stop")}data: [DONE]\n\n`);
    };
    server = createServer((request, answer) => {
      request.resume();
      request.on("end", () => say(answer));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    stage = await openStage({ connected: { languageModel: openLanguageModel({ url, key: "k", model: "m" }) } });
  });
  afterAll(async () => {
    await stage?.close();
    server.closeAllConnections();
    server.close();
  });

  test.each([
    ["stand there while the model still speaks, and stay when all of it is right", "Đăng ký khai sinh.", true],
    ["are taken back when the model adds what no record says", "Bạn trả 900.000 đồng.", false],
  ])("%s; the facts were there before", async (_, rest, stays) => {
    const person = await stage.enter({ phone: true });
    await person.go("/tro-ly");
    await person.page.locator('main textarea[name="question"]').fill("con mới sinh làm giấy tờ gì");
    await person.page.locator("form.ask-assistant button:not([type=button])").click();
    const words = person.page.locator(".turn .said");
    await words.filter({ hasText: first }).waitFor();
    expect(await person.page.locator(".turn .card").first().innerText()).toContain("Giấy chứng sinh");
    goOn(rest);
    if (stays) await words.filter({ hasText: `${first} ${rest}` }).waitFor();
    else await words.waitFor({ state: "hidden" });
    await person.leave();
  });
});
