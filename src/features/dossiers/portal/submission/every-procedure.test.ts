import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listByField, listFields, type Procedure } from "#features/procedures";
import { begin, servePortal } from "#test/citizen";
import { createVisitor, type Visitor } from "#test/visitor";
import { createTestWorld, type World } from "#test/world";

let world: World;
let app: FastifyInstance;
let online: readonly Procedure[];

beforeAll(async () => {
  world = await createTestWorld();
  app = await servePortal(world);
  const fields = await listFields(world.services);
  const all = await Promise.all(fields.map(({ slug }) => listByField(world.services, slug)));
  online = all.flat().filter(({ channels }) => channels.includes("portal"));
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const citizen = (): Visitor => createVisitor(app);

it("every procedure received online begins, asks, and can be put down, in both languages", async () => {
  expect(online.length).toBeGreaterThan(50);
  const person = citizen();
  for (const { code, form } of online) {
    const draft = await begin(person, code);
    const pages = form?.pages.filter(({ showWhen }) => !showWhen).map(({ id }) => `khai-${id}`) ?? ["khai-request"];
    for (const step of [...pages, "lien-he", "noi-nhan", "da-luu"]) {
      for (const language of ["vi", "en"]) {
        const shown = await person.follow(await person.open(`${draft}/${step}?lang=${language}`));
        expect(shown.status, `${code} ${step}`).toBe(200);
      }
    }
  }
});

it("no page of any form is heavier than a slow line bears", async () => {
  const { brotliCompressSync } = await import("node:zlib");
  const person = citizen();
  const heaviest = { bytes: 0, where: "" };
  for (const { code, form } of online.filter((each) => each.featured)) {
    const draft = await begin(person, code);
    for (const step of [...(form?.pages ?? []).map(({ id }) => `khai-${id}`), "giay-to"]) {
      const { html } = await person.follow(await person.open(`${draft}/${step}`));
      const bytes = brotliCompressSync(html).length;
      if (bytes > heaviest.bytes) Object.assign(heaviest, { bytes, where: `${code} ${step}` });
    }
  }
  // The style sheet takes a third of the 15 KB that a page may weigh.
  expect(heaviest.bytes, heaviest.where).toBeLessThan(8 * 1024);
});

it("a commune is found by its name without accents, and an unclear name is asked again with what it may mean", async () => {
  const person = citizen();
  const draft = await begin(person, "1.001612");
  await person.open(`${draft}/khai-business`);
  const several = await person.send(`${draft}/khai-business`, { "commune.q": "tan" });
  expect(several.status).toBe(422);
  expect(several.html).toContain('type="radio" value="');
  const nowhere = await person.send(`${draft}/khai-business`, { "commune.q": "không nơi nào cả xyz" });
  expect(nowhere.html).toContain("Không có phường, xã nào tên");
  const filled = {
    businessName: "Hộ kinh doanh Mẫu", line: "Bán lẻ", address: "Số 1 phố Mẫu", capital: "100.000.000", workers: "2",
    "startOn.day": "1", "startOn.month": "12", "startOn.year": "2026", "commune.q": "hong bang",
  }; // prettier-ignore
  const sent = await person.send(`${draft}/khai-business`, filled);
  expect(sent.status, sent.html).toBe(303);
  expect((await person.open(`${draft}/khai-business`)).html).toContain("Phường Hồng Bàng, Hải Phòng");
});

it("what is wrong or empty may be put down for later, and is asked again before sending", async () => {
  const person = citizen();
  const draft = await begin(person);
  await person.open(`${draft}/khai-person`);
  const saved = await person.send(`${draft}/khai-person`, {
    personName: "Nguyễn Văn Mẫu",
    personId: "12",
    go: "later",
  });
  expect(saved.location).toBe(`${draft}/da-luu`);
  const again = await person.open(`${draft}/khai-person`);
  expect(again.html).toContain('value="12"');
  expect((await person.open(`${draft}/kiem-tra`)).location).toBe(`${draft}/khai-person`);
});
