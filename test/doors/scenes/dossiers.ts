import {
  giveSlip,
  receiveDossier,
  setCodePattern,
  setExtensionRule,
  setPaperTemplate,
  submitDossier,
} from "#features/dossiers";
import { asCommand } from "#platform/feature";
import { by, owner, type MemberName } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";
import { keepDue } from "../../../src/features/dossiers/time/keep-due.ts";
import { actNamed, openingOf, travelTo, travelToProposal, type ActVerb, type Stage } from "../travel.ts";

const applicant: readonly MemberName[] = ["owner", "receipt-holder"];
const counterOf = (posts: string): MemberName[] => by("receiver centre-head", `${posts} province`);
/** Any centre that has to do with the dossier, and the agency that decides, serve the applicant at their counters. */
const touched = "centre return-centre committee";

type Row = {
  readonly verb: ActVerb;
  readonly stage: Stage;
  readonly allowed: readonly MemberName[];
  readonly input?: object;
  /** Minutes that must pass before the act. */
  readonly later?: number;
};
const reason = "Giấy tờ còn thiếu chữ ký";
const refusal = { reason, legalBasis: "Luật Hộ tịch 2014" };
const supplement = { reason, wanted: ["Tờ khai có chữ ký"] };
const termDays = 120;

/** The division of work of Decree 118/2025 art. 17-22, act by act: who, at which of the dossier's three offices. */
const rows: readonly Row[] = [
  { verb: "accept", stage: "submitted", allowed: counterOf("centre") },
  { verb: "decline", stage: "submitted", allowed: counterOf("centre"), input: refusal },
  {
    verb: "request-supplement",
    stage: "submitted",
    allowed: by("receiver specialist centre-head", "centre province"),
    input: supplement,
  },
  {
    verb: "request-supplement",
    stage: "received",
    allowed: by("receiver specialist centre-head", "centre province"),
    input: supplement,
  },
  {
    verb: "request-supplement",
    stage: "examined",
    allowed: by("receiver specialist centre-head", "committee province"),
    input: supplement,
  },
  { verb: "supplement", stage: "awaiting papers", allowed: [...applicant, ...counterOf(touched)] },
  { verb: "supplement", stage: "awaiting papers before acceptance", allowed: [...applicant, ...counterOf(touched)] },
  {
    verb: "request-payment",
    stage: "examined",
    allowed: by("receiver specialist", "committee province"),
    input: { amountDong: 8000, reason: "Lệ phí" },
  },
  {
    verb: "confirm-payment",
    stage: "awaiting payment",
    allowed: [...counterOf(touched), "system"],
    input: { receiptNumber: "BL-1" },
  },
  {
    verb: "await-agency",
    stage: "examined",
    allowed: by("receiver specialist", "committee province"),
    input: { agency: "Sở Tư pháp mẫu", reason, legalBasis: "Luật Lý lịch tư pháp 2009" },
  },
  {
    verb: "agency-answered",
    stage: "awaiting agency",
    allowed: by("receiver specialist", "committee province"),
    input: { note: "Không có án tích" },
  },
  { verb: "forward", stage: "received", allowed: by("receiver specialist centre-head", "centre province") },
  { verb: "decide", stage: "examined", allowed: by("specialist", "committee province") },
  { verb: "sign", stage: "proposed", allowed: by("leader", "committee province") },
  { verb: "send-back", stage: "proposed", allowed: by("specialist leader", "committee province"), input: { reason } },
  { verb: "refuse", stage: "proposed", allowed: by("leader", "committee province"), input: refusal },
  { verb: "refuse", stage: "proposed for refusal", allowed: by("leader", "committee province"), input: refusal },
  { verb: "finish", stage: "signed", allowed: by("receiver specialist leader", "committee province") },
  {
    verb: "hand-over",
    stage: "received",
    allowed: by("receiver specialist centre-head", "centre province"),
    input: { item: "papers", to: "31.c" },
  },
  { verb: "take-over", stage: "on the way", allowed: by("receiver specialist centre-head", "committee province") },
  { verb: "take-over", stage: "finished", allowed: by("receiver specialist centre-head", "return-centre province") },
  { verb: "return", stage: "finished", allowed: counterOf("return-centre") },
  { verb: "withdraw", stage: "submitted", allowed: [...applicant, ...counterOf(touched)], input: { reason } },
  { verb: "withdraw", stage: "proposed", allowed: [...applicant, ...counterOf(touched)], input: { reason } },
  {
    verb: "stop",
    stage: "awaiting papers",
    allowed: [...by("leader centre-head", `${touched} province`), "system"],
    input: { reason },
    later: 60 * 24 * termDays,
  },
  {
    verb: "extend",
    stage: "examined",
    allowed: by("leader", "committee province"),
    input: { cause: "verification", reason },
  },
  {
    verb: "choose-return",
    stage: "examined",
    allowed: [...applicant, ...counterOf(touched)],
    input: { centre: "11329.c" },
  },
];

const acts = rows.map(({ verb, stage, allowed, input, later = 0 }): Scene => ({
  command: actNamed(verb),
  when: later > 0 ? `${stage}, the term over` : stage,
  allowed,
  elsewhere: refusedBy("dossier.not_your_turn", "dossier.not_yours"),
  prepare: async (world) => {
    const { code, version } = await travelTo(world, stage);
    return { input: () => ({ code, ...input }), dossier: { code, version }, laterMinutes: later };
  },
}));

/** The owner may come to any counter of the province; the card shown there stands for consent. */
const anyCounter: readonly MemberName[] = by("receiver centre-head", "centre return-centre other-centre");

const broughtHere: Scene = {
  command: actNamed("bring-here"),
  when: "the owner stands at some counter",
  allowed: anyCounter,
  elsewhere: (name) => (/@(other-)?committee/.test(name) ? "dossier.not_a_centre" : "dossier.not_your_turn"),
  prepare: async (world) => {
    const { code, version } = await travelTo(world, "examined");
    return { input: () => ({ code, ownerPersonalId: owner.personalId }), dossier: { code, version } };
  },
};

const receptions: readonly Scene[] = [
  {
    command: asCommand(receiveDossier),
    when: "somebody stands at the counter",
    allowed: counterOf("centre"),
    elsewhere: refusedBy("dossier.not_your_turn"),
    prepare: async (world) => {
      const input = await openingOf(world);
      return { input: () => input };
    },
  },
  {
    // A counter of any office of the province may put in for somebody what that person could put in alone from anywhere.
    command: asCommand(submitDossier),
    when: "a form is filled in",
    allowed: [
      ...by("receiver", "centre committee return-centre other-centre other-committee province"),
      "owner",
      "receipt-holder",
      "stranger",
      "other-receipt-holder",
      "nameless-citizen",
      "system",
    ],
    elsewhere: refusedBy("dossier.other_province", "dossier.not_yours"),
    prepare: async (world) => {
      const input = await openingOf(world);
      return { input: () => input };
    },
  },
];

const codes: Scene = {
  command: asCommand(setCodePattern),
  when: "codes are to look otherwise",
  allowed: by("administrator", "province"),
  elsewhere: refusedBy("access.not_allowed"),
  prepare: async () => {
    const input = {
      provinceCode: "31",
      agencyCode: "H24.101",
      pattern: "{agency}-{yyMMdd}-{n:5}",
      validFrom: "2027-01-01",
    };
    return { input: () => input };
  },
};

const extensionRule: Scene = {
  command: asCommand(setExtensionRule),
  when: "a province decides how often dates may be put off",
  allowed: by("administrator", "province"),
  elsewhere: refusedBy("access.not_allowed"),
  prepare: async () => {
    const rule = { provinceCode: "31", most: 1, overrideAllowed: true, workingDays: 3 };
    return { input: () => ({ ...rule, instrument: "Quyết định 1/QĐ-UBND" }) };
  },
};

const dateHolders = by("leader centre-head", "centre committee province");

/** The agency that decides and the centre that promised answer for a date that the calendar has overtaken. */
const dueMoves: readonly Scene[] = [
  {
    command: actNamed("move-due"),
    when: "a day off came after the receipt",
    allowed: dateHolders,
    elsewhere: refusedBy("dossier.not_your_turn", "dossier.not_yours"),
    prepare: async (world) => {
      const { code, version } = await travelToProposal(world);
      return { input: () => ({ code }), dossier: { code, version } };
    },
  },
  {
    command: asCommand(keepDue),
    when: "a day off came after the receipt",
    allowed: dateHolders,
    elsewhere: refusedBy("dossier.no_proposal"),
    prepare: async (world) => {
      const { code } = await travelToProposal(world);
      return { input: () => ({ codes: [code], note: "Kịp trước ngày nghỉ" }), dossier: { code } };
    },
  },
];

const slip: Scene = {
  command: asCommand(giveSlip),
  when: "somebody lacks papers",
  allowed: counterOf("centre"),
  elsewhere: refusedBy("dossier.not_your_turn"),
  prepare: async () => {
    const input = { centre: "11329.c", kind: "guidance", procedureCode: "1.004873", wanted: ["Tờ khai: ký tên"] };
    return { input: () => input };
  },
};

const paperTemplate: Scene = {
  command: asCommand(setPaperTemplate),
  when: "a province wants its papers to look otherwise",
  allowed: by("administrator", "province"),
  elsewhere: refusedBy("access.not_allowed"),
  prepare: async () => {
    const input = { provinceCode: "31", kind: "apology", validFrom: "2027-01-01", instrument: "QĐ 1", source: "" };
    return { input: () => input };
  },
};

export const dossierScenes: readonly Scene[] = [
  ...receptions,
  ...acts,
  ...dueMoves,
  broughtHere,
  codes,
  extensionRule,
  slip,
  paperTemplate,
];
