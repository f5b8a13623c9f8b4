import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { begin, fillIn, givenMaritalStatus, maritalStatus, photo, servePortal, submitAll } from "#test/citizen";
import { createVisitor, type Visitor } from "#test/visitor";
import { createTestWorld, type World } from "#test/world";

let world: World;
let app: FastifyInstance;
const citizen = (): Visitor => createVisitor(app);

beforeAll(async () => {
  world = await createTestWorld();
  app = await servePortal(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const typedBy = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const draftCodeOn = (html: string): string => /\d{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(html)?.[0] ?? "";
const countDossiers = async (personalId: string): Promise<number> => {
  const { searchDossiers } = await import("../../lists/search-dossiers.ts");
  const [official] = await world.employ([{ role: "supervisor", provinceCode: "31" }]);
  if (!official) throw new Error("nobody");
  return (await searchDossiers(world.acting(official), personalId)).length;
};
/** A quota counts by address and phone: later tests come at a later hour. */
const later = (): void => world.clock.advance(11);

describe("a submission without script", () => {
  it("leads from the procedure to a receipt with code, promise, files and hash", async () => {
    const person = citizen();
    expect((await person.open(`/nop/${maritalStatus}`)).html).toContain(`/nop/${maritalStatus}/noi-nop`);
    const receipt = await submitAll(world, person);
    expect(receipt).toMatch(/^\/bien-nhan\/H24\.\d+-261116-\d{4}\?k=[\w-]{43}$/);
    const shown = await person.open(receipt);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain("trước 8 giờ, thứ Ba 17/11");
    expect(shown.html).toMatch(/<code>[0-9a-f]{64}<\/code>/);
    expect(shown.html).toContain("data:image/svg+xml");
  });

  it("keeps every typed letter of a page that is wrong, and leads to each mistake", async () => {
    const person = citizen();
    const draft = await begin(person);
    await person.open(`${draft}/khai-person`);
    const wrong = await person.send(`${draft}/khai-person`, {
      personName: 'Mẫu <script>alert("1")</script>',
      personId: "123",
      "personBornOn.day": "31",
      "personBornOn.month": "2",
      "personBornOn.year": "1999",
      personAddress: "",
    });
    expect(wrong.status).toBe(422);
    const main = typedBy(wrong.html);
    expect(main).toContain('role="alert"');
    for (const field of ["personId", "personBornOn", "personAddress"]) expect(main).toContain(`href="#f-${field}"`);
    for (const typed of ['value="123"', 'value="31"', 'value="02"', 'value="1999"', "Mẫu &lt;script>"])
      expect(main).toContain(typed);
    expect(main).not.toContain("<script>alert");
  });

  it("asks what an answer of the same page brought up before it calls it missing", async () => {
    const person = citizen();
    const draft = await begin(person);
    await person.open(`${draft}/khai-status`);
    const sent = await person.send(`${draft}/khai-status`, { status: "divorced", formerAddresses: "Phường Ngô Quyền" });
    expect(sent.location).toBe(`${draft}/khai-status`);
    const grown = await person.follow(sent);
    expect(grown.html).toContain('name="divorceJudgment"');
    expect(grown.html).not.toContain('role="alert"');
    expect(
      (await person.send(`${draft}/khai-status`, { status: "divorced", formerAddresses: "x", spouseName: "" })).status,
    ).toBe(422);
  });

  it("is taken up on another device by code and phone digits, or by its link", async () => {
    later();
    const phone = citizen();
    const draft = await begin(phone);
    await fillIn(world, phone, draft);
    const saved = await phone.open(`${draft}/da-luu`);
    const code = draftCodeOn(saved.html);
    const link = /href="http:\/\/localhost:80(\/tiep-tuc\/[^"]+)"/.exec(saved.html)?.[1] ?? "";

    const computer = citizen();
    await computer.open("/tiep-tuc");
    const asked = await computer.send("/tiep-tuc", {
      code: code.toLowerCase().replaceAll("-", " "),
      "phone-digits": "",
    });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain("4 số cuối");
    const wrong = await computer.send("/tiep-tuc", { code, "phone-digits": "0000" });
    expect(wrong.status).toBe(422);
    const opened = await computer.follow(await computer.send("/tiep-tuc", { code, "phone-digits": "5678" }));
    expect(opened.status).toBe(200);
    expect((await computer.open(`${draft}/kiem-tra`)).html).toContain("Nguyễn Văn Mẫu");

    const library = citizen();
    expect((await library.open(`${draft}/kiem-tra`)).location).toBe(`/tiep-tuc?ma=${code}`);
    await library.follow(await library.open(link));
    expect((await library.open(`${draft}/kiem-tra`)).html).toContain("Nguyễn Văn Mẫu");
  });

  it("tells the slower of two devices, keeps what it typed, and lets it go on", async () => {
    const [first, second] = [citizen(), citizen()];
    const draft = await begin(first);
    const link =
      /href="http:\/\/localhost:80(\/tiep-tuc\/[^"]+)"/.exec((await first.open(`${draft}/da-luu`)).html)?.[1] ?? "";
    await second.follow(await second.open(link));
    await second.open(`${draft}/khai-use`);
    await first.open(`${draft}/khai-person`);
    expect((await first.send(`${draft}/khai-person`, givenMaritalStatus["khai-person"] ?? {})).status).toBe(303);
    const late = await second.send(`${draft}/khai-use`, { purpose: "other", otherPurpose: "Bổ túc hồ sơ Mẫu" });
    expect(late.status).toBe(409);
    expect(late.html).toContain("Bổ túc hồ sơ Mẫu");
    const again = await second.send(`${draft}/khai-use`, { purpose: "other", otherPurpose: "Bổ túc hồ sơ Mẫu" });
    expect(again.status).toBe(303);
    const page = await second.open(`${draft}/khai-person`);
    expect(page.html).toContain("Nguyễn Văn Mẫu");
    expect((await second.open(`${draft}/da-luu`)).html).toContain("Phần gõ ở máy khác");
  });

  it("becomes one dossier, however often and wherever it is sent", async () => {
    later();
    const person = citizen();
    const draft = await begin(person);
    await fillIn(world, person, draft, {
      ...givenMaritalStatus,
      "lien-he": {
        ...givenMaritalStatus["lien-he"],
        "contact.personalId": "031199900777",
        "contact.phone": "0912345777",
      },
    });
    const otherTab = createVisitor(app, Object.fromEntries(person.cookies));
    const forgottenTab = createVisitor(app, Object.fromEntries(person.cookies));
    await otherTab.open(`${draft}/kiem-tra`);
    const sent = await Promise.all([
      person.send(`${draft}/kiem-tra`, { declare: "yes" }),
      person.send(`${draft}/kiem-tra`, { declare: "yes" }),
      otherTab.send(`${draft}/kiem-tra`, { declare: "yes" }),
    ]);
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1);
    expect(sent[0]?.location).toMatch(/^\/bien-nhan\//);
    expect(await countDossiers("031199900777")).toBe(1);
    expect((await forgottenTab.open(`${draft}/khai-use`)).location).toBe(sent[0]?.location);
  });

  it("asks for the declaration before it sends anything", async () => {
    later();
    const person = citizen();
    const draft = await begin(person);
    const check = await fillIn(world, person, draft, {
      ...givenMaritalStatus,
      "lien-he": { ...givenMaritalStatus["lien-he"], "contact.personalId": "031199900555" },
    });
    expect(check.html).toContain("Tôi cam đoan");
    expect((await person.send(`${draft}/kiem-tra`, {})).status).toBe(422);
    expect(await countDossiers("031199900555")).toBe(0);
  });

  it("does not skip what is unanswered when somebody opens the last page at once", async () => {
    const person = citizen();
    const draft = await begin(person);
    expect((await person.open(`${draft}/kiem-tra`)).location).toBe(`${draft}/khai-person`);
    await person.open(`${draft}/khai-person`);
    expect((await person.send(`${draft}/kiem-tra`, { declare: "yes" })).location).toBe(`${draft}/khai-person`);
  });

  it("asks which commune decides when a province's centre receives", async () => {
    const person = citizen();
    await person.open(`/nop/${maritalStatus}/noi-nop`);
    const started = await person.send(`/nop/${maritalStatus}/noi-nop`, { centre: "31" });
    const draft = started.location.split("/").slice(0, 4).join("/");
    await person.follow(started);
    const none = await person.send(`${draft}/noi-giai-quyet`, { "at.commune.q": "Cẩm Phả" });
    expect(none.status).toBe(422);
    const one = await person.send(`${draft}/noi-giai-quyet`, { "at.commune.q": "ngo quyen" });
    expect(one.status).toBe(303);
  });
});

describe("papers of a submission", () => {
  it("are stored, listed, shown to their owner alone, and taken out again", async () => {
    const person = citizen();
    const draft = await begin(person, "1.001193");
    await person.open(`${draft}/giay-to`);
    const field = /name="(file\.[^"]+)"/.exec((await person.open(`${draft}/giay-to`)).html)?.[1] ?? "";
    const sent = await person.send(`${draft}/giay-to`, { go: "upload" }, [
      { field, name: "../giấy chứng sinh.pdf", bytes: photo },
    ]);
    const page = await person.follow(sent);
    expect(page.html).toContain("giấy chứng sinh.png");
    const href = /href="([^"]+\/tep\/[0-9a-f]{64})"/.exec(page.html)?.[1] ?? "";
    expect((await person.open(href)).headers["content-type"]).toBe("image/png");
    expect((await citizen().open(href)).location).toContain("/tiep-tuc");
    const other = await begin(person, "1.001193");
    expect((await person.open(href.replace(draft, other))).status).toBe(404);
    await person.open(`${draft}/giay-to`);
    const remove = /name="remove" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const gone = await person.follow(await person.send(`${draft}/giay-to`, { remove }, []));
    expect(gone.html).not.toContain("giấy chứng sinh.png");
  });

  it("are refused by what they are, not by their name, and the good ones stay", async () => {
    const person = citizen();
    const draft = await begin(person, "1.001193");
    const field = /name="(file\.[^"]+)"/.exec((await person.open(`${draft}/giay-to`)).html)?.[1] ?? "";
    const answer = await person.send(`${draft}/giay-to`, { go: "upload" }, [
      { field, name: "good.png", bytes: photo },
      { field, name: "archive.pdf", bytes: Buffer.from("PK\u0003\u0004 not a document") },
    ]);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("archive.pdf");
    expect((await person.open(`${draft}/giay-to`)).html).toContain("good.png");
  });
});

describe("doors that are shut", () => {
  it("explains where to go when a procedure is not received online", async () => {
    const { searchProcedures } = await import("#features/procedures");
    const closed = (await searchProcedures(world.services, "đăng ký", { limit: 200 })).find(
      ({ channels }) => !channels.includes("portal"),
    );
    if (!closed) return expect(closed).toBeUndefined();
    for (const path of [`/nop/${closed.code}`, `/nop/${closed.code}/noi-nop`])
      expect((await citizen().open(path)).html).toContain("chưa nhận trực tuyến");
  });

  it.each([
    "/nop/9.999999",
    "/nop/..%2f..%2fetc",
    "/nop/1.004873/31AAAAAAAA/kiem-tra",
    "/nop/1.004873/xx/yy",
    "/tiep-tuc/31AAAAAAAA?k=x",
  ])("answers %s with a sentence or the way to resume, never with a fault", async (path) => {
    const person = citizen();
    const shown = await person.follow(await person.open(path));
    expect([200, 400, 404]).toContain(shown.status);
    expect(shown.html).toContain("<h1");
  });

  it("speaks English on every page when asked to", async () => {
    const person = citizen();
    const draft = await begin(person);
    for (const path of [
      `/nop/${maritalStatus}`,
      `/nop/${maritalStatus}/noi-nop`,
      `${draft}/khai-person`,
      `${draft}/giay-to`,
      `${draft}/lien-he`,
      `${draft}/noi-nhan`,
      `${draft}/da-luu`,
      "/tiep-tuc",
    ]) {
      const { html, status } = await person.open(`${path}?lang=en`);
      expect(status).toBe(200);
      expect(html).toContain('lang="en"');
      expect(typedBy(html)).not.toMatch(/Tiếp tục|Bạn |Lưu và|Giấy tờ kèm/);
    }
  });
});
