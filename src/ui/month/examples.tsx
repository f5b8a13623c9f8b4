import { Month } from "./view.tsx";

const date = (day: number): string => `2026-11-${String(day).padStart(2, "0")}`;

export const examples = {
  roster: (
    <Month
      caption="Tháng 11/2026"
      weekdays={["T2", "T3", "T4", "T5", "T6", "T7", "CN"]}
      days={[16, 17, 18, 19, 20, 21, 22].map((day) => ({
        date: date(day),
        label: `Ngày ${day}/11/2026`,
        today: day === 16,
        children: day === 18 ? <span class="hole">07:00–19:00 không có ai</span> : <span>07:00–19:00 Mẫu</span>,
      }))}
    />
  ),
};
