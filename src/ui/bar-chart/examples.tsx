import { BarChart } from "./view.tsx";

export const examples = {
  fields: (
    <BarChart
      title="Quá hạn nhiều nhất ở lĩnh vực Đất đai: 12 trên 17 hồ sơ"
      bars={[
        { key: "land", label: "Đất đai", value: 12 },
        { key: "civil-status", label: "Hộ tịch", value: 5 },
        { key: "certification", label: "Chứng thực", value: 0 },
      ]}
    />
  ),
};
