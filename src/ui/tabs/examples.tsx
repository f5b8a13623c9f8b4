import { Tabs } from "./view.tsx";

export const examples = {
  work: (
    <Tabs
      label="Lọc việc"
      tabs={[
        { label: "Gấp nhất", href: "?loc=gap", count: 23, current: true },
        { label: "Quá hạn", href: "?loc=qua-han", count: 0 },
        { label: "Tất cả", href: "?loc=tat-ca" },
      ]}
    />
  ),
};
