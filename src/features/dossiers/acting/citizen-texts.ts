import { fill } from "#core/text/fill";
import type { Channel, MessageTemplate } from "#platform/notify/notifier";
import type { DossierHead } from "../model/dossier.ts";
import { reachOf } from "../model/reach-of.ts";

// Two text messages at most, with accents 70 letters each: what happened, until when, what to do.
const vi = {
  submitted: "Đã nhận hồ sơ {code}. Cán bộ trả lời trước {answer}. Tra cứu bằng mã này.",
  accepted: "Hồ sơ {code} đã được tiếp nhận. Hẹn trả kết quả: {due}.",
  acceptedWithoutTerm: "Hồ sơ {code} đã được tiếp nhận và đang được giải quyết.",
  supplement: "Hồ sơ {code} cần bổ sung giấy tờ đến {until}. Xem và gửi tại trang tra cứu hồ sơ.",
  supplementEnds: "Hồ sơ {code} chờ giấy tờ bổ sung, hạn {until}. Quá hạn, hồ sơ có thể bị dừng.",
  supplemented: "Đã nhận giấy tờ bổ sung của hồ sơ {code}. Hẹn trả kết quả: {due}.",
  supplementedUnanswered: "Đã nhận giấy tờ bổ sung của hồ sơ {code}. Cán bộ trả lời trước {answer}.",
  payment: "Hồ sơ {code} cần nộp phí, lệ phí. Xem số tiền và cách nộp tại trang tra cứu hồ sơ.",
  extended: "Xin lỗi vì hồ sơ {code} chưa xong đúng hẹn. Ngày hẹn mới: {due}. Lý do ghi trong văn bản xin lỗi.",
  moved: "Ngày hẹn trả của hồ sơ {code} đã đổi thành {due}.",
  ready: "Hồ sơ {code} đã có kết quả. Mời đến nhận tại nơi đã chọn, mang theo căn cước.",
  collect: "Kết quả hồ sơ {code} đang chờ bạn. Mời đến nhận tại nơi đã chọn, mang theo căn cước.",
  declined: "Hồ sơ {code} không được tiếp nhận. Lý do và cách làm tiếp ghi trong phiếu từ chối.",
  refused: "Hồ sơ {code} không được giải quyết. Lý do và cách làm tiếp ghi trong thông báo.",
  stopped: "Hồ sơ {code} đã dừng vì quá hạn bổ sung. Bạn có thể nộp lại.",
  transferred:
    "Từ {day}, {office} giải quyết hồ sơ của bạn. Mã hồ sơ, biên nhận và ngày hẹn giữ nguyên; bạn không phải làm gì.",
  withdrawn: "Hồ sơ {code} đã được rút theo yêu cầu của bạn. Giấy tờ gốc nhận lại tại nơi nộp.",
};

const en: typeof vi = {
  submitted: "Dossier {code} received. An officer answers before {answer}. Follow it with this code.",
  accepted: "Dossier {code} was accepted. Result due: {due}.",
  acceptedWithoutTerm: "Dossier {code} was accepted and is being decided.",
  supplement: "Dossier {code} needs more papers until {until}. See and send them on its tracking page.",
  supplementEnds: "Dossier {code} waits for your papers until {until}. After that it may be closed.",
  supplemented: "The papers for dossier {code} have come. Result due: {due}.",
  supplementedUnanswered: "The papers for dossier {code} have come. An officer answers before {answer}.",
  payment: "A fee has to be paid for dossier {code}. See how much and how on its tracking page.",
  extended: "We are sorry: dossier {code} is not ready in time. New date: {due}. The letter of apology says why.",
  moved: "The due date of dossier {code} is now {due}.",
  ready: "The result of dossier {code} is ready. Collect it at the place you chose, with your ID card.",
  collect: "The result of dossier {code} is waiting for you. Collect it at the place you chose, with your ID card.",
  declined: "Dossier {code} was not accepted. The refusal slip says why and what you can do.",
  refused: "Dossier {code} could not be granted. The notice says why and what you can do.",
  stopped: "Dossier {code} was closed: the papers did not come in time. You can submit it again.",
  transferred:
    "From {day}, {office} deals with your dossier. Code, receipt and due date stay as they are; nothing to do.",
  withdrawn: "Dossier {code} was withdrawn as you asked. Original papers are returned where you handed them in.",
};

const texts = { vi, en };

// Letters have room for a subject, an address and a way on.
const letter = {
  vi: {
    subject: "Hồ sơ {code}",
    body: "Kính gửi ông/bà {name},\n\n{text}\n\nMã hồ sơ: {code}. Thư gửi tự động; cần hỏi, xin gọi số điện thoại trên trang tra cứu.",
  },
  en: {
    subject: "Dossier {code}",
    body: "Dear {name},\n\n{text}\n\nDossier code: {code}. Sent automatically; for questions call the number on the tracking page.",
  },
};

/** What an applicant is told about; also the name of the Zalo template for it (`ZALO_TEMPLATES`). */
export type Occasion = keyof typeof vi;

/** A message to whoever waits for a dossier, over the channel they chose. */
export type CitizenMessage = {
  readonly channel: Channel;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly template: MessageTemplate;
};

/** The message for an occasion; undefined when the applicant left no way to be reached, or wants no messages. */
export function writeToCitizen(
  head: Pick<DossierHead, "code" | "owner" | "submitter" | "language" | "notifyBy">,
  occasion: Occasion,
  told: Readonly<Record<string, string>>,
): CitizenMessage | undefined {
  const reach = reachOf(head);
  if (!reach) return undefined;
  const locale = head.language ?? "vi";
  const values = { ...told, code: head.code };
  const text = fill(texts[locale][occasion], values);
  const template = { name: occasion, data: { ...values, customer_name: reach.name } };
  if (reach.channel !== "email") return { channel: reach.channel, to: reach.to, text, template };
  const frame = letter[locale];
  return {
    channel: "email",
    to: reach.to,
    subject: fill(frame.subject, values),
    text: fill(frame.body, { ...values, name: reach.name, text }),
    template,
  };
}
