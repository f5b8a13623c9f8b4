import type { RefusalText } from "#platform/feature";
import { callRefusals } from "./calls/refusals.ts";
import { rosterRefusals } from "./roster/roster-refusals.ts";

export const hotlineRefusals = {
  "hotline.number_taken": {
    vi: "Số {number} đang là số của {office}. Hãy kiểm tra lại, hoặc ngừng số ở cơ quan đó trước.",
    en: "{number} is a number of {office} already. Check it, or retire it there first.",
  },
  "hotline.number_missing": {
    vi: "Không có số này trong danh bạ của tỉnh. Hãy mở lại danh bạ.",
    en: "The province's register has no such number. Open the register again.",
    status: 404,
  },
  "hotline.number_retired": {
    vi: "Số {number} đã ngừng, nên không đổi được nữa. Hãy thêm số mới nếu cần.",
    en: "{number} is retired and can no longer be changed. Add a new number if you need one.",
  },
  "hotline.retired_before_begun": {
    vi: "Số này bắt đầu từ ngày {from}; ngày dùng cuối phải từ ngày đó trở đi.",
    en: "This number begins on {from}; its last day cannot be earlier.",
    status: 422,
  },
  "hotline.instead_same": {
    vi: "Số gọi thay phải khác số đang ngừng. Để trống nếu người dân gọi theo danh bạ.",
    en: "The number to call instead must be another one. Leave it empty to send people to the directory.",
    status: 422,
  },
  "hotline.csv_unreadable": {
    vi: "Không đọc được bảng: {why}. Bảng cần các cột co_quan, so, tu_ngay, van_ban.",
    en: "The table cannot be read: {why}. It needs the columns co_quan, so, tu_ngay, van_ban.",
    status: 422,
  },
  "hotline.import_blank": {
    vi: "Thiếu nội dung ở cột {column}.",
    en: "The column {column} is empty.",
    status: 422,
  },
  "hotline.import_word": {
    vi: "Cột {column} có giá trị không đọc được: {value}",
    en: "The column {column} has a value that cannot be read: {value}",
    status: 422,
  },
  ...rosterRefusals,
  ...callRefusals,
} as const satisfies Record<string, RefusalText>;
