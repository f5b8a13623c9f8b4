import type { RefusalText } from "#platform/feature";

export const caseRefusals = {
  "case.unknown": {
    status: 404,
    vi: "Không có ý kiến nào mang mã {code} trong phạm vi bạn được xem. Bạn kiểm tra lại từng chữ số của mã.",
    en: "There is no case {code} among those you may see. Check each digit of the code.",
  },
  "case.unknown_office": {
    status: 422,
    vi: "Không có cơ quan {office}. Bạn chọn lại cơ quan từ danh sách.",
    en: "There is no office {office}. Choose the office from the list.",
  },
  "case.other_province": {
    status: 403,
    vi: "Cơ quan này thuộc tỉnh khác. Bạn hướng dẫn người dân gửi ở trang của tỉnh đó, hoặc gọi số trực của tỉnh đó.",
    en: "That office belongs to another province. Send the citizen to that province's page or its hotline.",
  },
  "case.name_needed": {
    status: 422,
    vi: "Khiếu nại và tố cáo phải có họ tên và số điện thoại hoặc địa chỉ của người gửi. Nếu muốn giấu tên, bạn gửi dưới dạng phản ánh.",
    en: "A complaint or denunciation needs the sender's name and a phone number or address. To stay anonymous, send it as feedback.",
  },
  "case.no_way_to_answer": {
    status: 422,
    vi: "Chưa có số điện thoại hoặc địa chỉ thư để trả lời theo cách đã chọn. Bạn điền thêm, hoặc chọn tự tra cứu bằng mã.",
    en: "There is no phone number or address to answer in the chosen way. Add one, or choose to look the answer up by code.",
  },
  "case.unknown_procedure": {
    status: 422,
    vi: "Không có thủ tục mang mã {procedure}. Bạn chọn lại từ danh mục, hoặc để trống.",
    en: "There is no procedure {procedure}. Choose one from the catalogue, or leave it out.",
  },
  "case.unknown_dossier": {
    status: 422,
    vi: "Không có hồ sơ mang mã {dossier}. Bạn xem lại mã trên giấy hẹn, hoặc để trống.",
    en: "There is no dossier {dossier}. Look at the code on the receipt again, or leave it out.",
  },
  "case.unknown_file": {
    status: 422,
    vi: "Tệp {name} chưa được nhận. Bạn tải tệp lên trước rồi gửi lại.",
    en: "The file {name} has not been taken in. Upload it first, then send again.",
  },
  "case.stale": {
    vi: "Ý kiến này vừa được người khác xử lý. Bạn xem lại tình hình mới rồi làm tiếp; những gì bạn gõ vẫn còn.",
    en: "Somebody else has just worked on this case. Look at it as it is now, then go on; what you typed is kept.",
  },
  "case.not_now": {
    vi: "Lúc này chưa làm được việc này với ý kiến {code}. Bạn xem trạng thái trên trang của ý kiến rồi chọn việc khác.",
    en: "This cannot be done with case {code} now. Look at its status and choose another act.",
  },
  "case.elsewhere": {
    status: 403,
    vi: "Ý kiến {code} đang ở cơ quan khác nên bạn chỉ xem được. Nếu cần, bạn gọi cơ quan đang xử lý.",
    en: "Case {code} lies with another office, so you can only read it. Call that office where needed.",
  },
  "case.not_yours": {
    status: 403,
    vi: "Ý kiến {code} do người khác gửi. Bạn mở bằng đường liên kết đã nhận, hoặc xác nhận số điện thoại đã dùng khi gửi.",
    en: "Case {code} was sent by somebody else. Open it with the link you were given, or confirm the phone number you used.",
  },
  "case.owner_already": {
    vi: "Người này đang phụ trách ý kiến rồi. Bạn chọn người khác, hoặc không cần làm gì thêm.",
    en: "This person is in charge of the case already. Choose somebody else, or leave it as it is.",
  },
  "case.not_a_colleague": {
    status: 422,
    vi: "Không giao được cho người này: họ không làm ở cơ quan đang xử lý, hoặc không được xem ý kiến, hoặc bạn không phải người phụ trách. Bạn chọn người khác trong danh sách.",
    en: "It cannot be given to this person: they do not serve here, may not see it, or you do not lead here. Choose somebody else from the list.",
  },
  "case.here_already": {
    status: 422,
    vi: "Ý kiến đang ở chính cơ quan này. Bạn chọn cơ quan khác để chuyển.",
    en: "The case lies with this very office. Choose another one to transfer it to.",
  },
  "case.concerned_office": {
    status: 422,
    vi: "Không chuyển được: nội dung đơn liên quan đến cơ quan này hoặc đơn đang ở đó. Bạn chọn cơ quan cấp trên hoặc cơ quan khác.",
    en: "This cannot be done: the matter concerns that office, or lies with it. Choose the office above it or another one.",
  },
  "case.nobody_named": {
    status: 422,
    vi: "Bạn chọn cơ quan hoặc người mà nội dung đơn liên quan.",
    en: "Name the office or the person whom the matter concerns.",
  },
  "case.too_late_to_extend": {
    vi: "Thời hạn đã qua hoặc chưa bắt đầu nên không gia hạn được. Bạn trả lời sớm nhất có thể.",
    en: "The term has passed or has not begun, so it cannot be extended. Answer as soon as you can.",
  },
  "case.no_extension_left": {
    vi: "Đã dùng hết số lần gia hạn cho loại đơn này. Bạn trả lời trong thời hạn đã hẹn.",
    en: "Every extension for this kind has been used. Answer by the promised moment.",
  },
  "case.not_mergeable": {
    vi: "Không gộp được vào ý kiến {code}: ý kiến đó đã kết thúc, khác loại, hoặc người được xem không như nhau. Bạn chọn ý kiến khác.",
    en: "It cannot be merged into {code}: that one has ended, is of another kind, or is seen by other people. Choose another case.",
  },
  "case.too_late_to_reopen": {
    vi: "Đã quá {hours} giờ kể từ khi trả lời nên không mở lại được. Bạn gửi một ý kiến mới và ghi mã của ý kiến này.",
    en: "More than {hours} hours have passed since the answer, so it cannot be reopened. Send a new one and name this code.",
  },
  "case.rated_already": {
    vi: "Câu trả lời này đã được đánh giá. Mỗi câu trả lời đánh giá một lần; cảm ơn bạn.",
    en: "This answer has been rated. Each answer is rated once; thank you.",
  },
  "case.not_publishable": {
    vi: "Ý kiến {code} không công khai được: chưa có câu trả lời, hoặc là đơn bảo mật. Bạn chọn ý kiến khác.",
    en: "Case {code} cannot be published: it has no answer, or is confidential. Choose another one.",
  },
  "case.not_published": {
    vi: "Câu trả lời của ý kiến {code} chưa công khai, hoặc đã thôi công khai. Không cần làm gì thêm.",
    en: "The answer to {code} is not public, or no more. Nothing needs to be done.",
  },
  "case.not_redacted": {
    status: 422,
    vi: "Còn “{found}” trong phần sắp công khai. Bạn che chỗ này rồi công khai lại.",
    en: "“{found}” still stands in what is to be published. Mask it, then publish again.",
  },
  "hot-spot.unknown": {
    status: 404,
    vi: "Không có vụ việc này trong phạm vi bạn được xem. Bạn mở lại từ danh sách.",
    en: "There is no such matter among those you may see. Open it from the list.",
  },
  "hot-spot.elsewhere": {
    status: 403,
    vi: "Bạn chỉ mở được vụ việc cho cơ quan mình. Bạn chọn lại cơ quan chủ trì.",
    en: "You can open a file only for an office you serve in. Choose the office again.",
  },
  "hot-spot.closed": {
    vi: "Vụ việc đã kết thúc nên không thêm được. Nếu phát sinh mới, bạn mở vụ việc khác.",
    en: "The matter has ended, so nothing can be added. Open another one for what is new.",
  },
  "hot-spot.who_and_when": {
    status: 422,
    vi: "Cam kết phải có người chịu trách nhiệm và hạn. Bạn điền cả hai.",
    en: "A commitment needs who owes it and by when. Fill in both.",
  },
  "hot-spot.no_such_commitment": {
    vi: "Không có cam kết này trong vụ việc. Bạn chọn lại từ danh sách cam kết.",
    en: "There is no such commitment in this file. Choose it from the list.",
  },
  "case.unknown_mailbox": {
    vi: "Tỉnh chưa có hộp thư tên {mailbox} đang nhận. Thêm hộp thư trước.",
    en: "The province has no open mailbox named {mailbox}. Add it first.",
    status: 404,
  },
  "case.mailbox_incomplete": {
    vi: "Hộp thư cần địa chỉ thư và cơ quan nhận. Điền cả hai rồi lưu lại.",
    en: "A mailbox needs an address and an office. Fill in both and save again.",
  },
  "case.unknown_mail": {
    vi: "Thư này đã được xử lý. Mở lại danh sách.",
    en: "This message has been seen to. Open the list again.",
    status: 404,
  },
  "case.mail_names_no_case": {
    vi: "Tiêu đề thư không có mã ý kiến nào. Ghi thành ý kiến mới, hoặc bỏ thư.",
    en: "The subject names no case. Open a new one, or discard the message.",
  },
  "case.mail_not_taken": {
    vi: "Chưa ghi được thư này. Chọn loại ý kiến, xem lại họ tên và địa chỉ rồi gửi lại.",
    en: "The message could not be taken. Choose a kind, look over name and address, and send again.",
  },
} as const satisfies Record<string, RefusalText>;
