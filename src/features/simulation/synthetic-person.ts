import type { RandomSequence } from "./random-sequence.ts";

const families = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Phan",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
];
const given = [
  "An",
  "Bình",
  "Châu",
  "Dũng",
  "Giang",
  "Hà",
  "Hải",
  "Hạnh",
  "Hoa",
  "Hùng",
  "Hương",
  "Khánh",
  "Lan",
  "Linh",
  "Long",
  "Mai",
  "Minh",
  "Nam",
  "Nga",
  "Ngọc",
  "Phúc",
  "Phương",
  "Quân",
  "Sơn",
  "Tâm",
  "Thảo",
  "Thủy",
  "Trang",
  "Tuấn",
  "Vinh",
];

export type SyntheticPerson = {
  readonly name: string;
  readonly personalId: string;
  readonly bornOn: string;
  readonly sex: "male" | "female";
  readonly phone: string;
  readonly address: string;
};

/** A person nobody can take for a real one: "Mẫu" in the name, an ID serial from 9xxxxx, a phone that rings nowhere. */
export function syntheticPerson(
  random: RandomSequence,
  at: { readonly provinceCode: string; readonly unitName: string },
): SyntheticPerson {
  const sex = random.chance(0.5) ? "male" : "female";
  const year = 1945 + random.below(61);
  const century = year >= 2000 ? (sex === "male" ? 2 : 3) : sex === "male" ? 0 : 1;
  const month = String(1 + random.below(12)).padStart(2, "0");
  const day = String(1 + random.below(28)).padStart(2, "0");
  return {
    name: `${random.pick(families)} ${sex === "male" ? "Văn" : "Thị"} Mẫu ${random.pick(given)}`,
    personalId: `0${at.provinceCode}${century}${String(year).slice(2)}9${String(random.below(100_000)).padStart(5, "0")}`,
    bornOn: `${year}-${month}-${day}`,
    sex,
    phone: `09000${String(random.below(100_000)).padStart(5, "0")}`,
    address: `Số ${1 + random.below(200)}, tổ dân phố ${1 + random.below(20)}, ${at.unitName}`,
  };
}
