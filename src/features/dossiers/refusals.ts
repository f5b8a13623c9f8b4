import type { RefusalText } from "#platform/feature";

/** Every expected way in which an act on a dossier can be turned down, with the sentence people read. */
export const dossierRefusals = {
  "dossier.unknown": {
    vi: "Không có hồ sơ nào mang mã {code}. Xin xem lại mã trên giấy hẹn.",
    en: "No dossier has the code {code}. Please check the code on your receipt.",
    status: 404,
  },
  "dossier.code_ambiguous": {
    vi: "Mã này có thể là một trong các hồ sơ: {codes}. Hãy ghi đủ mã như trên giấy hẹn.",
    en: "This code may mean any of these dossiers: {codes}. Give the whole code as on the receipt.",
  },
  "dossier.agency_foreign": {
    vi: "{code} không phải là mã của cơ quan trong tỉnh, thành phố này.",
    en: "{code} is not the code of an agency of this province.",
    status: 422,
  },
  "dossier.stale": {
    vi: "Hồ sơ vừa được người khác xử lý. Nội dung bạn nhập vẫn còn; xin xem lại hồ sơ rồi thực hiện tiếp.",
    en: "Somebody else has just acted on this dossier. What you typed is kept; look at the dossier again, then go on.",
  },
  "dossier.not_now": {
    vi: "Hồ sơ đang ở trạng thái “{status}” nên chưa thể làm việc này.",
    en: "The dossier is “{status}” now, so this cannot be done.",
  },
  "dossier.already_returned": {
    vi: "Kết quả đã được trả lúc {at}, không thể trả lần nữa.",
    en: "The result was returned at {at} and cannot be returned again.",
  },
  "dossier.not_your_turn": {
    vi: "Việc này thuộc về nơi khác hoặc vai trò khác; hồ sơ đang ở {holder}.",
    en: "This is for another office or post to do; the dossier is with {holder}.",
    status: 403,
  },
  "dossier.not_yours": {
    vi: "Xin xác nhận số điện thoại của chủ hồ sơ hoặc mở đường dẫn trên giấy hẹn để làm việc này.",
    en: "Please confirm the owner's phone number, or open the link on the receipt, to do this.",
    status: 403,
  },
  "dossier.unknown_procedure": {
    vi: "Không có thủ tục {code} đang có hiệu lực.",
    en: "No procedure {code} is in force.",
    status: 422,
  },
  "dossier.unknown_case": {
    vi: "Thủ tục {code} không có trường hợp {caseId}.",
    en: "Procedure {code} has no case {caseId}.",
    status: 422,
  },
  "dossier.channel_closed": {
    vi: "Thủ tục này không nhận qua kênh {channel}. Mời đến quầy của bất kỳ Trung tâm nào trong tỉnh.",
    en: "This procedure is not received by {channel}. Any service centre of the province will receive it at the counter.",
    status: 422,
  },
  "dossier.other_province": {
    vi: "Đơn vị {organisation} không thuộc tỉnh, thành phố này.",
    en: "The office {organisation} is not in this province.",
    status: 422,
  },
  "dossier.unknown_office": {
    vi: "Không có đơn vị {organisation}.",
    en: "There is no office {organisation}.",
    status: 422,
  },
  "dossier.not_a_centre": {
    vi: "{organisation} không phải là Trung tâm Phục vụ hành chính công nên không tiếp nhận hay trả kết quả.",
    en: "{organisation} is not a service centre, so it neither receives dossiers nor returns results.",
    status: 422,
  },
  "dossier.missing_paper": {
    vi: "Còn thiếu giấy tờ bắt buộc: {paper}.",
    en: "A required paper is missing: {paper}.",
    status: 422,
  },
  "dossier.result_decided": {
    vi: "Kết quả đã được ký lúc {at} nên không rút hồ sơ được nữa. Mời nhận kết quả ở nơi đã chọn.",
    en: "The result was signed at {at}, so the dossier can no longer be withdrawn. Please collect the result where you chose.",
  },
  "dossier.result_elsewhere": {
    vi: "Kết quả đang ở {holder}. Đề nghị chuyển về đây trước khi trả.",
    en: "The result is at {holder}. Ask for it to be sent here before returning it.",
  },
  "dossier.nothing_on_the_way": {
    vi: "Không có giấy tờ hay kết quả nào đang chuyển đến đây.",
    en: "Nothing of this dossier is on its way here.",
  },
  "dossier.not_proposed": {
    vi: "Chuyên viên đang đề nghị {proposal}; hãy trả lại hồ sơ nếu không đồng ý.",
    en: "The specialist proposes to {proposal}; send the dossier back if you do not agree.",
  },
  "dossier.pattern_past": {
    vi: "Ngày {day} đã qua. Mẫu mã mới chỉ áp dụng từ hôm nay trở đi; mã đã cấp giữ nguyên.",
    en: "{day} has passed. A new code pattern counts from today on; codes already given stay.",
    status: 422,
  },
  "dossier_code.bad_pattern": {
    vi: "Mẫu mã “{pattern}” không dùng được: cần đủ cơ quan, ngày và số từ 4 đến 9 chữ số, nối bằng dấu gạch ngang. Ví dụ đúng: {example}.",
    en: "The pattern “{pattern}” cannot be used: it needs agency, date and a number of 4 to 9 digits, joined by hyphens. For example: {example}.",
    status: 422,
  },
  "dossier.owner_differs": {
    vi: "Số định danh không khớp với chủ hồ sơ. Xin xem lại thẻ căn cước và mã hồ sơ.",
    en: "The ID number is not the owner's. Check the ID card and the dossier's code.",
    status: 403,
  },
  "dossier.key_taken": {
    vi: "Khóa của yêu cầu này đã dùng cho việc khác. Hãy gửi lại với khóa mới.",
    en: "This request's key has been used for something else. Send it again with a new key.",
  },
  "dossier.awaiting_agency": {
    vi: "Hồ sơ đang chờ {agency} trả lời. Ghi nhận trả lời trước, rồi làm tiếp.",
    en: "The dossier waits for an answer from {agency}. Record the answer first, then go on.",
  },
  "dossier.no_proposal": {
    vi: "Ngày hẹn của hồ sơ này không có đề nghị nào đang chờ quyết định.",
    en: "No new due date of this dossier waits for a decision.",
  },
  "dossier.proposal_changed": {
    vi: "Lịch làm việc vừa thay đổi nên ngày đề nghị đã khác. Hãy xem lại danh sách.",
    en: "The calendar has just changed and another date is proposed now. Look at the list again.",
  },
  "dossier.move_earlier": {
    vi: "Ngày mới sớm hơn ngày đã hẹn. Nếu đúng ý, hãy chọn riêng hồ sơ này để hẹn sớm hơn.",
    en: "The new date is earlier than the printed one. If that is meant, choose this dossier by itself.",
  },
  "dossier.no_remote_extension": {
    vi: "Thủ tục này không có thời gian tăng thêm cho địa bàn khó khăn. Hãy bỏ chọn địa bàn.",
    en: "This procedure gives no more time for places hard to reach. Leave the place out.",
    status: 422,
  },
  "dossier.not_remote": {
    vi: "Đơn vị {code} không có trong danh sách địa bàn khó khăn của tỉnh, thành phố.",
    en: "The unit {code} is not on the province's list of places hard to reach.",
    status: 422,
  },
  "dossier.term_runs": {
    vi: "Người nộp còn thời hạn bổ sung đến {until}, chưa thể dừng hồ sơ.",
    en: "The applicant has until {until} to complete the dossier; it cannot be closed yet.",
  },
  "dossier.extended_already": {
    vi: "Hồ sơ đã được gia hạn {n} lần, là mức tối đa. Nếu thật cần gia hạn nữa, ghi lý do vượt mức; lý do được lưu cùng tên bạn.",
    en: "The dossier has been put off as often as the rule allows ({n}). If it must be once more, say why; the reason is kept with your name.",
  },
  "dossier.extension_limit": {
    vi: "Hồ sơ đã được gia hạn {n} lần và tỉnh, thành phố không cho gia hạn thêm. Hãy giải quyết ngay hoặc báo lãnh đạo.",
    en: "The dossier has been put off as often as the rule allows ({n}), and the province allows no more. Settle it now or tell your superior.",
  },
  "dossier.bad_new_due": {
    vi: "Ngày hẹn mới phải là ngày làm việc, sau hẹn cũ ({due}) và trong vòng một năm. Hãy chọn ngày khác.",
    en: "The new date must be a working day after the old due moment ({due}), within a year. Choose another day.",
    status: 422,
  },
  "dossier.template_past": {
    vi: "Ngày {day} đã qua. Mẫu mới chỉ dùng từ hôm nay trở đi; giấy tờ đã phát hành giữ nguyên.",
    en: "{day} has passed. A new template counts from today on; papers already issued stay as they are.",
    status: 422,
  },
  "dossier.template_forbidden": {
    vi: "Dòng {line} dùng “{word}”, mẫu giấy tờ không được đọc tệp hay nạp thêm chương trình. Bỏ từ này rồi gửi lại.",
    en: "Line {line} uses “{word}”; a template may not read files or load programs. Take it out and send it again.",
    status: 422,
  },
  "dossier.template_fails": {
    vi: "In thử không thành: {fault}. Mẫu đang dùng giữ nguyên; sửa rồi gửi lại.",
    en: "The trial print failed: {fault}. The template in use stays; mend this one and send it again.",
    status: 422,
  },
  "dossier.template_long": {
    vi: "Bản in thử dài {pages} trang, nhiều nhất là {most}. Mẫu đang dùng giữ nguyên; sửa rồi gửi lại.",
    en: "The trial print has {pages} pages, {most} at most. The template in use stays; mend this one and send it again.",
    status: 422,
  },
  "dossier.slip_empty": {
    vi: "Phiếu hướng dẫn chưa ghi cần bổ sung gì. Ghi ít nhất một giấy tờ hoặc một lưu ý.",
    en: "The slip does not say yet what is missing. Name at least one paper, or write a note.",
    status: 422,
  },
  "dossier.slip_needs_reason": {
    vi: "Phiếu từ chối cần có họ tên người nộp, lý do và căn cứ pháp lý. Hãy ghi đủ ba mục này.",
    en: "A refusal needs the person's name, the reason and the legal basis. Fill in these three.",
    status: 422,
  },
  "dossier.no_such_paper": {
    vi: "Hồ sơ này chưa có giấy tờ {paper}. Xem danh sách giấy tờ đã phát hành của hồ sơ.",
    en: "No {paper} has been issued for this dossier. See the list of its papers.",
    status: 404,
  },
  "clock.not_running": {
    vi: "Thời gian của hồ sơ đang dừng, không thể dừng thêm lần nữa.",
    en: "The dossier's time already stands still.",
  },
  "clock.not_paused": {
    vi: "Thời gian của hồ sơ đang chạy, không có gì để tiếp tục.",
    en: "The dossier's time is running; there is nothing to resume.",
  },
  "clock.not_started": {
    vi: "Hồ sơ chưa được tiếp nhận nên chưa tính thời gian.",
    en: "The dossier has not been accepted, so no time has been counted.",
  },
  "clock.no_due_date": {
    vi: "Không tính được ngày hẹn trả từ thời hạn của thủ tục. Xin báo người quản trị kiểm tra lịch làm việc.",
    en: "No due date follows from the procedure's limit. Please ask the administrator to check the working calendar.",
  },
  "dossier.fee_due": {
    vi: "Hồ sơ còn {dong} đồng phí, lệ phí chưa thu. Hãy thu tiền và in biên lai trước khi trả kết quả.",
    en: "{dong} dong of fees are still to be paid. Collect them and print the receipt before returning the result.",
  },
  "dossier.amount_differs": {
    vi: "Số tiền phải nộp của hồ sơ là {due} đồng, khác số đã nộp. Xin xem lại trước khi ghi nhận.",
    en: "The dossier owes {due} dong, which is not what was paid. Please check before recording it.",
  },
  "dossier.unknown_file": {
    vi: "Không tìm thấy tệp đã tải lên. Xin tải lại tệp.",
    en: "The uploaded file was not found. Please upload it again.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;

export type DossierRefusalCode = keyof typeof dossierRefusals;
