import { findOutcome, findStep, type Process } from "#core/process/process";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { statuses, type Dossier, type DossierAct } from "../model/dossier.ts";

// Two text messages at most, with accents 70 letters each: what happened, until when, what to do.
const vi = {
  submitted: "Đã nhận hồ sơ {code}. Cán bộ trả lời trước {answer}. Tra cứu bằng mã này.",
  accepted: "Hồ sơ {code} đã được tiếp nhận. Hẹn trả kết quả: {due}.",
  acceptedWithoutTerm: "Hồ sơ {code} đã được tiếp nhận và đang được giải quyết.",
  supplement: "Hồ sơ {code} cần bổ sung giấy tờ đến {until}. Xem và gửi tại trang tra cứu hồ sơ.",
  payment: "Hồ sơ {code} cần nộp phí, lệ phí. Xem số tiền và cách nộp tại trang tra cứu hồ sơ.",
  ready: "Hồ sơ {code} đã có kết quả. Mời đến nhận tại nơi đã chọn, mang theo căn cước.",
  declined: "Hồ sơ {code} không được tiếp nhận, giải quyết. Lý do ghi trong biên nhận của bạn.",
  stopped: "Hồ sơ {code} đã dừng vì quá hạn bổ sung. Bạn có thể nộp lại.",
  extended: "Xin lỗi bạn: hồ sơ {code} chưa xong đúng hẹn. Hẹn trả mới: {due}. Lý do xem tại trang tra cứu hồ sơ.",
};

const en: typeof vi = {
  submitted: "Dossier {code} received. An officer answers before {answer}. Follow it with this code.",
  accepted: "Dossier {code} was accepted. Result due: {due}.",
  acceptedWithoutTerm: "Dossier {code} was accepted and is being decided.",
  supplement: "Dossier {code} needs more papers until {until}. See and send them on its tracking page.",
  payment: "A fee has to be paid for dossier {code}. See how much and how on its tracking page.",
  ready: "The result of dossier {code} is ready. Collect it at the place you chose, with your ID card.",
  declined: "Dossier {code} was not accepted. The reason is on your receipt.",
  stopped: "Dossier {code} was closed: the papers did not come in time. You can submit it again.",
  extended: "We are sorry: dossier {code} will be late. New due date: {due}. The reason is on its tracking page.",
};

const texts = { vi, en };

type Happened = { readonly dossier: Dossier; readonly act: DossierAct };

/** A message that leaves with the act; `to` is a mobile number. */
export type CitizenMessage = { readonly to: string; readonly text: string };

/**
 * What the person who waits is told of this act, if it is one they wait for and left a phone number. At the counter
 * they hold the paper with the due date, so reception itself sends nothing.
 */
export function citizenMessage({ dossier, act }: Happened, process: Process): CitizenMessage | undefined {
  const { head } = dossier;
  const to = head.owner.phone ?? head.submitter?.phone;
  // Landlines begin with 02 and take no text message.
  if (to === undefined || to.startsWith("02")) return undefined;
  const name = textFor({ dossier, act }, process);
  return name && { to, text: fill(texts[head.language ?? "vi"][name], valuesOf({ dossier, act })) };
}

function textFor({ dossier, act }: Happened, process: Process): keyof typeof vi | undefined {
  const { state } = dossier;
  if (act.kind === "submit") return "submitted";
  if (act.kind === "accept") return state.dueAt === null ? "acceptedWithoutTerm" : "accepted";
  if (act.kind === "request-supplement") return "supplement";
  if (act.kind === "request-payment") return "payment";
  if (act.kind === "decline" || act.kind === "refuse") return "declined";
  if (act.kind === "stop") return "stopped";
  if (act.kind === "extend") return "extended";
  // The result can be collected once the dossier has come to a step that offers its return.
  const arrived = state.status === statuses.finished ? act.body.becomes.step : undefined;
  const step = arrived ? findStep(process, arrived) : undefined;
  return step && findOutcome(step, "return") ? "ready" : undefined;
}

function valuesOf({ dossier: { head, state } }: Happened): Readonly<Record<string, string>> {
  const locale: Locale = head.language ?? "vi";
  const say = (iso: string | null, style: "due" | "at"): string =>
    iso === null ? "" : sayInstant(new Date(iso), locale, { style });
  return {
    code: head.code,
    answer: say(state.acceptanceDueAt, "at"),
    due: say(state.dueAt, "due"),
    until: say(state.supplementDueAt, "at"),
  };
}
