import type { Role } from "#core/access/actor";

export type DemoAccount = {
  readonly username: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly organisationId?: string;
  readonly role: Role;
  /** Who this is, for the line that the first start prints. */
  readonly what: string;
};

type Centre = {
  readonly short: string;
  readonly provinceCode: string;
  readonly unitCode: string;
  readonly place: string;
};

/** Four people of one commune or ward: two at its centre, two at its committee. */
const commune = ({ short, provinceCode, unitCode, place }: Centre): DemoAccount[] => [
  {
    username: `tiepnhan.${short}`,
    name: "Nguyễn Thị Mẫu Tiếp",
    provinceCode,
    organisationId: `${unitCode}.c`,
    role: "receiver",
    what: `tiếp nhận, ${place}`,
  },
  {
    username: `giamdoc.${short}`,
    name: "Phạm Văn Mẫu Giám",
    provinceCode,
    organisationId: `${unitCode}.c`,
    role: "centre-head",
    what: `giám đốc trung tâm, ${place}`,
  },
  {
    username: `chuyenvien.${short}`,
    name: "Trần Thị Mẫu Chuyên",
    provinceCode,
    organisationId: `${unitCode}.u`,
    role: "specialist",
    what: `chuyên viên, ${place}`,
  },
  {
    username: `lanhdao.${short}`,
    name: "Lê Văn Mẫu Lãnh",
    provinceCode,
    organisationId: `${unitCode}.u`,
    role: "leader",
    what: `lãnh đạo, ${place}`,
  },
];

/** The people of a provincial centre and of the whole province. */
const province = ({ short, provinceCode, place }: Omit<Centre, "unitCode">): DemoAccount[] => [
  {
    username: `tiepnhan.${short}`,
    name: "Hoàng Thị Mẫu Tiếp",
    provinceCode,
    organisationId: `${provinceCode}.c`,
    role: "receiver",
    what: `tiếp nhận, trung tâm ${place}`,
  },
  {
    username: `giamdoc.${short}`,
    name: "Vũ Văn Mẫu Giám",
    provinceCode,
    organisationId: `${provinceCode}.c`,
    role: "centre-head",
    what: `giám đốc, trung tâm ${place}`,
  },
  {
    username: `giamsat.${short}`,
    name: "Đặng Thị Mẫu Sát",
    provinceCode,
    role: "supervisor",
    what: `giám sát, ${place}`,
  },
  {
    username: `quantri.${short}`,
    name: "Bùi Văn Mẫu Trị",
    provinceCode,
    role: "administrator",
    what: `quản trị, ${place}`,
  },
];

const department = (short: string, provinceCode: string, place: string): DemoAccount[] => [
  {
    username: `chuyenvien.sotuphap.${short}`,
    name: "Đỗ Thị Mẫu Chuyên",
    provinceCode,
    organisationId: `${provinceCode}.so-tu-phap`,
    role: "specialist",
    what: `chuyên viên Sở Tư pháp, ${place}`,
  },
  {
    username: `lanhdao.sotuphap.${short}`,
    name: "Ngô Văn Mẫu Lãnh",
    provinceCode,
    organisationId: `${provinceCode}.so-tu-phap`,
    role: "leader",
    what: `lãnh đạo Sở Tư pháp, ${place}`,
  },
];

/** The people of the first-run world. All are invented; "Mẫu" (specimen) in the name says so. */
export const demoAccounts: readonly DemoAccount[] = [
  ...commune({ short: "ngoquyen", provinceCode: "31", unitCode: "11329", place: "phường Ngô Quyền" }),
  ...commune({ short: "tienyen", provinceCode: "22", unitCode: "06862", place: "xã Tiên Yên" }),
  ...province({ short: "haiphong", provinceCode: "31", place: "Hải Phòng" }),
  ...province({ short: "quangninh", provinceCode: "22", place: "Quảng Ninh" }),
  ...department("haiphong", "31", "Hải Phòng"),
  ...department("quangninh", "22", "Quảng Ninh"),
];

/** The password of every demo account unless the installation is told another. */
export const demoPassword = "gan-dan-demo";
