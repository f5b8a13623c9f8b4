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
} as const satisfies Record<string, RefusalText>;
