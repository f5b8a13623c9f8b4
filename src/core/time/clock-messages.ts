import type { Locale } from "../text/locale.ts";
import type { CountingMethod } from "./time-limit.ts";

const vi = {
  reasons: {
    accepted: "hồ sơ được tiếp nhận",
    supplement: "chờ bổ sung giấy tờ",
    "supplement-resume": "đã bổ sung đủ",
    "supplement-restart": "đã bổ sung đủ, tính lại từ đầu",
    payment: "chờ nộp tiền",
    paid: "đã nộp tiền",
    agency: "chờ cơ quan khác trả lời",
    "agency-answered": "cơ quan khác đã trả lời",
    calendar: "lịch làm việc thay đổi",
    extended: "xin gia hạn",
  } as Readonly<Record<string, string>>,
  methods: {
    "hour-based": "tính theo giờ làm việc",
    "day-based": "tính theo ngày, không kể ngày đầu, đến hết giờ làm việc của ngày cuối",
  } satisfies Record<CountingMethod, string>,
  begins: "{from}: {why}, hạn {due}",
  beginsWith: "{from}: {why}, thời hạn {limit}, {method}, hạn {due}",
  goesOn: "{from}: {why}, thời gian tính tiếp, hạn chuyển từ {before} sang {due}",
  goesOnUnmoved: "{from}: {why}, thời gian tính tiếp, hạn vẫn là {due}",
  runsFree: "{from}: {why}, thủ tục không ấn định thời hạn",
  outsideHours: "nhận ngoài giờ làm việc nên tính từ {start}",
  skipped: "không tính ngày nghỉ {days}",
  madeUp: "có tính ngày làm bù {days}",
  dayRange: "{first} đến {last}",
  paused: "{from} đến {to}: {why}, {span} làm việc không tính vào thời hạn",
  stands: "Từ {from}: {why}, thời gian đang dừng",
  promised: "{at}: hẹn lại từ {before} sang {due}, vì {why}",
  stopped: "{at}: thôi tính thời gian",
  committed: "luật cho {statutory}, tỉnh cam kết ngắn hơn theo {instrument}",
  remote: "thêm {n} ngày cho địa bàn khó khăn theo {instrument}",
  noDue: "không ấn định",
};

const en: typeof vi = {
  reasons: {
    accepted: "the dossier was accepted",
    supplement: "waiting for papers",
    "supplement-resume": "the papers came",
    "supplement-restart": "the papers came and the whole time counts again",
    payment: "waiting for a payment",
    paid: "the payment was made",
    agency: "waiting for another agency's answer",
    "agency-answered": "the other agency answered",
    calendar: "the working calendar changed",
    extended: "more time was asked for",
  },
  methods: {
    "hour-based": "counted in working hours",
    "day-based": "counted in days without the first, to the closing of the last",
  },
  begins: "{from}: {why}, due {due}",
  beginsWith: "{from}: {why}, {limit}, {method}, due {due}",
  goesOn: "{from}: {why}, the time goes on and the due date moves from {before} to {due}",
  goesOnUnmoved: "{from}: {why}, the time goes on and the due date stays {due}",
  runsFree: "{from}: {why}, the procedure has no fixed time",
  outsideHours: "received outside working hours, so it counts from {start}",
  skipped: "days off that do not count: {days}",
  madeUp: "make-up days that count: {days}",
  dayRange: "{first} to {last}",
  paused: "{from} to {to}: {why}, {span} of working time not counted",
  stands: "Since {from}: {why}, the time stands still",
  promised: "{at}: promised anew from {before} to {due}, because {why}",
  stopped: "{at}: the time stopped counting",
  committed: "the law allows {statutory}, the province promises less by {instrument}",
  remote: "{n} days more for a remote place by {instrument}",
  noDue: "no fixed time",
};

export const clockMessages: Readonly<Record<Locale, typeof vi>> = { vi, en };
