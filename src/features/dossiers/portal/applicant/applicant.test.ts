import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { givenMaritalStatus, photo, readCode, servePortal, submitAll } from "#test/citizen";
import { createVisitor, type Visitor } from "#test/visitor";
import { createTestWorld, type World } from "#test/world";
import { dossierActs } from "../../all-commands.ts";

let world: World;
let app: FastifyInstance;
let officials: { counter: Official; specialist: Official; leader: Official };
const citizen = (): Visitor => createVisitor(app);

beforeAll(async () => {
  world = await createTestWorld();
  app = await servePortal(world);
  const at = (role: "receiver" | "specialist" | "leader", organisationId: string) => ({
    role,
    provinceCode: "31",
    organisationId,
  });
  const [counter, specialist, leader] = await world.employ([
    at("receiver", "11329.c"),
    at("specialist", "11329.u"),
    at("leader", "11329.u"),
  ]);
  if (!counter || !specialist || !leader) throw new Error("nobody was employed");
  officials = { counter, specialist, leader };
});
afterAll(async () => {
  await app.close();
  await world.close();
});

let people = 0;
type Submitted = { readonly person: Visitor; readonly code: string; readonly receipt: string; readonly phone: string };

async function submitted(): Promise<Submitted> {
  world.clock.advance(11);
  people += 1;
  const phone = `09120001${String(people).padStart(2, "0")}`;
  const person = citizen();
  const given = { ...givenMaritalStatus, "lien-he": { ...givenMaritalStatus["lien-he"], "contact.phone": phone } };
  const receipt = await submitAll(world, person, given);
  return { person, receipt, phone, code: receipt.split("?")[0]?.split("/").at(-1) ?? "" };
}

async function act(
  who: keyof typeof officials,
  verb: keyof typeof dossierActs,
  code: string,
  input: object = {},
): Promise<void> {
  const outcome = await world.run(officials[who], dossierActs[verb] as never, { code, ...input });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

const askForPapers = async (code: string): Promise<void> => {
  await act("counter", "accept", code);
  await act("counter", "forward", code);
  await act("specialist", "request-supplement", code, {
    reason: "Tờ khai chưa có chữ ký",
    wanted: ["Tờ khai có chữ ký"],
  });
};

const messagesTo = async (phone: string): Promise<string[]> => {
  const { deliverDueMessages } = await import("#platform/notify/deliver-messages");
  await deliverDueMessages({ ...world.services, at: world.clock.now() });
  const kept = (await world.services.notifier.mailbox?.listLatest(500)) ?? [];
  return kept
    .filter((message) => message.to === phone && !message.key.startsWith("phone-code"))
    .map(({ text }) => text);
};

describe("following a dossier", () => {
  it("shows the way, who has it and until when, and no personal data but a masked name", async () => {
    const { code, phone } = await submitted();
    await act("counter", "accept", code);
    await act("counter", "forward", code);
    const { html, status } = await citizen().open(`/theo-doi/${code}`);
    expect(status).toBe(200);
    expect(html).toContain("bộ phận chuyên môn");
    expect(html).toContain("Đúng tiến độ");
    expect(html).toMatch(/trước \d+ giờ( \d+)?, thứ \S+ \d+\/\d+/);
    for (const secret of ["Nguyễn Văn Mẫu", "031199900123", phone, "Trần Thị Mẫu", "phố Mẫu"])
      expect(html).not.toContain(secret);
  });

  it("forgives how a code is typed, and says plainly when there is no such dossier", async () => {
    const { code } = await submitted();
    const typed = code.toLowerCase().replaceAll("-", " ");
    expect((await citizen().open(`/theo-doi?ma=${encodeURIComponent(typed)}`)).location).toBe(`/theo-doi/${code}`);
    expect((await citizen().open(`/theo-doi/${code.toLowerCase()}`)).location).toBe(`/theo-doi/${code}`);
    const unknown = await citizen().open("/theo-doi?ma=H24.066-261116-9999");
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain('value="H24.066-261116-9999"');
  });

  it.each(["%3Cscript%3E", "..%2f..%2fetc%2fpasswd", "H24", "-", "H24.066-261116-0001%27%3B--", "%F0%9F%98%80"])(
    "answers the code %s with a page, not a fault",
    async (code) => {
      const person = citizen();
      const shown = await person.follow(await person.open(`/theo-doi/${code}`));
      expect([200, 400, 404]).toContain(shown.status);
      expect(shown.html).not.toContain("<script>");
    },
  );

  it("recomputes the history and finds a changed act", async () => {
    const { code } = await submitted();
    await act("counter", "accept", code);
    const sound = await citizen().open(`/theo-doi/${code}/lich-su`);
    expect(sound.html).toMatch(/Nguyên vẹn<\/span>\s*2 việc/);
    const { sql } = await import("kysely");
    await sql`update dossier_act set at = at - interval '1 day' where code = ${code} and seq = 1`.execute(
      world.services.db,
    );
    const broken = await citizen().open(`/theo-doi/${code}/lich-su?lai=1`);
    expect(broken.html).toContain("không khớp từ việc số 1");
  });
});

describe("acting for one's own dossier", () => {
  it("is asked of a stranger, whatever page they try", async () => {
    const { code } = await submitted();
    for (const page of ["bo-sung", "noi-nhan", "rut"])
      expect((await citizen().open(`/ho-so/${code}/${page}`)).location).toBe(`/ho-so/${code}/xac-nhan?tiep=${page}`);
    expect((await citizen().open(`/bien-nhan/${code}`)).location).toBe(`/ho-so/${code}/xac-nhan?tiep=bien-nhan`);
    expect((await citizen().open(`/bien-nhan/${code}?k=${"A".repeat(43)}`)).location).toContain("xac-nhan");
    const forger = createVisitor(app, {
      gd_ho_so: `${code}~9999999999~${"A".repeat(43)}`,
      gd_phone: `0912345678.9999999999.${"A".repeat(43)}`,
    });
    expect((await forger.open(`/ho-so/${code}/rut`)).location).toContain("xac-nhan");
    await forger.open(`/ho-so/${code}/xac-nhan`);
    expect((await forger.send(`/ho-so/${code}/rut`, { reason: "không phải của tôi" })).location).toContain("xac-nhan");
  });

  it("is not opened by another person's phone, and no message goes to it", async () => {
    const { code } = await submitted();
    const stranger = citizen();
    await stranger.open(`/ho-so/${code}/xac-nhan?tiep=rut`);
    const asked = await stranger.follow(
      await stranger.send(`/ho-so/${code}/xac-nhan?tiep=rut`, { phone: "0988 000 111", go: "send" }),
    );
    expect(asked.html).toContain("Nếu số 0988***111 có trong hồ sơ");
    expect(await readCode(world, "0988000111")).toBe("");
    const tried = await stranger.send(`/ho-so/${code}/xac-nhan?tiep=rut&da-gui=1`, { go: "confirm", code: "123456" });
    expect(tried.status).toBe(422);
    expect((await stranger.open(`/ho-so/${code}/rut`)).location).toContain("xac-nhan");
  });

  it("is opened by the owner's phone; the receipt's link of another dossier opens nothing", async () => {
    const mine = await submitted();
    const other = await submitted();
    const secret = mine.receipt.split("?k=")[1];
    expect((await citizen().open(`/bien-nhan/${other.code}?k=${secret}`)).location).toContain("xac-nhan");
    world.clock.advance(11);
    const person = citizen();
    await person.open(`/ho-so/${mine.code}/xac-nhan?tiep=rut`);
    await person.follow(await person.send(`/ho-so/${mine.code}/xac-nhan?tiep=rut`, { phone: mine.phone, go: "send" }));
    const code = await readCode(world, mine.phone);
    const opened = await person.send(`/ho-so/${mine.code}/xac-nhan?tiep=rut&da-gui=1`, { go: "confirm", code });
    expect(opened.location).toBe(`/ho-so/${mine.code}/rut`);
    await person.open(opened.location);
    const short = await person.send(`/ho-so/${mine.code}/rut`, { reason: "x" });
    expect(short.status).toBe(422);
    const done = await person.follow(await person.send(`/ho-so/${mine.code}/rut`, { reason: "Tôi không cần nữa" }));
    expect(done.html).toContain("Bạn đã rút hồ sơ");
    expect((await person.open(`/ho-so/${other.code}/rut`)).location).toContain("xac-nhan");
  });

  it("sends the papers that were asked for; a bad file loses neither the good one nor the note", async () => {
    const { person, code } = await submitted();
    await askForPapers(code);
    const page = await person.open(`/ho-so/${code}/bo-sung`);
    expect(page.html).toContain("Tờ khai chưa có chữ ký");
    const empty = await person.send(`/ho-so/${code}/bo-sung`, { note: "" }, []);
    expect(empty.status).toBe(422);
    const mixed = await person.send(`/ho-so/${code}/bo-sung`, { note: "Kính gửi cán bộ" }, [
      { field: "file.0", name: "tờ khai.png", bytes: photo },
      { field: "file.0", name: "virus.pdf", bytes: Buffer.from("MZ not a document") },
    ]);
    expect(mixed.status).toBe(422);
    expect(mixed.html).toContain("Đã nhận: tờ khai.png");
    expect(mixed.html).toContain("Kính gửi cán bộ");
    const done = await person.follow(await person.send(`/ho-so/${code}/bo-sung`, { note: "Kính gửi cán bộ" }, []));
    expect(done.html).toContain("Đã gửi bổ sung");
    const { findByCode, listActsOf } = await import("../../dossier-queries.ts");
    const dossier = await findByCode(world.services, code);
    const acts = dossier ? await listActsOf(world.services, dossier) : [];
    expect(acts.at(-1)?.body["papers"]).toMatchObject([
      { name: "Tờ khai có chữ ký", files: [{ name: "tờ khai.png" }] },
    ]);
  });

  it("does not take a file that was not sealed for this dossier", async () => {
    const { person, code } = await submitted();
    await askForPapers(code);
    await person.open(`/ho-so/${code}/bo-sung`);
    const kept = `0|${"a".repeat(64)}|${"A".repeat(43)}|của người khác.pdf`;
    const answer = await person.send(`/ho-so/${code}/bo-sung`, { note: "", kept }, []);
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain("của người khác");
  });

  it("collects anywhere in the province, and nowhere else", async () => {
    const { person, code } = await submitted();
    await person.open(`/ho-so/${code}/noi-nhan`);
    const elsewhere = await person.send(`/ho-so/${code}/noi-nhan`, { "place.q": "Cẩm Phả, Quảng Ninh" });
    expect(elsewhere.status).toBe(422);
    const done = await person.follow(await person.send(`/ho-so/${code}/noi-nhan`, { "place.q": "Hồng Bàng" }));
    expect(done.html).toContain("Đã đổi nơi nhận");
    expect(done.html).toContain("phường Hồng Bàng");
  });

  it("gives the receipt as PDF once the dossier is accepted, to the applicant alone", async () => {
    const { person, code, receipt } = await submitted();
    expect((await person.open(`/bien-nhan/${code}/mau-01.pdf`)).status).toBe(404);
    await act("counter", "accept", code);
    expect((await person.open(receipt)).html).toContain(`/bien-nhan/${code}/mau-01.pdf`);
    const paper = await person.open(`/bien-nhan/${code}/mau-01.pdf`);
    expect(paper.headers["content-type"]).toBe("application/pdf");
    expect(paper.html.startsWith("%PDF")).toBe(true);
    expect((await citizen().open(`/bien-nhan/${code}/mau-01.pdf`)).location).toContain("xac-nhan");
  });
});

describe("messages to the applicant's phone", () => {
  it("tell of submission, acceptance with the due moment, papers wanted and come, and the result, once each", async () => {
    const { code, phone, person } = await submitted();
    await askForPapers(code);
    await person.open(`/ho-so/${code}/bo-sung`);
    await person.send(`/ho-so/${code}/bo-sung`, { note: "Xin gửi" }, []);
    // The papers came, so the time and the way begin anew at reception.
    await act("counter", "forward", code);
    await act("specialist", "decide", code);
    await act("leader", "sign", code);
    await act("specialist", "finish", code);
    const texts = await messagesTo(phone);
    expect(texts.filter((text) => text.includes(code))).toHaveLength(5);
    const parts = ["Cán bộ trả lời trước", "được tiếp nhận. Hẹn trả kết quả: thứ", "cần bổ sung", "Đã nhận giấy tờ bổ sung", "đã có kết quả"]; // prettier-ignore
    for (const part of parts) expect(texts.filter((text) => text.includes(part))).toHaveLength(1);
  });
});
