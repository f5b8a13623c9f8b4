import { openCase } from "#features/cases";
import { caseLink } from "../../../src/features/cases/case-link.ts";
import type { Official } from "#core/access/actor";
import type { Visitor } from "../../visitor.ts";
import { posts } from "../cast.ts";
import { commandNamed } from "../command-named.ts";
import { mailbox, waitingMail } from "../mail-stage.ts";
import { citizen, official, type House, type SeatPlan } from "../seat.ts";

const said = {
  kind: "feedback",
  topic: "infrastructure",
  channel: "web",
  about: "11329.c",
  text: "Ngõ 12 đường Mẫu ngập nước sau mưa.",
  contact: { name: "Nguyễn Văn Mẫu", phone: "0912345678", reply: "sms" },
};

async function opened({ world }: House): Promise<string> {
  const outcome = await world.run({ kind: "anyone" }, openCase, said);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.code;
}

async function acted(house: House, code: string, verbs: readonly (readonly [string, object])[]): Promise<string> {
  const [head] = await house.world.employ([{ role: "centre-head", ...posts.centre }]);
  for (const [verb, input] of verbs) {
    const outcome = await house.world.run(head as Official, commandNamed(`case.${verb}`), { code, ...input });
    if (outcome.kind !== "done") throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  }
  return code;
}

const answered = async (house: House): Promise<string> =>
  acted(house, await opened(house), [
    ["assign", {}],
    ["answer", { answer: "Đội thoát nước làm sáng mai." }],
  ]);

/** What is typed on each page of the form, in its order. */
const pages: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["loai", { kind: "feedback" }],
  ["noi", { about: "11329.c" }],
  ["noi-dung", { topic: "infrastructure", text: "Ngõ 12 ngập nước.", place: "Ngõ 12", dossierCode: "" }],
  ["tep", {}],
  ["lien-he", { reply: "sms", phone: "0912 345 678", name: "Nguyễn Văn Mẫu", email: "" }],
  ["kiem-tra", {}],
];

/** Somebody who has filled in every page before this one. */
async function writer(house: House, step: string): Promise<Visitor> {
  const visitor = citizen(house);
  for (const [before, typed] of pages) {
    if (before === step) break;
    await visitor.open(`/phan-anh/moi/${before}`);
    await visitor.send(`/phan-anh/moi/${before}`, typed);
  }
  return visitor;
}

/** The browser in which the link was opened. */
async function openerOf(house: House, code: string): Promise<Visitor> {
  const visitor = citizen(house);
  await visitor.follow(await visitor.open(caseLink(house.world.services.signer, code)));
  return visitor;
}

const openerForm = (path: string, typed: Readonly<Record<string, string>>): SeatPlan => ({
  route: `/phan-anh/:code/${path}`,
  sit: async (house) => {
    const code = await answered(house);
    return {
      visitor: await openerOf(house, code),
      page: `/phan-anh/${code}`,
      action: `/phan-anh/${code}/${path}`,
      typed,
    };
  },
});

const acts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["assign", {}],
  ["transfer", { to: "11359.c", reason: "Thuộc địa bàn phường bên" }],
  ["note", { note: "Đã gọi đội thoát nước" }],
  ["classify", { topic: "land", kind: "question" }],
  ["extend", { reason: "Phải đo đạc lại" }],
  ["conceal", { office: "11359.c" }],
  ["answer", { answer: "Đội thoát nước làm sáng mai." }],
  ["merge", {}],
  ["accept-transfer", {}],
  ["refuse-transfer", { reason: "Không thuộc địa bàn" }],
];

/** Where the case stands when the act is offered, and by whom it is done. */
async function stage(house: House, verb: string): Promise<{ readonly code: string; readonly who: string }> {
  const code = await opened(house);
  if (verb === "answer") return { code: await acted(house, code, [["assign", {}]]), who: "centre-head@centre" };
  if (!verb.endsWith("-transfer")) return { code, who: "centre-head@centre" };
  return {
    code: await acted(house, code, [["transfer", { to: "11359.c", reason: "Khác địa bàn" }]]),
    who: "centre-head@other-centre",
  };
}

export const caseSeats: readonly SeatPlan[] = [
  ...pages.map(([step, typed]): SeatPlan => ({
    route: "/phan-anh/moi/:step",
    step,
    sit: async (house) => {
      const page = `/phan-anh/moi/${step}`;
      return { visitor: await writer(house, step), page, action: page, typed };
    },
  })),
  {
    route: "/phan-anh/cua-toi",
    sit: async (house) => ({
      visitor: citizen(house),
      page: "/phan-anh/cua-toi",
      action: "/phan-anh/cua-toi",
      typed: { phone: "0912345678" },
    }),
  },
  {
    route: "/phan-anh/:code/xac-nhan",
    sit: async (house) => {
      const page = `/phan-anh/${await opened(house)}/xac-nhan`;
      return { visitor: citizen(house), page, action: page, typed: { phone: "0912345678" } };
    },
  },
  {
    route: "/can-bo/y-kien/:code/cong-khai",
    sit: async (house) => {
      const page = `/can-bo/y-kien/${await answered(house)}/cong-khai`;
      const typed = { question: "Ngõ ngập thì báo ai?", answer: "Gọi đội thoát nước.", confirmed: "yes" };
      return { visitor: await official(house, "centre-head@centre"), page, action: page, typed };
    },
  },
  {
    route: "/can-bo/quan-tri/hop-thu",
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: "/can-bo/quan-tri/hop-thu",
      action: "/can-bo/quan-tri/hop-thu",
      typed: { mailboxId: "gop-y", address: "gop-y@example.org", organisationId: "11329.c" },
    }),
  },
  {
    route: "/can-bo/quan-tri/hop-thu/thay-doi",
    sit: async (house) => {
      await mailbox(house.world);
      return {
        visitor: await official(house, "administrator@province"),
        page: "/can-bo/quan-tri/hop-thu",
        action: "/can-bo/quan-tri/hop-thu/thay-doi",
        typed: { change: "renew-secret" },
      };
    },
  },
  {
    route: "/can-bo/thu-cho",
    sit: async (house) => {
      await waitingMail(house.world);
      return {
        visitor: await official(house, "supervisor@province"),
        page: "/can-bo/thu-cho",
        action: "/can-bo/thu-cho",
        typed: { how: "open", kind: "complaint", name: "Nguyễn Văn Mẫu", address: "12 phố Mẫu" },
      };
    },
  },
  {
    route: "/can-bo/quan-tri/thoi-han-y-kien",
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: "/can-bo/quan-tri/thoi-han-y-kien",
      action: "/can-bo/quan-tri/thoi-han-y-kien",
      typed: { "question.settle.amount": "3" },
    }),
  },
  {
    route: "/can-bo/diem-nong/moi",
    sit: async (house) => ({
      visitor: await official(house, "centre-head@centre"),
      page: "/can-bo/diem-nong/moi",
      action: "/can-bo/diem-nong/moi",
      typed: { title: "Ngập ngõ 12", office: "11329.c" },
    }),
  },
  {
    route: "/can-bo/diem-nong/:id",
    sit: async (house) => {
      const visitor = await official(house, "centre-head@centre");
      await visitor.open("/can-bo/diem-nong/moi");
      const { location } = await visitor.send("/can-bo/diem-nong/moi", {
        title: "Ngập ngõ 12",
        topic: "land",
        office: "11329.c",
      });
      return { visitor, page: location, action: location, typed: { title: "Đối thoại với các hộ", kind: "event" } };
    },
  },
  openerForm("danh-gia", { level: "3", text: "Nhanh" }),
  openerForm("mo-lai", { reason: "Vẫn ngập" }),
  {
    route: "/can-bo/y-kien/moi",
    sit: async (house) => ({
      visitor: await official(house, "receiver@centre"),
      page: "/can-bo/y-kien/moi",
      action: "/can-bo/y-kien/moi",
      typed: { text: "Ngõ 12 ngập nước.", phone: "0912345678", name: "Nguyễn Văn Mẫu", reply: "sms" },
    }),
  },
  ...acts.map(([verb, typed]): SeatPlan => ({
    route: "/can-bo/y-kien/:code/viec/:verb",
    step: verb,
    sit: async (house) => {
      const { code, who } = await stage(house, verb);
      const action = `/can-bo/y-kien/${code}/viec/${verb}`;
      const more: Record<string, string> = verb === "merge" ? { into: await opened(house) } : {};
      const page = verb === "accept-transfer" ? `/can-bo/y-kien/${code}` : action;
      return { visitor: await official(house, who), page, action, typed: { ...typed, ...more } };
    },
  })),
];
