import fc from "fast-check";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { createAmiCallReader } from "./ami-call-reader.ts";
import { keepAmiLink, type AmiLink, type AmiState } from "./ami-link.ts";
import { createAmiPacketReader, writeAmiAction, type AmiPacket } from "./ami-packets.ts";
import { backOffMs } from "./back-off.ts";
import { createEventQueue } from "./event-queue.ts";
import { readAsteriskUrl } from "./read-asterisk-url.ts";

const greeting = "Asterisk Call Manager/9.0.0\r\n";
const at = new Date("2026-11-16T08:00:00+07:00");

describe("packets of the manager interface", () => {
  const text = `${greeting}Event: Newchannel\r\nUniqueid: 1.1\r\nCallerIDName: Nguyễn: Mẫu\r\n\r\nResponse: Success\r\nActionID: 7\r\n\r\n`;

  it("are the same however the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length }), { maxLength: 20 }), (cuts) => {
        const reader = createAmiPacketReader();
        const ends = [...new Set([...cuts, text.length])].toSorted((a, b) => a - b);
        const packets = ends.flatMap((end, n) => reader.read(text.slice(ends[n - 1] ?? 0, end)));
        expect(packets.map((packet) => ({ ...packet }))).toEqual([
          { Event: "Newchannel", Uniqueid: "1.1", CallerIDName: "Nguyễn: Mẫu" },
          { Response: "Success", ActionID: "7" },
        ]);
      }),
    );
  });

  it("are refused from whatever is no Asterisk, and when one never ends", () => {
    expect(() => createAmiPacketReader().read("HTTP/1.1 400 Bad Request\r\n")).toThrow("Not an Asterisk");
    const reader = createAmiPacketReader();
    reader.read(greeting);
    expect(() => reader.read("x".repeat(300_000))).toThrow("never ends");
  });

  it("cannot be smuggled in by a value with a line break", () => {
    expect(() => writeAmiAction({ Action: "Originate", Channel: "x\r\nAction: Command" })).toThrow("line break");
  });
});

describe("calls read from the manager interface", () => {
  const read = (...packets: AmiPacket[]) => {
    const reader = createAmiCallReader(new Set(["hotline"]));
    return packets.flatMap((packet) => reader.read(packet, at));
  };
  const begins = { Event: "Newchannel", Uniqueid: "1.1", Linkedid: "1.1", Context: "hotline", Exten: "02253666122", CallerIDNum: "0912345678", CallerIDName: "<unknown>" }; // prettier-ignore
  const rings = { Event: "Newchannel", Uniqueid: "1.2", Linkedid: "1.1", Context: "hotline", Exten: "s" };
  const answers = { Event: "DialEnd", Linkedid: "1.1", DialStatus: "ANSWER", DestChannel: "PJSIP/101-00000002" };
  const hangsUp = { Event: "Hangup", Uniqueid: "1.1", Linkedid: "1.1" };

  it("are one call each, however many channels they have", () => {
    expect(read(begins, rings, answers, hangsUp).map(({ id, kind, answeredBy }) => ({ id, kind, answeredBy }))).toEqual(
      [
        { id: "1.1.ringing", kind: "ringing", answeredBy: undefined },
        { id: "1.1.answered", kind: "answered", answeredBy: "101" },
        { id: "1.1.ended", kind: "ended", answeredBy: undefined },
      ],
    );
  });

  it("are missed when only a machine picked up", () => {
    expect(read(begins, { Event: "Newstate", Uniqueid: "1.1", ChannelStateDesc: "Up" }, hangsUp).at(-1)?.kind).toBe("missed"); // prettier-ignore
  });

  it("are not those that officials make themselves", () => {
    expect(read({ ...begins, Context: "internal" }, answers, hangsUp)).toEqual([]);
  });

  it("end with the next login when they ended while the link was broken", () => {
    const events = read(begins, { Event: "CoreShowChannelsComplete" });
    expect(events.at(-1)).toMatchObject({ id: "1.1.missed", kind: "missed" });
  });

  it("are found under way after a login, with the time they began", () => {
    const listed = { ...begins, Event: "CoreShowChannel", Duration: "00:01:30", BridgeId: "b-1" };
    const events = read(listed, { Event: "CoreShowChannelsComplete" });
    expect(events.map(({ kind }) => kind)).toEqual(["ringing", "answered"]);
    expect(events[0]?.at).toEqual(new Date(at.getTime() - 90_000));
  });
});

describe("the wait before coming back", () => {
  it("doubles to half a minute and is spread", () => {
    expect([1, 2, 3, 10].map((failures) => backOffMs(failures, 1))).toEqual([500, 1_000, 2_000, 30_000]);
    expect(backOffMs(10, 0)).toBe(15_000);
  });
});

describe("the queue between a line and a store", () => {
  it("gives a batch again until it is taken, in order, and loses nothing", async () => {
    const taken: number[] = [];
    let away = 3;
    const queue = createEventQueue<number>({
      atOnce: 4,
      retryMs: 1,
      async take(items) {
        if ((away -= 1) > 0) throw new Error("away");
        taken.push(...items);
      },
    });
    queue.push([1, 2, 3, 4, 5]);
    queue.push([6]);
    await queue.drained();
    expect(taken).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("stops a flood at its measure and lets it go on once half is taken", async () => {
    const said: string[] = [];
    const queue = createEventQueue<number>({
      atOnce: 10,
      most: 100,
      take: () => sleep(1),
      onFull: () => said.push("full"),
      onRoom: () => said.push(`room at ${queue.waiting()}`),
    });
    queue.push(Array.from({ length: 120 }, (_, n) => n));
    await queue.drained();
    expect(said).toEqual(["full", "room at 50"]);
  });
});

describe("the address of an Asterisk", () => {
  it("says where it is, whose it is and how test calls leave", () => {
    const url = "ami://gandan:s%40fe@10.0.0.5:5039/31/tong-dai?context=hotline&context=queue&dial=PJSIP/{number}@trunk";
    expect(readAsteriskUrl(url)).toEqual({
      provinceCode: "31",
      systemId: "tong-dai",
      host: "10.0.0.5",
      port: 5039,
      username: "gandan",
      secret: "s@fe",
      contexts: ["hotline", "queue"],
      dialling: { channel: "PJSIP/{number}@trunk" },
    });
  });

  it.each(["", "http://a:b@c/31/x", "ami://c/31/x", "ami://a:b@c/x", "ami://a:b@c/3/x"])("is not %j", (text) =>
    expect(readAsteriskUrl(text)).toBeUndefined(),
  );
});

/** Speaks as Asterisk does, as far as logging in goes; the suite `test:pbx` speaks to a real one. */
async function listen(secret: string): Promise<{ server: Server; port: number; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    socket.write(greeting);
    socket.on("data", (bytes) => answer(socket, bytes.toString(), secret));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port, sockets };
}

function answer(socket: Socket, text: string, secret: string): void {
  const id = /ActionID: (\S+)/.exec(text)?.[1] ?? "";
  const say = (lines: string) => socket.write(`${lines}\r\nActionID: ${id}\r\n\r\n`);
  const right = createHash("md5").update(`42${secret}`).digest("hex");
  if (text.includes("Action: Challenge")) say("Response: Success\r\nChallenge: 42");
  else if (text.includes("Action: Login"))
    say(text.includes(right) ? "Response: Success" : "Response: Error\r\nMessage: Authentication failed"); // prettier-ignore
  else if (text.includes("Action: Ping")) say("Response: Success\r\nPing: Pong");
}

describe("a kept link", () => {
  const open: { close(): void }[] = [];
  afterEach(() => open.splice(0).forEach((each) => each.close()));

  const keep = (port: number, secret: string) => {
    const states: AmiState[] = [];
    let ups = 0;
    const settings = { host: "127.0.0.1", port, username: "gandan", secret };
    const link: AmiLink = keepAmiLink(settings, {
      onEvent: () => undefined,
      onUp: () => (ups += 1),
      onState: (state) => states.push(state),
    });
    open.push(link);
    return { link, states, ups: () => ups };
  };
  const until = async (is: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 500 && !is(); turn += 1) await sleep(10);
    expect(is()).toBe(true);
  };

  it("logs in by challenge and comes back by itself when the line breaks", async () => {
    const { server, port, sockets } = await listen("secret");
    open.push(server);
    const { link, ups, states } = keep(port, "secret");
    await until(() => ups() === 1);
    expect((await link.send("Ping"))["Ping"]).toBe("Pong");
    sockets.forEach((socket) => socket.destroy());
    await until(() => ups() === 2);
    expect(states).toEqual(["up", "down", "up"]);
  });

  it("says when its name and secret are refused, and rejects what is asked meanwhile", async () => {
    const { server, port } = await listen("another");
    open.push(server);
    const { link, states } = keep(port, "secret");
    await until(() => states.includes("refused"));
    await expect(link.send("Ping")).rejects.toThrow("down");
  });
});
