import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { faultKindOf } from "./delivery-fault.ts";
import type { Notifier, OutgoingMessage } from "./notifier.ts";
import { openNotifier, type NotifySettings } from "./open-notifier.ts";
import { postJson } from "./providers/post-json.ts";

const toMail: OutgoingMessage = {
  channel: "email",
  to: "nguyen.mau@example.vn",
  subject: "Hồ sơ H24.001-261116-0001 đã có kết quả",
  text: "Hồ sơ H24.001-261116-0001 đã có kết quả.\nMời đến nhận.",
  key: "H24.001-261116-0001:7",
  provinceCode: "31",
};
const template = { name: "ready", data: { code: "H24.001-261116-0001" } };
const toPhone: OutgoingMessage = { ...toMail, channel: "sms", to: "0912345678" };
const toZalo: OutgoingMessage = { ...toPhone, channel: "zalo", template };

const nobody: Notifier = { send: () => Promise.reject(new Error("the local provider was asked")) };
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

function open(settings: NotifySettings): Notifier {
  const notifier = openNotifier(settings, nobody);
  closing.push(notifier.close);
  return notifier;
}

/** How the port's `send` ended: "sent", or the kind of the fault. */
const ended = (notifier: Notifier, message: OutgoingMessage): Promise<string> =>
  notifier.send(message).then(() => "sent", faultKindOf);

type Mail = { readonly raw: string; readonly to: readonly string[] };

/** A mail server that takes mail, or answers as told. */
async function mailServer(answer?: (at: "rcpt" | "data") => Error | "hang up" | undefined) {
  const taken: Mail[] = [];
  const sockets = new Set<Socket>();
  const say = (code: number): Error => Object.assign(new Error("as told"), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(answer?.("rcpt") as Error | undefined),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const told = answer?.("data");
        if (told === "hang up") return sockets.forEach((socket) => socket.destroy());
        if (told) return done(told);
        taken.push({ raw: Buffer.concat(parts).toString(), to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { taken, say, url: `smtp://127.0.0.1:${port}` };
}

const mailTo = (url: string) => open({ smtp: { url, from: "Một cửa <mot-cua@example.vn>", tls: "off" } });

describe("mail over SMTP", () => {
  it("arrives with Vietnamese intact, as text, under an id that stays the same", async () => {
    const { taken, url } = await mailServer();
    const port = mailTo(url);
    expect([await ended(port, toMail), await ended(port, toMail)]).toEqual(["sent", "sent"]);
    const [first, second] = taken.map(({ raw }) => raw);
    const idOf = (raw = ""): string | undefined => /^Message-ID: (<[0-9a-f]{40}@example\.vn>)/im.exec(raw)?.[1];
    expect(idOf(first)).toBeDefined();
    expect(idOf(second)).toBe(idOf(first));
    expect(taken[0]?.to).toEqual(["nguyen.mau@example.vn"]);
    const headers = first?.split("\r\n\r\n", 1)[0] ?? "";
    expect(headers).toMatch(/content-type: text\/plain; charset=utf-8/i);
    expect(headers).toMatch(/auto-submitted: auto-generated/i);
    expect(headers).not.toMatch(/[^\x00-\x7f]/); // oxlint-disable-line no-control-regex
    expect(first).toMatch(/subject: =\?utf-8\?/i);
  });

  it("another message has another id", async () => {
    const { taken, url } = await mailServer();
    const port = mailTo(url);
    await ended(port, toMail);
    await ended(port, { ...toMail, provinceCode: "22" });
    expect(new Set(taken.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(2);
  });

  it.each([
    ["a mailbox that does not exist", 550, "rcpt", "refused"],
    ["greylisting", 451, "rcpt", "unreachable"],
    ["a message that is turned away", 554, "data", "refused"],
    ["a full disk", 452, "data", "unreachable"],
  ] as const)("%s (%i at %s) is %s", async (_why, code, at, kind) => {
    const { say, url, taken } = await mailServer((now) => (now === at ? say(code) : undefined));
    expect(await ended(mailTo(url), toMail)).toBe(kind);
    expect(taken).toEqual([]);
  });

  it("a line that breaks after the text was sent leaves a doubt", async () => {
    const { url } = await mailServer((now) => (now === "data" ? "hang up" : undefined));
    expect(await ended(mailTo(url), toMail)).toBe("doubtful");
  });

  it("nobody at the port is unreachable, and so is a server that offers no TLS where it is required", async () => {
    expect(await ended(mailTo("smtp://127.0.0.1:9"), toMail)).toBe("unreachable");
    const { url, taken } = await mailServer();
    const strict = open({ smtp: { url, from: "mot-cua@example.vn", tls: "required" } });
    expect(await ended(strict, toMail)).toBe("unreachable");
    expect(taken).toEqual([]);
  });

  it("never says that it knows repeats", () => {
    expect(mailTo("smtp://127.0.0.1:9").knowsRepeats?.("email")).toBe(false);
  });
});

type Asked = { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: Record<string, unknown> };

/** A gateway that answers as told, and remembers what it was asked. */
async function gateway(answer: (response: ServerResponse, asked: Asked) => void) {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      const one = { url: request.url ?? "", headers: request.headers, body: JSON.parse(text) as Asked["body"] };
      asked.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => (server.closeAllConnections(), server.close()));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send` };
}

const saying =
  (status: number, text = "{}") =>
  (response: ServerResponse): void =>
    void response.writeHead(status).end(text);
const body = { sender: "{sender}", to: "{to}", text: "{text}", nested: [{ reference: "{reference}" }] };
const smsAt = (url: string, more: object = {}) =>
  ({ sms: { url, sender: "GANDAN", token: "bi-mat", body, plain: true, knowsRepeats: false, ...more } }) as const;

describe("text messages through a gateway", () => {
  it("go out without accents, under the brand name, with a reference of their own", async () => {
    const { asked, url } = await gateway(saying(200));
    expect(await ended(open(smsAt(url)), { ...toPhone, text: "Đã nhận hồ sơ. Cán bộ trả lời trước 16:00." })).toBe(
      "sent",
    );
    expect(asked[0]?.headers.authorization).toBe("Bearer bi-mat");
    expect(asked[0]?.body).toEqual({
      sender: "GANDAN",
      to: "84912345678",
      text: "Da nhan ho so. Can bo tra loi truoc 16:00.",
      nested: [{ reference: "31:H24.001-261116-0001:7" }],
    });
  });

  it("keep their accents where the operator wants them", async () => {
    const { asked, url } = await gateway(saying(200));
    await ended(open(smsAt(url, { plain: false })), toPhone);
    expect(asked[0]?.body["text"]).toBe(toPhone.text);
  });

  it.each([
    [400, "refused"],
    [401, "unreachable"],
    [404, "refused"],
    [429, "unreachable"],
    [500, "doubtful"],
    [503, "unreachable"],
    [504, "doubtful"],
  ] as const)("an answer %i is %s", async (status, kind) => {
    const { url } = await gateway(saying(status));
    expect(await ended(open(smsAt(url)), toPhone)).toBe(kind);
  });

  it("a gateway that says 200 to everything is believed only when it says the agreed word", async () => {
    const { url } = await gateway(saying(200, '{"CodeResult":"104"}'));
    expect(await ended(open(smsAt(url, { accepted: '"CodeResult":"100"' })), toPhone)).toBe("refused");
    const good = await gateway(saying(200, '{"CodeResult":"100"}'));
    expect(await ended(open(smsAt(good.url, { accepted: '"CodeResult":"100"' })), toPhone)).toBe("sent");
  });

  it("a gateway that never answers, or hangs up in the middle, leaves a doubt; nobody at the port does not", async () => {
    const silent = await gateway(() => undefined);
    const waited = await postJson({ url: silent.url, headers: {}, body: {} }, 50).catch(faultKindOf);
    expect(waited).toBe("doubtful");
    const rude = createTcpServer((socket) => socket.once("data", () => socket.destroy()));
    await new Promise<void>((ready) => rude.listen(0, "127.0.0.1", ready));
    closing.push(() => rude.close());
    const { port } = rude.address() as AddressInfo;
    expect(await ended(open(smsAt(`http://127.0.0.1:${port}`)), toPhone)).toBe("doubtful");
    const gone = await gateway(saying(200));
    closing.splice(0).forEach((close) => close());
    expect(await ended(open(smsAt(gone.url)), toPhone)).toBe("unreachable");
  });
});

describe("Zalo", () => {
  const tokenFile = join(mkdtempSync(join(tmpdir(), "gan-dan-zalo-")), "token");
  const zaloAt = (url: string) => ({ zalo: { url, tokenFile, templates: { ready: "367890" } } });

  it("gets the approved template with its values, the phone as 84… and the token of the day", async () => {
    const { asked, url } = await gateway(saying(200, '{"error":0,"message":"Success","data":{"msg_id":"1"}}'));
    const port = open(zaloAt(url));
    writeFileSync(tokenFile, "hom-nay\n");
    expect(await ended(port, toZalo)).toBe("sent");
    writeFileSync(tokenFile, "ngay-mai\n");
    await ended(port, toZalo);
    expect(asked.map(({ headers }) => headers["access_token"])).toEqual(["hom-nay", "ngay-mai"]);
    expect(asked[0]?.body).toEqual({
      phone: "84912345678",
      template_id: "367890",
      template_data: { code: "H24.001-261116-0001" },
      tracking_id: "31:H24.001-261116-0001:7",
    });
  });

  it("an expired token is tried again later; a person without Zalo gets a text message", async () => {
    writeFileSync(tokenFile, "x");
    const expired = await gateway(saying(200, '{"error":-124,"message":"Access token invalid"}'));
    const none = await gateway(saying(200, '{"error":-118,"message":"Zalo account not existed"}'));
    const sms = await gateway(saying(200));
    expect(await ended(open({ ...zaloAt(expired.url), ...smsAt(sms.url) }), toZalo)).toBe("unreachable");
    expect(sms.asked).toEqual([]);
    expect(await ended(open({ ...zaloAt(none.url), ...smsAt(sms.url) }), toZalo)).toBe("sent");
    expect(sms.asked).toHaveLength(1);
  });

  it("an occasion without an approved template goes out as a text message", async () => {
    writeFileSync(tokenFile, "x");
    const zalo = await gateway(saying(200, '{"error":0}'));
    const sms = await gateway(saying(200));
    const message = { ...toZalo, template: { name: "stopped", data: {} } };
    expect(await ended(open({ ...zaloAt(zalo.url), ...smsAt(sms.url) }), message)).toBe("sent");
    expect([zalo.asked.length, sms.asked.length]).toEqual([0, 1]);
  });
});

describe("a channel without a provider", () => {
  it("is the local provider's, which knows repeats when it says so", async () => {
    const kept: OutgoingMessage[] = [];
    const local: Notifier = { send: async (message) => void kept.push(message), knowsRepeats: () => true };
    const port = openNotifier({}, local);
    for (const message of [toMail, toPhone, toZalo]) await port.send(message);
    expect(kept).toEqual([toMail, toPhone, toZalo]);
    expect(port.knowsRepeats?.("email")).toBe(true);
  });
});
