import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import {
  dossierActs,
  findByCode,
  receiveDossier,
  submitDossier,
  verifyLedger,
  type ActOutput,
} from "#features/dossiers";
import { identify } from "#features/staff";
import { addCalendarDay } from "#features/units";
import type { Command } from "#platform/command/define-command";
import { asCommand } from "#platform/feature";
import { databases } from "../databases.ts";
import { createTestWorld, worldFounding, type World } from "../world.ts";
import { commandNamed } from "./command-named.ts";
import { openingOf } from "./travel.ts";

const at = (text: string): Date => new Date(`${text}+07:00`);
const lastOfMonday = at("2026-11-16T23:59:59.999");
const firstOfTuesday = at("2026-11-17T00:00:00.000");
const citizen: Actor = { kind: "citizen", phone: "0912345678" };
const counter = officialWith("receiver", "11329.c");
const specialist = officialWith("specialist", "11329.u");
const administrator: Actor = {
  kind: "official",
  accountId: "quantri.haiphong",
  name: "Cán bộ Mẫu",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};

function officialWith(role: "receiver" | "specialist", organisationId: string): Actor {
  const posts = [{ role, provinceCode: "31", organisationId }];
  return { kind: "official", accountId: organisationId, name: "Cán bộ Mẫu", provinceCode: "31", posts };
}

describe.each(databases)("midnight and Tết on $name", ({ open }) => {
  let world: World;
  let opening: Record<string, unknown>;
  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding), startAt: lastOfMonday });
    opening = await openingOf(world, { returnOrganisation: "11329.c" });
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(lastOfMonday));

  const must = async <Output>(actor: Actor, command: Command<never, Output>, input: unknown): Promise<Output> => {
    const outcome = await world.run(actor, command, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  const act = (actor: Actor, verb: keyof typeof dossierActs, input: object) =>
    must(actor, asCommand(dossierActs[verb] as typeof dossierActs.accept), input) as Promise<ActOutput>;
  const receiveAt = (moment: Date, more: object = {}): Promise<ActOutput> => {
    world.clock.set(moment);
    return must(counter, asCommand(receiveDossier), { ...opening, ...more }) as Promise<ActOutput>;
  };
  const submitAt = async (moment: Date): Promise<ActOutput> => {
    world.clock.set(moment);
    return must(citizen, asCommand(submitDossier), opening) as Promise<ActOutput>;
  };
  const numberOf = ({ code }: ActOutput): string => code.split("-").slice(1).join("-");
  const due = (text: string): string => at(text).toISOString();

  describe("at midnight", () => {
    it("a day's last thousandth and the next day's first carry different days in their codes, each counted from one", async () => {
      const codes = [];
      for (const moment of [lastOfMonday, firstOfTuesday, lastOfMonday, firstOfTuesday])
        codes.push(numberOf(await receiveAt(moment)));
      expect(codes).toEqual(["261116-0001", "261117-0001", "261116-0002", "261117-0002"]);
    });

    it("a crowd that is received while the day changes never shares a number", async () => {
      const wednesday = at("2026-11-18T23:59:59.999").getTime();
      const codes = await Promise.all(
        Array.from({ length: 40 }, (_, nth) => receiveAt(new Date(wednesday + (nth % 2)))),
      );
      const numbers = codes.map(numberOf).sort();
      expect(new Set(numbers).size).toBe(40);
      expect(numbers.filter((each) => each.startsWith("261118"))).toHaveLength(20);
      expect(numbers.filter((each) => each.startsWith("261119"))).toHaveLength(20);
      expect(numbers).toEqual(expect.arrayContaining(["261118-0001", "261119-0001"]));
    });

    it("received on either side of midnight, the time counts from the same morning", async () => {
      // Three working days from Tuesday's opening; the office was closed at both moments.
      const either = [await receiveAt(lastOfMonday), await receiveAt(firstOfTuesday)];
      expect(new Set(either.map(({ dueAt }) => dueAt)).size).toBe(1);
      // The last of three whole days ends with Thursday's last minute of work.
      expect(either[0]?.dueAt).toBe(due("2026-11-19T17:00:00"));
    });

    it("submitted online on either side of midnight, the answer is due by the same evening", async () => {
      for (const moment of [lastOfMonday, firstOfTuesday]) {
        const { code } = await submitAt(moment);
        const dossier = await findByCode(world.services, code);
        expect(dossier?.state.acceptanceDueAt).toBe(due("2026-11-17T17:00:00"));
        expect(dossier?.head.submittedAt).toBe(moment.toISOString());
      }
    });

    it("a post that ends with the day counts to its last thousandth, and not one longer", async () => {
      const { official, token } = await world.signIn({
        role: "receiver",
        provinceCode: "31",
        organisationId: "11359.c",
      });
      const endPost = commandNamed("staff.end-post");
      await must(administrator, endPost, { postId: official.accountId, lastDay: "2026-11-16" });
      const postsAt = async (moment: Date) => {
        const who = await identify(world.services, { bearer: token }, moment);
        return who.kind === "official" ? who.posts.length : who.kind;
      };
      expect(await postsAt(lastOfMonday)).toBe(1);
      expect(await postsAt(firstOfTuesday)).toBe(0);
    });

    it("a term for papers that ends with a day may be closed after it, not in its last thousandth", async () => {
      const { code } = await receiveAt(at("2026-11-16T09:00:00"));
      await act(counter, "request-supplement", { code, reason: "Tờ khai chưa ký", wanted: ["Tờ khai"], days: 1 });
      const dossier = await findByCode(world.services, code);
      const term = new Date(dossier?.state.supplementDueAt ?? "");
      const stop = () => act({ kind: "system", name: "test" }, "stop", { code, reason: "Hết hạn bổ sung" });
      world.clock.set(term);
      await expect(stop()).rejects.toThrow("dossier.term_runs");
      world.clock.set(new Date(term.getTime() + 1));
      expect((await stop()).status).toBe(8);
    });
  });

  describe("at Tết 2026", () => {
    // Off: 16-20 February by notice 9441/TB-BNV, with the week-ends 14 to 22 February without a single working day.
    it.each([
      ["on the last afternoon before", "2026-02-13T16:00:00", "2026-02-25T16:00:00"],
      ["in the last minute before", "2026-02-13T16:59:59.999", "2026-02-25T16:59:59.999"],
      ["at closing", "2026-02-13T17:00:00", "2026-02-25T17:00:00"],
      ["on New Year's Eve at midnight", "2026-02-17T00:00:00", "2026-02-25T17:00:00"],
      ["on the first day of the year", "2026-02-17T09:00:00", "2026-02-25T17:00:00"],
      ["on the last day off", "2026-02-22T23:59:59.999", "2026-02-25T17:00:00"],
      ["when work begins again", "2026-02-23T07:00:00", "2026-02-25T17:00:00"],
      ["just after work began again", "2026-02-23T07:00:00.001", "2026-02-26T07:00:00.001"],
    ])("three working days from a dossier %s lead over the holidays", async (_, from, until) => {
      expect((await receiveAt(at(from))).dueAt).toBe(due(until));
    });

    it("an online dossier of the last evening is answered by the end of the first day of work", async () => {
      const { code } = await submitAt(at("2026-02-13T20:00:00"));
      const dossier = await findByCode(world.services, code);
      expect(dossier?.state.acceptanceDueAt).toBe(due("2026-02-23T17:00:00"));
    });

    it("a dossier that waits over Tết for papers loses none of its working time, and gains none", async () => {
      const { code } = await receiveAt(at("2026-02-12T08:00:00"), {
        procedureCode: "1.001612",
        papers: await businessPapers(),
      });
      const before = await findByCode(world.services, code);
      await act(counter, "forward", { code });
      world.clock.set(at("2026-02-13T08:00:00"));
      const asked = { code, reason: "Giấy đề nghị chưa ký", wanted: ["Giấy đề nghị có chữ ký"] };
      await act(specialist, "request-supplement", asked);
      world.clock.set(at("2026-02-24T08:00:00"));
      const after = await act(citizen, "supplement", { code });
      // Limit: three working days. One was used on the 12th; two remain from the morning of the 24th.
      expect(before?.state.dueAt).toBe(due("2026-02-24T08:00:00"));
      expect(after.dueAt).toBe(due("2026-02-26T08:00:00"));
    });

    it("a day off that the province adds moves what is received afterwards, never what was promised", async () => {
      const promised = await receiveAt(at("2026-03-02T08:00:00"));
      const dayOff = { provinceCode: "31", day: "2026-03-04", kind: "off", occasion: "Lễ hội", instrument: "QĐ mẫu" };
      await must(administrator, asCommand(addCalendarDay), dayOff);
      const later = await receiveAt(at("2026-03-02T08:00:01"));
      expect(promised.dueAt).toBe(due("2026-03-05T08:00:00"));
      expect(later.dueAt).toBe(due("2026-03-06T08:00:01"));
      expect((await findByCode(world.services, promised.code))?.state.dueAt).toBe(promised.dueAt);
    });
  });

  it("leaves every ledger sound, whatever the clock did", async () => {
    expect((await verifyLedger(world.services)).broken).toEqual([]);
  });

  async function businessPapers(): Promise<unknown> {
    return (await openingOf(world, {}, "1.001612"))["papers"];
  }
});
