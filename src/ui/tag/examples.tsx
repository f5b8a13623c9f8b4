import { Tag } from "./view.tsx";

export const examples = {
  plain: <Tag>tạm dừng</Tag>,
  good: <Tag kind="good">Đúng tiến độ</Tag>,
  soon: <Tag kind="soon">48 phút</Tag>,
  late: <Tag kind="late">trễ 2 giờ</Tag>,
};
