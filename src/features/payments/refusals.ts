import type { RefusalText } from "#platform/feature";

export const paymentRefusals = {
  "payments.nothing_due": {
    vi: "Hồ sơ {code} không còn khoản nào phải nộp.",
    en: "Nothing is due for dossier {code}.",
  },
  "payments.ended": {
    vi: "Hồ sơ {code} đã kết thúc nên không thu tiền nữa.",
    en: "Dossier {code} has ended, so nothing is collected any more.",
  },
  "payments.order_not_open": {
    vi: "Khoản này vừa được thu hoặc đã hủy. Mở lại trang để xem biên lai.",
    en: "This sum has just been paid or cancelled. Open the page again to see the receipt.",
  },
  "payments.day_closed": {
    vi: "Sổ quỹ ngày {day} đã chốt. Khoản thu được ghi vào ngày làm việc tiếp theo.",
    en: "The till of {day} is closed. Take the payment on the next working day.",
  },
  "payments.not_your_till": {
    vi: "Bạn không thu tiền tại {centre}. Hãy làm việc này ở quầy của bạn.",
    en: "You do not collect at {centre}. Do this at your own counter.",
    status: 403,
  },
  "payments.bad_signature": {
    vi: "Thông báo thanh toán không có chữ ký hợp lệ nên không được ghi nhận.",
    en: "The payment notice is not signed correctly, so it was not taken.",
    status: 403,
  },
  "payments.notice_differs": {
    vi: "Thông báo {notice} đã nhận trước đây với nội dung khác. Xin kiểm tra với ngân hàng.",
    en: "Notice {notice} came before with other content. Please check with the bank.",
  },
  "payments.unknown_notice": {
    vi: "Không có thông báo nào như vậy đang chờ xử lý.",
    en: "No such notice is waiting.",
    status: 404,
  },
  "payments.amount_differs": {
    vi: "Hồ sơ phải nộp {due} đồng, thông báo ghi {paid} đồng. Chọn hồ sơ khác hoặc hoàn tiền.",
    en: "The dossier owes {due} dong, the notice says {paid}. Choose another dossier or give the money back.",
  },
  "payments.unknown_receipt": {
    vi: "Không có biên lai {number}.",
    en: "There is no receipt {number}.",
    status: 404,
  },
  "payments.refund_too_much": {
    vi: "Chỉ còn hoàn được {left} đồng của biên lai này.",
    en: "Only {left} dong of this receipt can still be given back.",
    status: 422,
  },
  "payments.difference_unexplained": {
    vi: "Tiền đếm được lệch {difference} đồng so với sổ. Xin đếm lại, hoặc ghi rõ lý do.",
    en: "The counted money differs from the book by {difference} dong. Count again, or say why.",
    status: 422,
  },
  "payments.closed_already": {
    vi: "Sổ quỹ ngày {day} đã chốt và không sửa được nữa.",
    en: "The till of {day} is closed and cannot be changed.",
  },
  "payments.day_not_over": {
    vi: "Tiền chuyển khoản tự động của ngày {day} chỉ chốt được khi ngày đó đã qua.",
    en: "Automatic payments of {day} can be closed only when that day is over.",
  },
  "payments.not_closed": {
    vi: "Người thu chưa chốt sổ ngày {day}, hoặc sổ đã được xác nhận.",
    en: "The cashier has not closed {day}, or it is countersigned already.",
  },
  "payments.own_closing": {
    vi: "Người chốt sổ không tự xác nhận sổ của mình. Đề nghị người phụ trách khác xác nhận.",
    en: "Nobody countersigns their own till. Ask another head.",
    status: 403,
  },
  "payments.no_account": {
    vi: "Chưa khai tài khoản thu của {centre}. Hãy thu tiền mặt, và đề nghị quản trị khai tài khoản.",
    en: "No bank account is set for {centre}. Take cash, and ask the administrator to set one.",
  },
  "viet_qr.bad_account": {
    vi: "Số tài khoản hoặc mã ngân hàng không dùng được cho mã VietQR. Xin xem lại: mã ngân hàng gồm 6 chữ số.",
    en: "The account or the bank's number cannot be used for a VietQR symbol. The bank's number has 6 digits.",
    status: 422,
  },
  "viet_qr.bad_amount": {
    vi: "Số tiền không dùng được cho mã VietQR.",
    en: "The amount cannot be used for a VietQR symbol.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
