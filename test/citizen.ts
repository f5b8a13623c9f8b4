import type { FastifyInstance } from "fastify";
import { createSurfaces } from "../src/surfaces/create-surfaces.ts";
import { features } from "../src/features.ts";
import type { Opened, Visitor } from "./visitor.ts";
import type { World } from "./world.ts";

/** The whole product behind its doors, as a citizen meets it. */
export async function servePortal(world: World): Promise<FastifyInstance> {
  return world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
}

export const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The code in the newest message to that phone. */
export async function readCode(world: World, phone: string): Promise<string> {
  const kept = (await world.services.notifier.mailbox?.listLatest(50)) ?? [];
  const text =
    kept.find((message) => message.to === phone && /\d{6}/.test(message.text) && message.key.startsWith("phone-code"))
      ?.text ?? "";
  return /\d{6}/.exec(text)?.[0] ?? "";
}

/** What somebody answers on each page of a submission, by the page's word in the address. */
export type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const maritalStatus = "1.004873";

/** Everything the marital status certificate asks, one entry for each page. */
export const givenMaritalStatus: Given = {
  "khai-person": {
    personName: "Nguyễn Văn Mẫu",
    personId: "031199900123",
    "personBornOn.day": "31",
    "personBornOn.month": "1",
    "personBornOn.year": "1999",
    personAddress: "Số 1 phố Mẫu, phường Ngô Quyền",
  },
  "khai-status": { status: "never", formerAddresses: "Từ 2019 đến nay: phường Ngô Quyền" },
  "khai-use": { purpose: "marriage", partnerName: "Trần Thị Mẫu", partnerPaper: "031199900321" },
  "lien-he": {
    "contact.owner": "Nguyễn Văn Mẫu",
    "contact.personalId": "031199900123",
    "contact.phone": "0912 345 678",
  },
  "noi-nhan": { "at.return": "11329" },
};

/** Chooses the ward's centre and comes to the first page; says where the draft is: `/nop/<procedure>/<draft>`. */
export async function begin(citizen: Visitor, procedure = maritalStatus): Promise<string> {
  await citizen.open(`/nop/${procedure}/noi-nop`);
  const started = await citizen.send(`/nop/${procedure}/noi-nop`, { centre: "11329" });
  await citizen.follow(started);
  return started.location.split("/").slice(0, 4).join("/");
}

/** Answers page after page until everything can be looked over; attaches or promises each paper; confirms the phone. */
export async function fillIn(
  world: World,
  citizen: Visitor,
  draft: string,
  given: Given = givenMaritalStatus,
): Promise<Opened> {
  let shown = await citizen.follow(await citizen.open(`${draft}/kiem-tra`));
  for (let pages = 0; pages < 20; pages += 1) {
    const action = /<form[^>]*action="([^"]*)"/.exec(shown.html.slice(shown.html.indexOf("<main")))?.[1] ?? "";
    const step = action.split("?")[0]?.split("/").at(-1) ?? "";
    if (step === "kiem-tra") return shown;
    const answered = await answerPage(world, citizen, { step, action: `${draft}/${step}`, html: shown.html, given });
    shown = await citizen.follow(answered);
    if (answered.status >= 400) throw new Error(`${step} was refused:\n${shown.html}`);
  }
  throw new Error("The submission has no end.");
}

type Answering = { readonly step: string; readonly action: string; readonly html: string; readonly given: Given };

async function answerPage(world: World, citizen: Visitor, { step, action, html, given }: Answering): Promise<Opened> {
  if (step === "giay-to") {
    const promised = [...html.matchAll(/name="(bring\.[^"]+)"/g)].map(([, name = ""]) => [name, "yes"] as const);
    return citizen.send(action, Object.fromEntries(promised), []);
  }
  if (step !== "xac-nhan-so") return citizen.send(action, given[step] ?? {});
  await citizen.follow(await citizen.send(action, { go: "send" }));
  const phone = (given["lien-he"]?.["contact.phone"] ?? "").replaceAll(" ", "");
  return citizen.send(action, { code: await readCode(world, phone) });
}

/** Fills in, declares and sends; the address of the receipt. */
export async function submitAll(world: World, citizen: Visitor, given: Given = givenMaritalStatus): Promise<string> {
  const draft = await begin(citizen);
  await fillIn(world, citizen, draft, given);
  return (await citizen.send(`${draft}/kiem-tra`, { declare: "yes" })).location;
}
