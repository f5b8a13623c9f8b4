import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTypesetter } from "#platform/pdf/typeset";
import { hasPoppler, listMissing, popplerMissing } from "#test/read-pdf";
import { openConsole, type Somebody, type StaffedConsole } from "#test/staffed-console";

const poppler = hasPoppler();
if (!poppler) console.warn(popplerMissing);

let office: StaffedConsole;
beforeAll(async () => {
  office = await openConsole();
});
afterAll(async () => {
  await closeTypesetter();
  await office.close();
});

const page = "/can-bo/huong-dan";
async function give(typed: Readonly<Record<string, string>>): Promise<{ status: number; html: string; pdf: string }> {
  const counter = office.visit("counter");
  await counter.open(page);
  const sent = await counter.send(page, { centre: "11329.c", ...typed });
  const shown = await counter.follow(sent);
  const pdf = /href="(\/can-bo\/huong-dan\/[0-9a-f-]{36}\.pdf)"/.exec(shown.html)?.[1] ?? "";
  return { status: shown.status, html: shown.html, pdf };
}
const print = async (who: Somebody, url: string) =>
  office.app.inject({ url, cookies: Object.fromEntries(office.visit(who).cookies) });

describe.skipIf(!poppler)("a slip at the counter, before there is a dossier", () => {
  it("says what to bring, by the procedure that the typed words mean, as it was typed", async () => {
    const wanted = 'Tờ khai: ký tên #read("/etc/passwd")\nGiấy ủy quyền 😀';
    const { pdf } = await give({ kind: "guidance", procedureCode: "khai sinh", personName: "Lê Thị Mẫu", wanted });
    const answer = await print("counter", pdf);
    expect(answer.headers["content-type"]).toBe("application/pdf");
    const texts = ["PHIẾU HƯỚNG DẪN", "khai sinh", "Lê Thị Mẫu", 'ký tên #read("/etc/passwd")', "Giấy ủy quyền □"];
    expect(listMissing(answer.rawPayload, [...texts, "không phải là giấy tiếp nhận"])).toEqual([]);
  });

  it("refuses with reason, legal basis and whom to turn to", async () => {
    const reason = "Thủ tục này không thuộc thẩm quyền tiếp nhận";
    const typed = { personName: "Lê Thị Mẫu", reason, legalBasis: "Điều 7 Nghị định Mẫu\nĐiều 8 Nghị định Mẫu" };
    const { pdf } = await give({ kind: "intake-refusal", procedureCode: "1.004873", ...typed });
    const answer = await print("counter", pdf);
    const texts = ["Mẫu số 03", "từ chối tiếp nhận", reason, "Điều 8 Nghị định Mẫu", "quyền khiếu nại", "Lê Thị Mẫu"];
    expect(listMissing(answer.rawPayload, texts)).toEqual([]);
  });

  it.each([
    [{ kind: "guidance", procedureCode: "1.004873" }, "chưa ghi cần bổ sung gì"],
    [{ kind: "intake-refusal", procedureCode: "1.004873", reason: "Không đủ" }, "cần có họ tên người nộp"],
    [{ kind: "guidance", procedureCode: "9.999999", note: "x" }, "9.999999"],
  ])("is not given half: %o", async (typed, told) => {
    const { status, html } = await give(typed as unknown as Record<string, string>);
    expect(status).toBe(409);
    expect(html).toContain(told);
  });

  it("is shown to officials of its centre alone", async () => {
    const { pdf } = await give({ kind: "guidance", procedureCode: "1.004873", note: "Mang căn cước" });
    expect((await print("head", pdf)).statusCode).toBe(200);
    expect((await print("elsewhere", pdf)).statusCode).toBe(404);
  });
});
