// The hotline's desk while a call rings, in light and dark, looking something up during the call, and a promised call.
// The call is told through the signed webhook, as a telephone system tells it.
import { createHmac } from "node:crypto";

const desk = "/can-bo/duong-day-nong";
const systems = "/can-bo/quan-tri/tong-dai";

/** Registers a telephone system and reads its secret from the page, as an administrator does. */
async function openSystem(administrator, base) {
  await administrator.goto(base + systems);
  await administrator.locator("[name=systemId]").last().fill("tong-dai-anh");
  await administrator.locator("[name=name]").last().fill("Tổng đài để chụp ảnh");
  await Promise.all([
    administrator.waitForEvent("framenavigated"),
    administrator.locator("main form").last().getByRole("button").click(),
  ]);
  return administrator.locator("tr", { hasText: "tong-dai-anh" }).locator("details code").textContent();
}

async function tellCall(base, secret, { call, events, caller }) {
  const line = "02253666122";
  const told = events.map(([kind, secondsAgo]) => ({
    id: `${call}-${kind}`,
    call,
    kind,
    at: new Date(Date.now() - secondsAgo * 1000).toISOString(),
    line,
    caller,
  }));
  const body = JSON.stringify({ events: told });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  const headers = {
    "content-type": "application/json",
    "x-gandan-timestamp": timestamp,
    "x-gandan-signature": signature,
  };
  await fetch(`${base}/hooks/telephony/31/tong-dai-anh`, { method: "POST", headers, body });
}

export async function pictureDesk({ base, signIn, take }) {
  const secret = await openSystem(await signIn("quantri.haiphong"), base);
  const run = Date.now();
  const talks = { call: `talks-${run}`, events: [["ringing", 70], ["answered", 62]], caller: "0977000102" }; // prettier-ignore
  await tellCall(base, secret, talks);
  const operator = await signIn("tiepnhan.ngoquyen");
  await operator.goto(base + desk);
  await tellCall(base, secret, { call: `rings-${run}`, events: [["ringing", 4]], caller: "0977000101" });
  await operator.locator(".call.ringing").waitFor();
  await take(operator, "desk");
  const night = await signIn("tiepnhan.ngoquyen", { colorScheme: "dark" });
  await night.goto(base + desk);
  await take(night, "desk-dark");
  await Promise.all([operator.waitForEvent("framenavigated"), operator.keyboard.press("a")]);
  await operator.getByLabel("Ghi khi nghe").fill("Con mới sinh, hỏi làm giấy khai sinh ở đâu.");
  await operator.keyboard.press("Escape");
  await operator.keyboard.press("t");
  await operator.getByLabel("Thủ tục, hoặc địa chỉ cũ").fill("giay khai sinh");
  await operator.getByRole("link", { name: /khai sinh/ }).first().waitFor(); // prettier-ignore
  await take(operator, "desk-find");
  await operator.goto(`${base}${desk}/goi-lai`);
  const link = operator.locator("main tbody a").first();
  if ((await link.count()) === 0) return;
  await operator.goto(base + (await link.getAttribute("href")));
  await take(operator, "call-back");
}
