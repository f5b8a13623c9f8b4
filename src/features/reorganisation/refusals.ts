import type { RefusalText } from "#platform/feature";
import { changeFaults } from "./draft/fault-messages.ts";

export const reorganisationRefusals = {
  ...changeFaults,
  "change.missing": {
    vi: "Không tìm thấy thay đổi này trong tỉnh. Hãy mở lại danh sách.",
    en: "This change was not found in the province. Open the list again.",
    status: 404,
  },
  "change.stale": {
    vi: "Người khác vừa sửa bản này. Hãy mở lại để xem bản mới; những gì bạn vừa gõ vẫn còn trên trang.",
    en: "Somebody else has just changed this draft. Open it again to see theirs; what you typed is still on the page.",
  },
  "change.not_draft": {
    vi: "Thay đổi này không còn là bản soạn nên không sửa được. Nếu chưa thực hiện, hãy hủy lịch rồi soạn lại.",
    en: "This change is no longer a draft. If it has not been carried out, cancel it and draft it anew.",
  },
  "change.not_open": {
    vi: "Thay đổi này đã hoặc đang thực hiện, hoặc đã hủy, nên không hủy được nữa.",
    en: "This change is being or was carried out, or was cancelled; it cannot be cancelled any more.",
  },
  "change.not_done": {
    vi: "Chỉ hoàn tác được thay đổi đã thực hiện xong. Thay đổi chưa thực hiện thì hủy.",
    en: "Only a change that was carried out can be undone. Cancel one that was not.",
  },
  "change.undone_already": {
    vi: "Thay đổi này đã được hoàn tác hoặc hẹn hoàn tác ngày {day}.",
    en: "This change was undone already, or is to be on {day}.",
  },
  "change.built_on": {
    vi: "“{title}” (ngày {day}) dựa trên thay đổi này. Hãy hoàn tác hoặc hủy thay đổi đó trước.",
    en: "“{title}” ({day}) rests on this change. Undo or cancel that one first.",
  },
  "change.table_encoding": {
    vi: "Dòng {row}: chữ trong bảng bị hỏng vì sai bảng mã. Hãy lưu tệp dưới dạng CSV UTF-8 rồi gửi lại.",
    en: "Line {row}: letters are broken by a wrong encoding. Save the file as CSV UTF-8 and send it again.",
    status: 422,
  },
  "change.table_empty": {
    vi: "Bảng chưa có dòng nào. Dòng đầu là tên cột, mỗi dòng sau là một đơn vị đi đâu.",
    en: "The table has no line. The first names the columns, each further one says where a unit goes.",
    status: 422,
  },
  "change.table_open_quote": {
    vi: "Bảng có dấu ngoặc kép mở mà không đóng. Hãy kiểm tra lại tệp.",
    en: "A quotation mark in the table is never closed. Check the file.",
    status: 422,
  },
  "change.table_column": {
    vi: "Dòng {row}: thiếu cột {column}. Dòng đầu phải là tên các cột.",
    en: "Line {row}: the column {column} is missing. The first line names the columns.",
    status: 422,
  },
  "change.table_long": {
    vi: "Bảng có {n} dòng; nhiều nhất là {most}. Hãy chia theo từng nghị quyết.",
    en: "The table has {n} lines; {most} is the most. Divide it by resolution.",
    status: 422,
  },
  "change.table_blank": {
    vi: "Dòng {row}: cột {column} còn trống.",
    en: "Line {row}: the column {column} is empty.",
    status: 422,
  },
  "change.table_cell": {
    vi: "Dòng {row}: một ô dài quá 2.000 ký tự, bắt đầu bằng {value}",
    en: "Line {row}: a cell is longer than 2,000 characters; it begins with {value}",
    status: 422,
  },
  "change.table_kind": {
    vi: "Dòng {row}: cách chuyển “{value}” không có. Dùng: toàn bộ, một phần, toàn bộ dân một phần đất, chỉ đất, đổi tên, đổi loại, giữ nguyên.",
    en: "Line {row}: there is no kind “{value}”. Use whole, part, all-people, land-only, renamed, retyped, unchanged.",
    status: 422,
  },
  "change.table_type": {
    vi: "Dòng {row}: loại đơn vị “{value}” không có. Dùng: xã, phường, đặc khu.",
    en: "Line {row}: there is no kind of unit “{value}”. Use commune, ward, special-zone.",
    status: 422,
  },
  "change.sorting_over": {
    vi: "Thay đổi này đã bắt đầu hoặc đã hủy nên không phân loại hồ sơ được nữa.",
    en: "This change has begun or was cancelled; its dossiers cannot be sorted any more.",
  },
  "change.sorting_unknown": {
    vi: "Hồ sơ {code} không nằm trong số hồ sơ đang giải quyết của đơn vị được chia. Hãy mở lại danh sách.",
    en: "The dossier {code} is not among the open ones of a divided unit. Open the list again.",
    status: 422,
  },
  "change.sorting_no_part": {
    vi: "{to} không phải là một phần của đơn vị nhận hồ sơ {code}. Hãy chọn trong danh sách.",
    en: "{to} is no part of the unit that received {code}. Choose from the list.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
