import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSurfaces } from "#surfaces/create-surfaces";
import { features } from "../../src/features.ts";
import { photo } from "../citizen.ts";
import { createTestWorld } from "../world.ts";
import { seatPlans } from "./all-seats.ts";
import { fingerprint } from "./fingerprint.ts";
import { fieldsOf, type House, type Seat } from "./seat.ts";

/** The three forms that take files, and the field that takes them. */
const doors = [
  { form: "a draft's papers", field: "file.authorisation", plan: seatPlans.find(({ step }) => step === "giay-to") },
  {
    form: "an applicant's supplement",
    field: undefined,
    plan: seatPlans.find(({ route }) => route.endsWith("/bo-sung")),
  },
  { form: "a supplement at the counter", field: undefined, plan: seatPlans.find(({ step }) => step === "supplement") },
] as const;

/** A zip archive with one stored entry, as office programs and malware alike make them. */
function zip(name: string, content: string): Buffer {
  const bytes = deflateRawSync(Buffer.from(content));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), bytes]);
}
const pdf = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const script = "<script>alert(1)</script>";

/** Files that must not be taken, whatever they are called. */
const bad: readonly (readonly [what: string, name: string, bytes: Buffer])[] = [
  ["a zip named .pdf", "giay-to.pdf", zip("virus.exe", "MZ")],
  ["a Word document named .pdf", "don.pdf", zip("word/document.xml", "<w:document/>")],
  ["an empty file", "trong.pdf", Buffer.alloc(0)],
  ["a page named .jpg", "anh.jpg", Buffer.from(`<!doctype html><body>${script}`)],
  ["a picture that is a program", "anh.svg", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  ["a program", "cai-dat.exe", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)])],
  ["words", "ghi-chu.txt", Buffer.from("Tờ khai")],
  ["letters before a PDF", "la.pdf", Buffer.concat([Buffer.from("GIF89"), Buffer.alloc(2000, "x"), pdf])],
  ["nothing but zeros", "khong.pdf", Buffer.alloc(5000)],
];
/** Names that must not be believed; the file itself is a photo and may be taken. */
const names = ["../../../etc/passwd", "..\\..\\windows\\system32\\x.png", "/etc/cron.d/x", "a\0.png", `${script}.png`, "x".repeat(5000) + ".png", "\u202egnp.exe", "CON", ".htaccess", "", "a\r\nSet-Cookie: x=y.png", "ảnh đẹp.png"]; // prettier-ignore

/** That somebody looked is kept, and a draft keeps what else was on the page. */
const untold = ["dossier_view", "draft"];

describe("bad files", () => {
  let house: House;
  beforeAll(async () => {
    const world = await createTestWorld();
    const surfaces = await createSurfaces(features, world.services, { homeUnit: "11329", demo: true });
    house = { world, surfaces, app: await world.serve(surfaces) };
  });
  afterAll(async () => {
    await house.app.close();
    await house.world.close();
  });

  type Ready = { readonly seat: Seat; readonly field: string; readonly fields: readonly (readonly [string, string])[] };
  async function ready({ plan, field }: (typeof doors)[number]): Promise<Ready> {
    if (!plan) throw new Error("There is no such seat.");
    const seat = await plan.sit(house);
    const known = fieldsOf((await seat.visitor.open(seat.page)).html, seat);
    const takes = field ?? known.find(({ kind }) => kind === "file")?.name ?? "";
    const rest = known
      .filter(({ kind }) => kind !== "file")
      .map(({ name, value }) => [name, seat.typed[name] ?? value] as const);
    return { seat, field: takes, fields: rest };
  }
  const send = ({ seat, fields, field }: Ready, files: readonly (readonly [name: string, bytes: Buffer])[]) => {
    const head = (rest: string): string => `--b\r\ncontent-disposition: form-data; ${rest}\r\n\r\n`;
    const payload = Buffer.concat([
      ...fields.map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}${value}\r\n`)),
      ...files.flatMap(([name, bytes]) => [
        Buffer.from(head(`name="${field}"; filename="${name}"`)),
        bytes,
        Buffer.from("\r\n"),
      ]),
      Buffer.from("--b--\r\n"),
    ]);
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    return house.app.inject({
      method: "POST",
      url: seat.action,
      payload,
      headers,
      cookies: Object.fromEntries(seat.visitor.cookies),
    });
  };
  const kept = async (): Promise<string | undefined> => (await fingerprint(house.world.services.db))["document"];

  it.each(doors)("$form: none of them is taken, each is named in a sentence, and no act happens", async (door) => {
    const at = await ready(door);
    const before = await fingerprint(house.world.services.db, untold);
    const wrong: string[] = [];
    for (const [what, name, bytes] of bad) {
      const { statusCode, body } = await send(at, [[name, bytes]]);
      if (statusCode < 400 || statusCode >= 500) wrong.push(`${what}: ${statusCode}`);
      if (!body.includes(name)) wrong.push(`${what} is not named`);
      if (body.includes(script)) wrong.push(`${what}: the script is let out`);
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(house.world.services.db, untold)).toEqual(before);
  });

  it.each(doors)("$form: what is too large or too much is turned away whole", async (door) => {
    const at = await ready(door);
    const before = await fingerprint(house.world.services.db, untold);
    const big = Buffer.concat([photo, Buffer.alloc(11 * 1024 * 1024)]);
    const huge = Buffer.concat([photo, Buffer.alloc(50 * 1024 * 1024)]);
    expect((await send(at, [["lon.png", big]])).statusCode).toBe(413);
    expect((await send(at, [["rat-lon.png", huge]])).statusCode).toBe(413);
    expect(
      (
        await send(
          at,
          Array.from({ length: 7 }, (_, nth) => [`${nth}.png`, photo] as const),
        )
      ).statusCode,
    ).toBe(413);
    const many = Array.from(
      { length: 5 },
      (_, nth) => [`${nth}.png`, Buffer.concat([photo, Buffer.alloc(9 * 1024 * 1024)])] as const,
    );
    expect((await send(at, many)).statusCode).toBe(413);
    expect(await fingerprint(house.world.services.db, untold)).toEqual(before);
  });

  it.each(doors)(
    "$form: a name is never believed: no path, no sign of control, no script survives it",
    async (door) => {
      const before = await kept();
      for (const name of names) {
        const at = await ready(door);
        const { statusCode, body, headers } = await send(at, [
          [name, Buffer.concat([photo, Buffer.from(name + door.form)])],
        ]);
        expect([name, statusCode < 500, body.includes(script), String(headers["set-cookie"]).includes("x=y")]).toEqual([
          name,
          true,
          false,
          false,
        ]);
      }
      expect(await kept()).not.toBe(before);
      const { sql } = await import("kysely");
      const { rows } = await sql<{ name: string }>`select name from document`.execute(house.world.services.db);
      expect(rows.filter(({ name }) => /[\p{Cc}\u202e/\\<>]|^\./u.test(name) || name.length > 200)).toEqual([]);
    },
  );

  it("one bad file among good ones loses none of the good ones, and nothing of all this was a fault of ours", async () => {
    const at = await ready(doors[1]);
    const answer = await send(at, [
      ["tot.png", photo],
      ["xau.pdf", zip("a", "b")],
    ]);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("tot.png");
    expect(answer.body).toContain("xau.pdf");
    expect(house.world.logged.filter((line) => line.includes("request.fault"))).toEqual([]);
  });
});
