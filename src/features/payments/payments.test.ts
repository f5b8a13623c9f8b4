import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossierActs, findByCode, receiveDossier, submitDossier, type ActOutput } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { closeDay, countersignDay, openOrder, providerSecret, refundPayment, settleNotice, signNotice, takeNotice, takePayment } from "#features/payments"; // prettier-ignore
import { findNotice, insertNotice } from "./stores/notice-store.ts";
import { sumPaidOrders } from "./stores/order-store.ts";
import { listReceiptsOf, sumReceipts } from "./stores/receipt-store.ts";
import { listTills, totalsOf } from "./stores/closing-store.ts";
import { paymentJobs } from "./jobs.ts";

const centre = "11329.c";
const counter = official("receiver", centre);
const second = { ...counter, accountId: "second-cashier" };
const head = official("centre-head", centre);
const owner = { kind: "citizen", phone: "0912345678" } as const;
const anyone = { kind: "anyone" } as const;
/** A marriage to be confirmed for 8.000 đồng a copy; online too. */
const extract = "2.000635";
const refused = (code: string) => ({ kind: "refused", refusal: { code } });

describe.each(databases)("money on $name", ({ name: engine, open }) => {
  let opened: OpenDatabase;
  let office: Office;
  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, new Date("2026-11-16T09:00:00+07:00"));
  });
  afterAll(() => opened.close());

  const done = async <Value>(outcome: Promise<{ kind: string; value?: Value }>): Promise<Value> => {
    const ended = await outcome;
    if (ended.kind !== "done") throw new Error(JSON.stringify(ended));
    return ended.value as Value;
  };
  const opening = async (copies: number) => {
    const procedure = await findProcedure(office.acting(counter), extract);
    const components = procedure?.cases[0]?.components ?? [];
    const papers = components.map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
    const person = { name: "Nguyễn Văn Mẫu", personalId: "031099900123", phone: owner.phone };
    return { procedureCode: extract, owner: person, papers, centre, fee: { copies } };
  };
  const received = async (copies = 1): Promise<ActOutput> =>
    done(office.run(counter, receiveDossier, await opening(copies)));
  const submitted = async (copies = 1): Promise<ActOutput> =>
    done(office.run(owner, submitDossier, await opening(copies)));
  const take = (code: string, amountDong: number, by: typeof counter = counter, key?: string) =>
    office.run(by, takePayment, { code, method: "cash", amountDong }, key);
  let notices = 0;
  const notice = (reference: string, amountDong: number, more: { noticeId?: string; paidAt?: string } = {}) => {
    notices += 1;
    const told = { provinceCode: "31", provider: "bank", noticeId: `N${notices}`, reference, amountDong, paidAt: office.clock.now().toISOString(), ...more }; // prettier-ignore
    const { signer } = office.acting(anyone);
    return { ...told, signature: signNotice(providerSecret(signer, "bank"), told) };
  };
  const tell = (told: object) => office.run(anyone, takeNotice, told);
  const orderOf = (code: string) => done(office.run(owner, openOrder, { code }));
  const stateOf = async (code: string) => (await findByCode(office.acting(counter), code))?.state;
  const receiptsOf = (code: string) => listReceiptsOf(opened.db, "31", code);

  it("a fee is reckoned at reception, taken once, and the dossier then owes nothing", async () => {
    const { code, dueDong } = await received(3);
    expect(dueDong).toBe(24_000);
    expect(await take(code, 20_000)).toMatchObject(refused("payments.amount_differs"));
    expect(await take(code, 24_000)).toMatchObject({ kind: "done", value: { amountDong: 24_000 } });
    expect(await stateOf(code)).toMatchObject({ payment: "paid", dueDong: 0 });
    expect(await take(code, 24_000)).toMatchObject(refused("payments.nothing_due"));
  });

  it("the same sending twice gives one receipt and one answer", async () => {
    const { code } = await received();
    const first = await take(code, 8000, counter, "one-and-the-same-key");
    expect(await take(code, 8000, counter, "one-and-the-same-key")).toMatchObject({ kind: "done", value: (first as { value: object }).value }); // prettier-ignore
    expect(await receiptsOf(code)).toHaveLength(1);
  });

  it("two cashiers at once: one takes the money, the other is told; numbers have no gap", async () => {
    const { code } = await received();
    const outcomes = await Promise.all([take(code, 8000), take(code, 8000, second)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["done", "refused"]);
    const next = await received();
    const { number } = await done<{ number: number }>(take(next.code, 8000) as never);
    expect((await receiptsOf(code))[0]?.number).toBe(number - 1);
  });

  it("a result is not handed over while its fee is unpaid", async () => {
    const { code } = await received();
    const leader = official("leader", "11329.u");
    const specialist = official("specialist", "11329.u");
    const act = (by: typeof counter, verb: keyof typeof dossierActs) => office.run(by, dossierActs[verb] as never, { code } as never); // prettier-ignore
    const way = [[counter, "forward"], [specialist, "decide"], [leader, "sign"], [counter, "finish"], [specialist, "finish"]] as const; // prettier-ignore
    for (const [by, verb] of way) await act(by, verb);
    expect(await act(counter, "return")).toMatchObject(refused("dossier.fee_due"));
    await done(take(code, 8000) as never);
    expect(await act(counter, "return")).toMatchObject({ kind: "done" });
  });

  it("online, the 8 hours for an answer begin with the payment, and not with late news of it", async () => {
    const { code } = await submitted();
    expect(await stateOf(code)).toMatchObject({ payFirst: true, acceptanceDueAt: null });
    const { reference } = await orderOf(code);
    const paidAt = office.clock.now().toISOString();
    office.clock.advance(90);
    expect(await tell(notice(`MBVCB.77 ${reference} nop phi`, 8000, { paidAt }))).toMatchObject({ value: { state: "applied" } }); // prettier-ignore
    const state = await stateOf(code);
    const due = new Date(state?.acceptanceDueAt ?? "");
    expect(due.getTime() - new Date(paidAt).getTime()).toBe(24 * 3_600_000);
    expect(state).toMatchObject({ payment: "paid", payFirst: false });
  });

  it("the same notice twice, or twice at once, pays once", async () => {
    const { code } = await submitted();
    const { reference } = await orderOf(code);
    const told = notice(reference, 8000);
    const answers = await Promise.all([tell(told), tell(told), tell(told)]);
    for (const answer of answers) expect(answer).toMatchObject({ kind: "done", value: { state: "applied" } });
    expect(await tell(told)).toMatchObject({ kind: "done", value: { state: "applied" } });
    expect(await receiptsOf(code)).toHaveLength(1);
  });

  it("a cashier and a notice at once: one pays, the other's money waits for a person", async () => {
    const { code } = await submitted();
    const { reference } = await orderOf(code);
    const told = notice(reference, 8000);
    const [cash, news] = await Promise.all([take(code, 8000), tell(told)]);
    const states = [cash.kind, news.kind === "done" ? news.value.state : news.kind];
    expect([["done", "unmatched"], ["refused", "applied"]]).toContainEqual(states); // prettier-ignore
    expect(await receiptsOf(code)).toHaveLength(1);
  });

  it.each([
    ["unknown-reference", { reference: "khong co ma", dong: 8000 }],
    ["wrong-amount", { dong: 7999 }],
    ["expired", { dong: 8000, late: true }],
    ["already-paid", { dong: 8000, paid: true }],
    ["cancelled", { dong: 8000, again: true }],
  ] as const)("a notice is kept, pays nothing and waits: %s", async (why, how) => {
    const { code } = await submitted();
    const order = await orderOf(code);
    if ("paid" in how) await done(take(code, 8000) as never);
    if ("again" in how) {
      const now = office.clock.now();
      office.clock.advance(8 * 24 * 60);
      expect((await orderOf(code)).reference).not.toBe(order.reference);
      office.clock.set(now);
    }
    const paidAt = new Date(office.clock.now().getTime() + 8 * 86_400_000).toISOString();
    const told = notice(
      "reference" in how ? how.reference : order.reference,
      how.dong,
      "late" in how ? { paidAt } : {},
    );
    expect(await tell(told)).toMatchObject({ kind: "done", value: { state: "unmatched", why } });
    expect(await findNotice(opened.db, told)).toMatchObject({ amountDong: how.dong });
    expect(await receiptsOf(code)).toHaveLength("paid" in how ? 1 : 0);
  });

  it("an unmatched payment is assigned once to a dossier that owes exactly this sum, or sent back", async () => {
    const { code } = await received();
    const told = notice("quên ghi mã", 8000);
    await tell(told);
    const key = { provinceCode: "31", provider: "bank", noticeId: told.noticeId, note: "Đã gọi người nộp" };
    const over = { ...head, posts: [{ role: "centre-head", provinceCode: "31" } as const] };
    expect(await office.run(over, settleNotice, { ...key, action: "assign", code })).toMatchObject({ kind: "done" });
    expect(await stateOf(code)).toMatchObject({ payment: "paid" });
    expect(await office.run(over, settleNotice, { ...key, action: "refund" })).toMatchObject(refused("payments.unknown_notice")); // prettier-ignore
  });

  it("a notice without the provider's signature, or with another amount under the same number, is refused", async () => {
    const { code } = await submitted();
    const { reference } = await orderOf(code);
    const told = notice(reference, 8000);
    expect(await tell({ ...told, amountDong: 1 })).toMatchObject(refused("payments.bad_signature"));
    expect(await tell(told)).toMatchObject({ kind: "done" });
    expect(await tell(notice(reference, 9000, { noticeId: told.noticeId }))).toMatchObject(refused("payments.notice_differs")); // prettier-ignore
  });

  it("a notice that was kept when the program ended is matched afterwards, once", async () => {
    const { code } = await submitted();
    const { reference } = await orderOf(code);
    const { signature: _, ...told } = notice(reference, 8000);
    const receivedAt = new Date(office.clock.now().getTime() - 60_000);
    await insertNotice(opened.db, { ...told, paidAt: office.clock.now(), receivedAt, state: "pending" });
    for (let run = 0; run < 2; run += 1) await paymentJobs[0]?.run(office.acting({ kind: "system", name: "jobs" }));
    expect(await findNotice(opened.db, told)).toMatchObject({ state: "applied" });
    expect(await receiptsOf(code)).toHaveLength(1);
  });

  it("no more is given back than was paid", async () => {
    const { code } = await received(2);
    const { series, number } = await done<{ series: string; number: number }>(take(code, 16_000) as never);
    const give = (amountDong: number) =>
      office.run(head, refundPayment, { centre, series, number, amountDong, method: "cash", reason: "Rút hồ sơ" });
    expect(await give(10_000)).toMatchObject({ kind: "done" });
    expect(await give(6001)).toMatchObject(refused("payments.refund_too_much"));
    const both = await Promise.all([give(6000), give(6000)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["done", "refused"]);
  });

  it("a difference is explained or the day stays open; a closed day is locked; nobody countersigns their own", async () => {
    const cashier = { ...counter, accountId: "closing-cashier" };
    const day = "2026-11-16";
    const { code } = await received();
    await done(take(code, 8000, cashier) as never);
    const close = (counted: object, explanation = "") =>
      office.run(cashier, closeDay, { centre, day, floatDong: 100_000, counted, explanation });
    expect(await close({ "100000": 1 })).toMatchObject(refused("payments.difference_unexplained"));
    const closed = await close({ "100000": 1, "5000": 1, "2000": 1, "1000": 1 });
    expect(closed).toMatchObject({ kind: "done", value: { differenceDong: 0, netDong: 8000 } });
    expect(await close({ "100000": 1 }, "Đếm lại lần nữa")).toMatchObject(refused("payments.closed_already"));
    const late = await received();
    expect(await take(late.code, 8000, cashier)).toMatchObject(refused("payments.day_closed"));
    expect(await stateOf(late.code)).toMatchObject({ payment: "due" });
    const sign = (by: typeof head) => office.run(by, countersignDay, { centre, day, cashier: cashier.accountId });
    expect(await sign({ ...head, accountId: cashier.accountId })).toMatchObject(refused("payments.own_closing"));
    expect(await sign(head)).toMatchObject({ kind: "done" });
    expect(await sign(head)).toMatchObject(refused("payments.not_closed"));
  });

  it(
    "over random histories receipts less refunds are the paid orders, and the sum of the tills",
    { timeout: 120_000 },
    async () => {
      const step = fc.record({
        what: fc.constantFrom("cash", "notice", "twice", "wrong", "refund", "unpaid"),
        copies: fc.integer({ min: 1, max: 9 }),
        part: fc.integer({ min: 1, max: 100 }),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          round += 1;
          const cashier = { ...counter, accountId: `cashier-${engine}-${round}` };
          for (const { what, copies, part } of steps) {
            const dong = copies * 8000;
            const { code } = await submitted(copies);
            if (what === "unpaid") continue;
            const { reference } = await orderOf(code);
            if (what === "cash" || what === "refund") {
              const { series, number } = await done<{ series: string; number: number }>(
                take(code, dong, cashier) as never,
              );
              const amountDong = Math.max(1, Math.floor((dong * part) / 100));
              if (what === "refund")
              await done(office.run(head, refundPayment, { centre, series, number, amountDong, method: part % 2 ? "cash" : "transfer", reason: "Hoàn theo đề nghị" }) as never); // prettier-ignore
              continue;
            }
            const told = notice(reference, what === "wrong" ? dong + part : dong);
            await tell(told);
            if (what === "twice") await Promise.all([tell(told), tell(notice(reference, dong))]);
          }
          const receipts = await sumReceipts(opened.db, "31");
          expect(receipts).toBe(await sumPaidOrders(opened.db, "31"));
          expect(await tillsSum(opened)).toBe(receipts);
        }),
        { numRuns: 12 },
      );
    },
  );
});

/** What all the tills of all days come to. */
async function tillsSum({ db }: OpenDatabase): Promise<number> {
  const day = "2026-11-16";
  let sum = 0;
  for (const cashier of await listTills(db, { provinceCode: "31", centre, day })) {
    const totals = await totalsOf(db, { provinceCode: "31", centre, day, cashier });
    sum += totals.cashDong + totals.bankDong - totals.cashRefundsDong - totals.bankRefundsDong;
  }
  return sum;
}
