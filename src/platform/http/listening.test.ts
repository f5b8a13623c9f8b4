import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTinyHouse, type TinyHouse } from "../../../test/tiny-house.tsx";

let house: TinyHouse;
let port: number;
beforeAll(async () => {
  house = await openTinyHouse();
  await house.app.listen({ port: 0, host: "127.0.0.1" });
  port = (house.app.server.address() as AddressInfo).port;
});
afterAll(() => house.close());

/** What the server says to these bytes, until it hangs up. */
async function say(bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
  socket.write(bytes);
  await once(socket, "close");
  return answer;
}

describe("on the line itself", () => {
  test.each([
    ["what is not HTTP", "xin chào\r\n\r\n", 400],
    ["a request without a host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["a header longer than any", `GET / HTTP/1.1\r\nhost: a\r\ncookie: ${"a".repeat(40_000)}\r\n\r\n`, 431],
    [
      "two lengths for one body",
      "POST /ghi-chu HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabc",
      400,
    ],
  ])("%s is answered with a sentence and the line is closed", async (_, bytes, status) => {
    const answer = await say(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect((await house.app.inject("/healthz")).statusCode).toBe(200);
    if (status === 431) expect(answer).toContain("cookie");
  });

  test("a path with dots stays inside the house", async () => {
    const answer = await say("GET /assets/../../../etc/passwd HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).not.toContain("root:");
  });
});
