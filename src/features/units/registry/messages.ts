import type { OriginKind } from "../unit.ts";

const vi = {
  title: "Mã {code} qua các thời kỳ",
  lead: "Cùng một mã có thể chỉ hai nơi khác nhau trước và sau ngày 1/7/2025.",
  onDay: "Ngày trên giấy tờ",
  onDayHint: "Để biết hôm ấy mã này là nơi nào. Ví dụ 12 6 2025.",
  show: "Xem",
  thatDay: "Ngày {day}, mã {code} là {name}.",
  nothingThen: "Ngày {day} không có đơn vị nào mang mã {code}.",
  notADay: "{day} không phải là một ngày có thật. Hãy nhập lại ngày, tháng, năm.",
  list2004: "Danh mục trước ngày 1/7/2025 (Quyết định 124/2004/QĐ-TTg)",
  list2025: "Danh mục từ ngày 1/7/2025 (Quyết định 19/2025/QĐ-TTg)",
  above: "Thuộc",
  periods: "Tên",
  until: "đến {day}",
  since: "từ {day}",
  became: "Trở thành",
  cameFrom: "Lập từ",
  coming: "Đã quyết định cho ngày tới",
  comingOne: "Từ ngày {day}: {title} ({instrument}).",
  kept: "Còn hiệu lực",
  ended: "Cấp huyện kết thúc từ ngày 1/7/2025; các xã, phường của nơi này có đơn vị mới.",
  history: "Lịch sử của mã này",
  before: "Trước ngày 1/7/2025 mã {code} là {name}.",
};

const en: typeof vi = {
  title: "Code {code} over time",
  lead: "One code may name two different places before and after 1 July 2025.",
  onDay: "Date on the paper",
  onDayHint: "To see what the code named on that day. For example 12 6 2025.",
  show: "Show",
  thatDay: "On {day} code {code} was {name}.",
  nothingThen: "On {day} no unit bore the code {code}.",
  notADay: "{day} is not a real day. Enter day, month and year again.",
  list2004: "List before 1 July 2025 (Decision 124/2004/QĐ-TTg)",
  list2025: "List since 1 July 2025 (Decision 19/2025/QĐ-TTg)",
  above: "Part of",
  periods: "Name",
  until: "until {day}",
  since: "since {day}",
  became: "Became",
  cameFrom: "Formed from",
  coming: "Decided for a day to come",
  comingOne: "From {day}: {title} ({instrument}).",
  kept: "In force",
  ended: "The district level ended on 1 July 2025; its communes and wards have new units.",
  history: "History of this code",
  before: "Before 1 July 2025 code {code} was {name}.",
};

export const historyMessages = { vi, en };

type Kinds = Readonly<Record<OriginKind, string>>;
/** How a unit went into another, behind its name. */
export const kindWords: { readonly vi: Kinds; readonly en: Kinds } = {
  vi: {
    whole: "toàn bộ",
    part: "một phần có dân cư",
    "land-only": "một phần đất không có dân cư",
    "all-people": "toàn bộ người dân, một phần đất",
    unchanged: "giữ nguyên",
    renamed: "đổi tên",
    retyped: "đổi loại hình",
    "special-zone": "thành đặc khu",
  },
  en: {
    whole: "whole",
    part: "part with inhabitants",
    "land-only": "land without inhabitants",
    "all-people": "all inhabitants, part of the land",
    unchanged: "unchanged",
    renamed: "renamed",
    retyped: "new type",
    "special-zone": "now a special zone",
  },
};
