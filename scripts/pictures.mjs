// `npm run pictures [address]`: takes the pictures of docs/pictures from a running demo world (`npm start` in another
// terminal). The dossiers in the pictures are that world's own; the one that is submitted on the way stays in it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { pictureDesk } from "./pictures/desk.mjs";
import { ensureFolder, root, stop } from "./tools.mjs";

const base = (process.argv[2] ?? "http://127.0.0.1:3000").replace(/\/+$/, "");
const password = process.env.GANDAN_DEMO_PASSWORD ?? "gan-dan-demo";
const folder = join(root, "docs", "pictures");
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = places.find((path) => existsSync(path));
if (!executablePath) stop("Pictures need Chromium: install the Debian package chromium.");
if (!(await isUp())) stop(`Nothing answers at ${base}. Start the product first: npm start`);

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

async function isUp() {
  try {
    return (await fetch(`${base}/healthz`)).ok;
  } catch {
    return false;
  }
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const enter = async (viewport, more = {}) =>
  (
    await browser.newContext({ viewport, locale: "vi-VN", colorScheme: "light", reducedMotion: "reduce", ...more })
  ).newPage();

async function take(page, name) {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}

const button = (page, name) => page.locator("main").getByRole("button", { name }).first();
async function press(page, name) {
  await Promise.all([page.waitForEvent("framenavigated"), button(page, name).click()]);
  await page.waitForLoadState("load");
}

async function signIn(username, more) {
  const page = await enter(desk, more);
  await page.goto(`${base}/can-bo`);
  await page.locator("[name=username]").fill(username);
  await page.locator("[name=password]").fill(password);
  await press(page, "Đăng nhập");
  return page;
}

/** A citizen applies for the certificate of marital status, from the front page to the tracking page. */
async function pictureCitizen() {
  const page = await enter(phone);
  await page.goto(base);
  await take(page, "home");
  await page.goto(`${base}/thu-tuc?q=giay+to+cho+con+moi+sinh`);
  await take(page, "search");
  await page.goto(`${base}/thu-tuc/1.001193`);
  await take(page, "procedure");

  await page.goto(`${base}/nop/1.004873/noi-nop`);
  await page.locator("main").getByLabel("Phường Ngô Quyền").check();
  await press(page, "Tiếp tục");
  await fill(page, {
    personName: "Nguyễn Văn Mẫu An",
    personId: "031099900123",
    "personBornOn.day": "15",
    "personBornOn.month": "2",
    "personBornOn.year": "1999",
    personAddress: "Số 1 phố Mẫu, phường Ngô Quyền",
  });
  await take(page, "form");
  await press(page, "Tiếp tục");
  await answerRest(page);
  await take(page, "check");
  await page.locator("[name=declare]").check();
  await press(page, "Nộp hồ sơ");
  await take(page, "receipt");
}

async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`main [name="${name}"]`);
    if ((await field.count()) === 0) continue;
    const radio = page.locator(`main [name="${name}"][value="${value}"]`);
    if ((await field.first().getAttribute("type")) === "radio") await radio.check();
    else await field.first().fill(value);
  }
}

const rest = {
  status: "never",
  formerAddresses: "Từ 2019 đến nay: phường Ngô Quyền",
  purpose: "marriage",
  partnerName: "Trần Thị Mẫu Bình",
  partnerPaper: "031199900321",
  "contact.owner": "Nguyễn Văn Mẫu An",
  "contact.personalId": "031099900123",
  "contact.phone": "0912 345 678",
  "at.return": "11329",
};

/** Page after page, whichever they are, until everything can be looked over. */
async function answerRest(page) {
  for (let pages = 0; pages < 15 && !page.url().includes("/kiem-tra"); pages += 1) {
    if (page.url().includes("/xac-nhan-so")) {
      await press(page, "Gửi mã");
      const here = page.url();
      await page.goto(`${base}/hop-thu-thu`);
      const code = /\b\d{6}\b/.exec(await page.locator("main").innerText())?.[0] ?? "";
      await page.goto(here);
      await page.locator("[name=code]").fill(code);
      await press(page, "Xác nhận");
      continue;
    }
    for (const promise of await page.locator('main [name^="bring."]').all()) await promise.check();
    await fill(page, rest);
    await press(page, "Tiếp tục");
  }
}

/** How the province's hotlines answer, as everybody reads it; without calls in the world it says that there are none. */
async function pictureFigures() {
  const page = await enter(desk);
  await page.goto(`${base}/minh-bach/duong-day-nong/tinh/31`);
  await take(page, "hotline-public");
}

/** A dossier on its way, as anybody sees it who has its code. */
async function pictureTracking(code) {
  const page = await enter(phone);
  await page.goto(`${base}/theo-doi/${code}`);
  await take(page, "tracking");
}

async function pictureOfficials() {
  const page = await signIn("tiepnhan.ngoquyen");
  await take(page, "work");
  await page.goto(`${base}/can-bo/tiep-nhan?thu-tuc=1.004873`);
  await page
    .locator("[name=scan]")
    .fill("031199900123||Nguyễn Thị Mẫu An|15021999|Nữ|Số 1 phố Mẫu, phường Ngô Quyền, Hải Phòng|20082024");
  await press(page, "Tiếp");
  await page.locator("[name=all]").check();
  await take(page, "intake");

  const specialist = await signIn("chuyenvien.ngoquyen");
  const code = await pictureDossier(specialist);
  const head = await signIn("giamdoc.ngoquyen");
  await head.goto(`${base}/can-bo/trung-tam`);
  await take(head, "day");
  await head.goto(`${base}/can-bo/bao-cao`);
  await take(head, "report");
  await head.goto(`${base}/can-bo/nhac-viec`);
  await take(head, "reminders");
  await head.goto(`${base}/can-bo/dan-goi-ve-gi?theo=thu-tuc`);
  await take(head, "hotline-topics");
  const night = await signIn("tiepnhan.ngoquyen", { colorScheme: "dark" });
  await take(night, "work-dark");
  return code;
}

async function pictureDossier(page) {
  const link = page.locator("main tbody a").first();
  const href = (await link.getAttribute("href")) ?? "";
  await page.goto(base + href);
  await take(page, "dossier");
  await pictureForm(page, href);
  return decodeURIComponent(href.split("/").at(-1) ?? "").split("?")[0];
}

/** The receipt on paper, drawn from its PDF; needs poppler, and is left as it was without. */
async function pictureForm(page, href) {
  const answer = await page.request.get(`${base}${href.split("?")[0]}/mau-01.pdf`);
  if (!answer.ok())
    return console.log(`form-01.png is left as it was: the paper was answered with ${answer.status()}.`);
  const scratch = mkdtempSync(join(tmpdir(), "gan-dan-pictures-"));
  try {
    writeFileSync(join(scratch, "form.pdf"), await answer.body());
    execFileSync("pdftoppm", [
      "-png",
      "-gray",
      "-r",
      "80",
      "-singlefile",
      join(scratch, "form.pdf"),
      join(scratch, "form"),
    ]);
    renameSync(join(scratch, "form.png"), join(folder, "form-01.png"));
    console.log("form-01.png");
  } catch (error) {
    console.log(`form-01.png is left as it was: ${error.message}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** A journey that keeps what it sees, in a world and at an hour of its own. */
function pictureJourney(name, album) {
  const program = join(root, "node_modules", "vitest", "vitest.mjs");
  execFileSync(process.execPath, [program, "run", `test/journeys/${name}.test.ts`], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "test", ...album },
  });
}

ensureFolder(folder);
await pictureCitizen();
await pictureFigures();
await pictureTracking(await pictureOfficials());
await pictureDesk({ base, signIn, take });
await browser.close();
// Every paper that the dossiers made; conversations with the assistant, those at three in the morning among them.
pictureJourney("every-branch", { PAPER_PICTURES: join(folder, "papers") });
pictureJourney("assistant", { ASSISTANT_PICTURES: join(folder, "assistant") });
