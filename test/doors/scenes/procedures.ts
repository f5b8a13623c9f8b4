import {
  correctImported,
  importRecords,
  publishAllImported,
  publishImported,
  setImportedAside,
} from "#features/procedures";
import { asCommand } from "#platform/feature";
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
