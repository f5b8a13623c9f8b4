import {
  correctImported,
  importRecords,
  publishAllImported,
  publishImported,
  restoreEventGuide,
  setEventGuide,
  setImportedAside,
} from "#features/procedures";
import { asCommand } from "#platform/feature";
import type { Actor } from "#core/access/actor";
import type { World } from "../../world.ts";
import { by } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

let nextCode = 0;

/** A record nobody has imported yet, in the shape in which the national portal publishes it. */
export const publishedLine = (changes: object = {}): string => {
  nextCode += 1;
  return JSON.stringify({
    ma_thu_tuc: `9.${String(nextCode).padStart(6, "0")}`,
    ten_thu_tuc: `Cấp giấy mẫu số ${nextCode}`,
    so_quyet_dinh: "1/QĐ-MAU",
    cap_thuc_hien: "Cấp xã",
    linh_vuc: "Lĩnh vực mẫu",
    co_quan_thuc_hien: "Ủy ban nhân dân cấp xã",
    cach_thuc_thuc_hien: "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcMiễn phí",
    thanh_phan_ho_so: "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính",
    can_cu_phap_ly: "Tên văn bản pháp lýMã văn bảnLuật mẫu01/2025/QH15",
    ...changes,
  });
};

/** Imports a record that waits for review; gives its code. */
export async function imported({ services, clock }: World): Promise<string> {
  const line = publishedLine();
  await importRecords(services, [line], { source: "mau.jsonl", at: clock.now() });
  return (JSON.parse(line) as { ma_thu_tuc: string }).ma_thu_tuc;
}

/** A guide in a province's own words. */
const guide = {
  provinceCode: "31",
  slug: "sinh-con",
  lead: { vi: "Lời mẫu của tỉnh.", en: "The province's sample words." },
  steps: [{ what: { vi: "Đăng ký khai sinh", en: "Register the birth" }, codes: ["1.001193"] }],
};

/** The province of the cast says it its own way. */
export async function tellOwnGuide(world: World): Promise<void> {
  const [administrator] = await world.employ([{ role: "administrator", provinceCode: "31" }]);
  const outcome = await world.run(administrator as Actor, setEventGuide, guide);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

const allowed = by("administrator", "province foreign-province");
const elsewhere = refusedBy("access.not_allowed");

export const procedureScenes: readonly Scene[] = [
  ...[publishImported, setImportedAside].map((command): Scene => ({
    command: asCommand(command),
    when: "an imported record waits for review",
    allowed,
    elsewhere,
    prepare: async (world) => {
      const code = await imported(world);
      return { input: () => ({ code, revision: 1 }) };
    },
  })),
  {
    command: asCommand(setEventGuide),
    when: "a province tells its people what to do after an event of life",
    allowed: by("administrator", "province"),
    elsewhere,
    prepare: async () => ({ input: () => guide }),
  },
  {
    command: asCommand(restoreEventGuide),
    when: "a province has a guide of its own",
    allowed: by("administrator", "province"),
    elsewhere,
    prepare: async (world) => {
      await tellOwnGuide(world);
      return { input: () => ({ provinceCode: "31", slug: guide.slug }) };
    },
  },
  {
    command: asCommand(publishAllImported),
    when: "imported records wait for review",
    allowed,
    elsewhere,
    prepare: async (world) => {
      await imported(world);
      return { input: () => ({}) };
    },
  },
  {
    command: asCommand(correctImported),
    when: "an imported record says something wrong",
    allowed,
    elsewhere,
    prepare: async (world) => {
      const code = await imported(world);
      return { input: () => ({ code, field: "fee", value: "Miễn phí" }) };
    },
  },
];
