import { official, type SeatPlan } from "../seat.ts";
import { travelTo, travelToProposal, type ActVerb, type Stage } from "../travel.ts";

const reason = "Giấy tờ còn thiếu chữ ký của người khai";
const at = (path: string): string => `/can-bo${path}`;

type Desk = { readonly verb: ActVerb; readonly stage: Stage; readonly who: string; readonly typed?: Readonly<Record<string, string>> }; // prettier-ignore
const desks: readonly Desk[] = [
  { verb: "decline", stage: "submitted", who: "receiver@centre", typed: { reason, legalBasis: "Luật Hộ tịch 2014" } },
  {
    verb: "request-supplement",
    stage: "received",
    who: "receiver@centre",
    typed: { reason, wanted: "Tờ khai có chữ ký" },
  },
  {
    verb: "supplement",
    stage: "awaiting papers",
    who: "receiver@centre",
    typed: { note: "Nhận tại quầy" },
  },
  { verb: "request-payment", stage: "examined", who: "specialist@committee", typed: { reason, amountDong: "8000" } },
  { verb: "confirm-payment", stage: "awaiting payment", who: "receiver@centre", typed: { receiptNumber: "BL-0001" } },
  {
    verb: "await-agency",
    stage: "examined",
    who: "specialist@committee",
    typed: { reason, agency: "Sở Tư pháp mẫu", legalBasis: "Luật Lý lịch tư pháp 2009", letter: "12/CV" },
  },
  {
    verb: "agency-answered",
    stage: "awaiting agency",
    who: "specialist@committee",
    typed: { note: "Không có án tích", letter: "34/TL" },
  },
  { verb: "forward", stage: "received", who: "receiver@centre", typed: { note: "Chuyển kèm bản chính" } },
  { verb: "decide", stage: "examined", who: "specialist@committee", typed: { note: "Đủ điều kiện giải quyết" } },
  { verb: "sign", stage: "proposed", who: "leader@committee", typed: { resultNumber: "12/UBND-TP" } },
  { verb: "send-back", stage: "proposed", who: "leader@committee", typed: { reason } },
  { verb: "refuse", stage: "proposed", who: "leader@committee", typed: { reason, legalBasis: "Luật Hộ tịch 2014" } },
  {
    verb: "extend",
    stage: "examined",
    who: "leader@committee",
    typed: { cause: "verification", reason, "newDueOn.day": "15", "newDueOn.month": "3", "newDueOn.year": "2027" },
  },
  { verb: "hand-over", stage: "received", who: "receiver@centre", typed: { to: "31.c" } },
  { verb: "return", stage: "finished", who: "receiver@return-centre", typed: { receivedBy: "Nguyễn Thị Mẫu" } },
  { verb: "withdraw", stage: "received", who: "receiver@centre", typed: { reason } },
  { verb: "choose-return", stage: "examined", who: "receiver@centre", typed: { centre: "11329.c" } },
];

const reception = {
  "owner.name": "Nguyễn Văn Mẫu",
  "owner.personalId": "031099900123",
  "owner.phone": "0912345678",
  "owner.address": "Số 1 phố Mẫu",
  behalf: "yes",
  "submitter.name": "Trần Thị Mẫu",
  "submitter.personalId": "031199900321",
  "submitter.phone": "0912345679",
  "submitter.address": "Số 2 phố Mẫu",
  "submitter.email": "mau@example.vn",
  all: "yes",
};

export const dossierSeats: readonly SeatPlan[] = [
  {
    route: at("/quan-tri/mau-giay"),
    sit: async (house) => ({
      visitor: await official(house, "administrator@province"),
      page: at("/quan-tri/mau-giay"),
      action: at("/quan-tri/mau-giay"),
      typed: {
        instrument: "Quyết định 1/QĐ-UBND",
        "validFrom.day": "1",
        "validFrom.month": "1",
        "validFrom.year": "2027",
      },
    }),
  },
  {
    route: at("/huong-dan"),
    sit: async (house) => ({
      visitor: await official(house, "receiver@centre"),
      page: at("/huong-dan"),
      action: at("/huong-dan"),
      typed: { kind: "guidance", procedureCode: "1.004873", personName: "Nguyễn Văn Mẫu", wanted: "Tờ khai: ký tên" },
    }),
  },
  {
    route: at("/hen-lai"),
    sit: async (house) => {
      await travelToProposal(house.world);
      const page = at("/hen-lai");
      const visitor = await official(house, "leader@committee");
      // The nearest dates come first, and of many the page shows two hundred: the newest need not be among them.
      const codes = /name="codes" value="([^"]+)"/.exec((await visitor.open(page)).html)?.[1] ?? "";
      return { visitor, page, action: page, typed: { codes, note: "Kịp trước ngày nghỉ", decision: "keep" } };
    },
  },
  {
    route: at("/nhan-tai-day"),
    sit: async (house) => {
      const { code } = await travelTo(house.world, "examined");
      const page = at("/nhan-tai-day");
      const visitor = await official(house, "receiver@other-centre");
      return { visitor, page, action: page, typed: { code, ownerPersonalId: "031199900123" } };
    },
  },
  {
    route: at("/tiep-nhan"),
    sit: async (house) => {
      const page = at("/tiep-nhan?thu-tuc=1.004873");
      return {
        visitor: await official(house, "receiver@centre"),
        page,
        action: at("/tiep-nhan"),
        typed: reception,
        unread: /^copies\.|^(all|behalf)$/,
      };
    },
  },
  ...desks.map(({ verb, stage, who, typed = {} }): SeatPlan => ({
    route: at("/ho-so/:code/:verb"),
    step: verb,
    sit: async (house) => {
      const { code } = await travelTo(house.world, stage);
      const page = at(`/ho-so/${code}/${verb}`);
      const visitor = await official(house, who);
      return { visitor, page, action: page, typed };
    },
  })),
];
