import type { Localised } from "#core/form/form";
import type { DeclineReason } from "./answer.ts";

/** What is said instead of an answer; numbers to call are those of the whole country. */
export const declineMessages: Readonly<Record<DeclineReason, Localised & { readonly call: readonly string[] }>> = {
  "emergency-police": {
    vi: "Hãy gọi 113 (công an) ngay. Nếu an toàn, hãy rời khỏi nơi nguy hiểm trước.",
    en: "Call 113 (police) now. If you safely can, leave the place first.",
    call: ["113"],
  },
  "emergency-fire": {
    vi: "Hãy gọi 114 (chữa cháy, cứu nạn) ngay và đưa mọi người ra ngoài. Có người bị thương thì gọi thêm 115.",
    en: "Call 114 (fire and rescue) now and get everybody out. If somebody is hurt, call 115 as well.",
    call: ["114", "115"],
  },
  "emergency-medical": {
    vi: "Hãy gọi 115 (cấp cứu) ngay. Trong khi chờ, làm theo lời nhân viên cấp cứu qua điện thoại.",
    en: "Call 115 (ambulance) now and follow what they tell you on the phone while you wait.",
    call: ["115"],
  },
  "others-data": {
    vi: "Thông tin cá nhân của người khác được pháp luật bảo vệ nên chúng tôi không cung cấp. Nếu đó là giấy tờ của chính bạn, hãy tra cứu bằng mã hồ sơ và số điện thoại đã đăng ký.",
    en: "Other people's personal data is protected by law and is not given out. For your own papers, look them up with the dossier's code and your phone number.",
    call: [],
  },
  bribe: {
    vi: "Bạn không phải trả thêm khoản nào ngoài phí ghi trên thủ tục, và cán bộ không được nhận. Nếu có người đòi tiền, hãy gửi phản ánh.",
    en: "Nothing is due beyond the published fee, and officials may not accept anything. If somebody asks for money, please report it.",
    call: [],
  },
  fraud: {
    vi: "Chúng tôi không thể giúp việc khai sai hay làm giấy tờ giả: đó là vi phạm pháp luật. Nếu bạn gặp vướng mắc thật, hãy nói rõ hoàn cảnh để được hướng dẫn đúng thủ tục.",
    en: "We cannot help with false statements or forged papers: that is against the law. Tell us your real situation and we look for the proper way.",
    call: [],
  },
  politics: {
    vi: "Chúng tôi chỉ hướng dẫn thủ tục hành chính, không bình luận về chính sách hay lãnh đạo. Góp ý của bạn có thể gửi qua mục phản ánh, kiến nghị.",
    en: "We explain administrative procedures and do not comment on politics. You can send your view as feedback.",
    call: [],
  },
  lawsuit: {
    vi: "Chúng tôi không tư vấn kiện tụng. Bạn có thể hỏi luật sư hoặc Trung tâm trợ giúp pháp lý nhà nước của tỉnh (miễn phí cho người thuộc diện).",
    en: "We do not advise on lawsuits. A lawyer or the province's State legal aid centre (free for those entitled) can.",
    call: [],
  },
  medical: {
    vi: "Chúng tôi không tư vấn sức khỏe. Hãy hỏi trạm y tế hoặc bác sĩ; trường hợp nguy cấp gọi 115.",
    en: "We do not give medical advice. Ask the health station or a doctor; in an emergency call 115.",
    call: ["115"],
  },
  injection: {
    vi: "Chúng tôi chỉ trả lời về thủ tục hành chính. Bạn cần làm giấy tờ gì?",
    en: "We only answer questions about administrative procedures. Which paper do you need?",
    call: [],
  },
  nonsense: {
    vi: "Chúng tôi chưa hiểu câu hỏi. Hãy thử nói việc bạn cần, ví dụ “làm khai sinh cho con”.",
    en: "We did not understand. Try saying what you need, such as “register my baby's birth”.",
    call: [],
  },
  "no-such-procedure": {
    vi: "Không có thủ tục nào như vậy trong danh mục. Nếu có người bảo bạn nộp tiền cho việc này, hãy phản ánh.",
    en: "There is no such procedure in the catalogue. If somebody asks you to pay for it, please report it.",
    call: [],
  },
  "out-of-scope": {
    vi: "Việc này không thuộc thủ tục hành chính nên chúng tôi không trả lời được. Bạn cần làm giấy tờ gì?",
    en: "This is not an administrative procedure, so we cannot answer it. Which paper do you need?",
    call: [],
  },
  unknown: {
    vi: "Chúng tôi chưa biết câu trả lời chắc chắn. Bạn muốn được gọi lại không? Hoặc gọi 18001096 (miễn phí).",
    en: "We do not know this for certain. Shall we call you back? You may also call 18001096 (free).",
    call: ["18001096"],
  },
  empty: {
    vi: "Bạn cần làm gì? Hãy nói bằng lời thường, có dấu hay không dấu đều được.",
    en: "What do you need to do? Say it in ordinary words.",
    call: [],
  },
};
