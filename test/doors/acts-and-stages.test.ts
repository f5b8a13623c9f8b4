import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles, type Official } from "#core/access/actor";
import { dossierActs } from "#features/dossiers";
import { databases } from "../databases.ts";
import { createTestWorld, worldFounding, type World } from "../world.ts";
import { owner } from "./cast.ts";
import { fingerprint } from "./fingerprint.ts";
import { actNamed, stages, travelTo, type ActVerb, type Stage } from "./travel.ts";

/**
 * At which stage each act is possible (domain 2.1 and the process "signed"), for an official who holds every post of the
 * province: here only the state speaks. Columns: submitted, declined, awaiting papers before acceptance, received, examined,
 * proposed, proposed for refusal, signed, finished, returned, refused, awaiting papers, awaiting payment, awaiting another
 * agency, withdrawn, stopped, on the way to another office.
 */
const columns: readonly Stage[] = [
  "submitted",
  "declined",
  "awaiting papers before acceptance",
  "received",
  "examined",
  "proposed",
  "proposed for refusal",
  "signed",
  "finished",
  "returned",
  "refused",
  "awaiting papers",
  "awaiting payment",
  "awaiting agency",
  "withdrawn",
  "stopped",
  "on the way",
];
const matrix = `
                    su de ab rc ex pr pf si fi re rf ap pa aa wi st ow
accept              x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
decline             x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
request-supplement  x  .  .  x  x  .  .  .  .  .  .  .  .  .  .  .  .
supplement          .  .  x  .  .  .  .  .  .  .  .  x  .  .  .  .  .
request-payment     .  .  .  x  x  .  .  .  .  .  .  .  .  .  .  .  .
confirm-payment     .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
await-agency        .  .  .  .  x  .  .  .  .  .  .  .  .  .  .  .  .
agency-answered     .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
forward             .  .  .  x  .  .  .  .  .  .  .  .  .  .  .  .  .
decide              .  .  .  .  x  .  .  .  .  .  .  .  .  .  .  .  .
sign                .  .  .  .  .  x  .  .  .  .  .  .  .  .  .  .  .
send-back           .  .  .  .  x  x  x  .  .  .  .  .  .  .  .  .  .
refuse              .  .  .  .  .  x  x  .  .  .  .  .  .  .  .  .  .
finish              .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .  .
hand-over           .  .  .  x  x  x  x  x  x  .  .  .  .  x  .  .  x
take-over           .  .  .  .  x  .  .  .  x  .  x  x  x  x  x  x  x
return              .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .
withdraw            x  .  x  x  x  x  x  .  .  .  .  x  .  x  .  .  x
stop                .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
choose-return       x  .  x  x  x  x  x  x  x  .  .  x  x  x  .  .  x
bring-here          x  .  x  x  x  x  x  x  x  .  .  x  x  x  .  .  x
move-due            .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
extend              .  .  .  x  x  x  x  x  .  .  .  .  .  .  .  .  x
`;

const possible = new Map(
  matrix
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [verb = "", ...marks] = line.trim().split(/\s+/);
      return [verb as ActVerb, columns.filter((_, at) => marks[at] === "x")] as const;
    }),
);

const reason = "Giấy tờ còn thiếu chữ ký";
const inputs: Partial<Record<ActVerb, object>> = {
  decline: { reason, legalBasis: "Luật Hộ tịch 2014" },
  refuse: { reason, legalBasis: "Luật Hộ tịch 2014" },
  "request-supplement": { reason, wanted: ["Tờ khai có chữ ký"] },
  "request-payment": { amountDong: 8000, reason: "Lệ phí" },
  "confirm-payment": { receiptNumber: "BL-1" },
  "await-agency": { agency: "Sở Tư pháp mẫu", reason, legalBasis: "Luật Lý lịch tư pháp 2009" },
  "agency-answered": { note: "Không có án tích" },
  "send-back": { reason },
  "hand-over": { item: "papers", to: "11359.c" },
  withdraw: { reason },
  stop: { reason },
  "choose-return": { centre: "11329.c" },
  "bring-here": { ownerPersonalId: owner.personalId },
  extend: { cause: "volume", reason },
};

/** Why an act that is not possible is refused, where something better than "not now" can be said. */
function whyNot(verb: ActVerb, stage: Stage): string {
  if (stage === "awaiting agency" && verb !== "return") return "dossier.awaiting_agency";
  // Nothing was proposed for any of them: the calendar has not changed.
  if (verb === "move-due" && may("extend", stage)) return "dossier.no_proposal";
  if (verb === "take-over") return "dossier.nothing_on_the_way";
  if (verb === "return" && stage === "returned") return "dossier.already_returned";
  if (verb === "sign" && stage === "proposed for refusal") return "dossier.not_proposed";
  if (verb === "withdraw" && ["signed", "finished", "returned"].includes(stage)) return "dossier.result_decided";
  if (verb === "stop" && stage.startsWith("awaiting papers")) return "dossier.term_runs";
  return "dossier.not_now";
}

const master: Official = {
  kind: "official",
  accountId: "master",
  name: "Cán bộ Mẫu",
  provinceCode: "31",
  // Over the whole province, and at one counter: a result is brought to somewhere.
  posts: [
    ...roles.map((role) => ({ role, provinceCode: "31" })),
    { role: "receiver", provinceCode: "31", organisationId: "11359.c" },
  ],
};
const verbs = [...possible.keys()];
const may = (verb: ActVerb, stage: Stage): boolean => possible.get(verb)?.includes(stage) ?? false;

describe("the matrix of acts and stages", () => {
  it("has a line for every act and a column for every stage", () => {
    expect([...columns].sort()).toEqual([...stages].sort());
    expect([...verbs].sort()).toEqual(Object.keys(dossierActs).sort());
  });
});

describe.each(databases)("every act at every stage on $name", ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
  });
  afterAll(() => world.close());

  const attempt = (verb: ActVerb, code: string) => world.run(master, actNamed(verb), { code, ...inputs[verb] });

  it.each(columns)(
    "a dossier that is %s refuses every act but the possible ones, and nothing changes",
    async (stage) => {
      const { code } = await travelTo(world, stage);
      const before = await fingerprint(world.services.db);
      const impossible = verbs.filter((verb) => !may(verb, stage));
      const refusals: [ActVerb, string][] = [];
      for (const verb of impossible) {
        const outcome = await attempt(verb, code);
        refusals.push([verb, outcome.kind === "refused" ? outcome.refusal.code : outcome.kind]);
      }
      expect(refusals).toEqual(impossible.map((verb) => [verb, whyNot(verb, stage)]));
      expect(await fingerprint(world.services.db)).toEqual(before);
    },
  );

  it.each(columns)("a dossier that is %s takes every possible act", async (stage) => {
    for (const verb of verbs.filter((each) => may(each, stage))) {
      const { code, version } = await travelTo(world, stage);
      expect(await attempt(verb, code), verb).toMatchObject({ kind: "done", value: { version: version + 1 } });
    }
  });
});
