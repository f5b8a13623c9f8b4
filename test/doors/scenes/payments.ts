import type { Official } from "#core/access/actor";
import { receiveDossier, type ActOutput } from "#features/dossiers";
import { closeDay, countersignDay, openOrder, providerSecret, refundPayment, setAccount, settleNotice, signNotice, takeNotice, takePayment } from "#features/payments"; // prettier-ignore
import { asCommand } from "#platform/feature";
import type { World } from "../../world.ts";
import { by, everyPost, type MemberName } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";
import { openingOf } from "../travel.ts";

/** A copy of a civil-status extract: 8.000 đồng. */
const extract = "2.000635";
const dong = 8000;
const day = "2026-11-16";

const at = (role: "receiver" | "centre-head"): Official => ({
  kind: "official",
  accountId: `${role}.till`,
  name: "Cán bộ Mẫu",
  provinceCode: "31",
  posts: [{ role, provinceCode: "31", organisationId: "11329.c" }],
});
const counter = at("receiver");

async function done<Value>(outcome: Promise<{ readonly kind: string; readonly value?: Value }>): Promise<Value> {
  const ended = await outcome;
  if (ended.kind !== "done") throw new Error(JSON.stringify(ended));
  return ended.value as Value;
}

/** A dossier that owes its fee. */
export const owing = async (world: World): Promise<ActOutput> =>
  done(world.run(counter, receiveDossier, await openingOf(world, { returnOrganisation: "11329.c" }, extract)));

export async function paid(world: World): Promise<{ code: string; series: string; number: number }> {
  const { code } = await owing(world);
  const receipt = await done(world.run(counter, takePayment, { code, method: "cash", amountDong: dong }));
  return { code, series: receipt.series, number: receipt.number };
}

let told = 0;
/** A notice that matches no order, waiting for a person. */
export async function unmatched(world: World): Promise<{ noticeId: string }> {
  told += 1;
  const paidAt = world.clock.now().toISOString();
  const notice = { provinceCode: "31", provider: "bank", noticeId: `S${told}`, reference: "quen ma", amountDong: dong, paidAt }; // prettier-ignore
  const signature = signNotice(providerSecret(world.services.signer, "bank"), notice);
  await done(world.run({ kind: "anyone" }, takeNotice, { ...notice, signature }));
  return notice;
}

let closed = 0;
/** A till of its own that is closed and not yet countersigned. */
export async function closedTill(world: World): Promise<{ cashier: string }> {
  closed += 1;
  const cashier = `cashier-${closed}`;
  await done(world.run({ ...counter, accountId: cashier }, closeDay, { centre: "11329.c", day, floatDong: 0 }));
  return { cashier };
}

const atCentre: readonly MemberName[] = by("receiver centre-head", "centre province");
const noTill = refusedBy("payments.not_your_till");

export const paymentScenes: readonly Scene[] = [
  {
    command: asCommand(openOrder),
    when: "a fee is due",
    allowed: [...atCentre, "owner", "receipt-holder"],
    elsewhere: refusedBy("dossier.not_yours"),
    prepare: async (world) => {
      const { code } = await owing(world);
      return { input: () => ({ code }), dossier: { code } };
    },
  },
  {
    command: asCommand(takePayment),
    when: "somebody pays at the counter",
    allowed: atCentre,
    elsewhere: noTill,
    prepare: async (world) => {
      const { code } = await owing(world);
      return { input: () => ({ code, method: "cash", amountDong: dong }) };
    },
  },
  {
    command: asCommand(takeNotice),
    when: "a bank says that money has come",
    allowed: [...by("administrator", everyPost), "anyone", "system"],
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      told += 1;
      const paidAt = world.clock.now().toISOString();
      const notice = { provinceCode: "31", provider: "bank", noticeId: `S${told}`, reference: "quen ma", amountDong: dong, paidAt }; // prettier-ignore
      const signature = signNotice(providerSecret(world.services.signer, "bank"), notice);
      return { input: () => ({ ...notice, signature }) };
    },
  },
  {
    command: asCommand(settleNotice),
    when: "money matches nothing",
    allowed: by("centre-head administrator", "centre committee return-centre other-centre other-committee province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const { noticeId } = await unmatched(world);
      return { input: () => ({ provinceCode: "31", provider: "bank", noticeId, action: "refund", note: "Đã chuyển trả" }) }; // prettier-ignore
    },
  },
  {
    command: asCommand(refundPayment),
    when: "money is given back",
    allowed: by("centre-head", "centre province"),
    elsewhere: noTill,
    prepare: async (world) => {
      const { series, number } = await paid(world);
      const input = { centre: "11329.c", series, number, amountDong: 1000, method: "cash", reason: "Thu nhầm" };
      return { input: () => input };
    },
  },
  {
    command: asCommand(closeDay),
    when: "the day ends",
    allowed: atCentre,
    elsewhere: noTill,
    prepare: async (world) => {
      closed += 1;
      // Each scene closes a day of its own in the past.
      const past = new Date(world.clock.now().getTime() - closed * 86_400_000).toISOString().slice(0, 10);
      return { input: () => ({ centre: "11329.c", day: past, floatDong: 0, counted: {}, explanation: "Đủ tiền" }) };
    },
  },
  {
    command: asCommand(countersignDay),
    when: "a cashier has closed the day",
    allowed: by("centre-head", "centre province"),
    elsewhere: noTill,
    prepare: async (world) => {
      const { cashier } = await closedTill(world);
      return { input: () => ({ centre: "11329.c", day, cashier }) };
    },
  },
  {
    command: asCommand(setAccount),
    when: "the province has opened an account",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => {
      const input = { provinceCode: "31", centre: "", bankBin: "970000", bankName: "Ngân hàng Mẫu", accountNumber: "0001", accountName: "TAI KHOAN MAU" }; // prettier-ignore
      return { input: () => input };
    },
  },
];
