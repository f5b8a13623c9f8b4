import type { ChangeKind, ChangeState } from "#features/units";
import type { Localised } from "#platform/i18n/locale";
import type { ChangeRow, CommuneType } from "./change-row.ts";

/** What goes along one line. */
export const kindNames: Readonly<Record<ChangeRow["kind"], Localised>> = {
  whole: { vi: "toàn bộ", en: "whole" },
  part: { vi: "một phần", en: "part" },
  "all-people": { vi: "toàn bộ dân, một phần đất", en: "all people, part of the land" },
  "land-only": { vi: "chỉ đất, không có dân", en: "land only, nobody lives there" },
  renamed: { vi: "đổi tên", en: "renamed" },
  retyped: { vi: "đổi loại", en: "another kind" },
  "special-zone": { vi: "thành đặc khu", en: "becomes a special zone" },
  unchanged: { vi: "giữ nguyên", en: "unchanged" },
};

export const typeNames: Readonly<Record<CommuneType, Localised>> = {
  commune: { vi: "xã", en: "commune" },
  ward: { vi: "phường", en: "ward" },
  "special-zone": { vi: "đặc khu", en: "special zone" },
};

/** What a change does, as its resolution says it. */
export const changeNames: Readonly<Record<ChangeKind, Localised>> = {
  merge: { vi: "Nhập đơn vị", en: "Merger" },
  divide: { vi: "Chia đơn vị", en: "Division" },
  "move-part": { vi: "Điều chỉnh địa giới", en: "Boundary moved" },
  rename: { vi: "Đổi tên", en: "New name" },
  retype: { vi: "Đổi loại (xã, phường, đặc khu)", en: "New kind (commune, ward, special zone)" },
  "abolish-level": { vi: "Bỏ cấp xã, về thẳng tỉnh", en: "Commune level abolished" },
  reform: { vi: "Nhiều việc trong một nghị quyết", en: "Several in one resolution" },
};

export const stateNames: Readonly<Record<ChangeState, Localised>> = {
  draft: { vi: "Bản soạn", en: "Draft" },
  scheduled: { vi: "Đã lên lịch", en: "Scheduled" },
  running: { vi: "Đang thực hiện", en: "Being carried out" },
  done: { vi: "Đã thực hiện", en: "Carried out" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
};
