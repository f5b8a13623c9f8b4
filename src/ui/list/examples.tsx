import { Tag } from "../tag/view.tsx";
import { List } from "./view.tsx";

const columns = [
  { title: "Còn lại" },
  { title: "Người nộp, việc" },
  { title: "Mã", wide: true },
  { title: "Tệp", number: true },
];

export const examples = {
  work: (
    <List
      caption="Việc của tôi"
      columns={columns}
      rows={[
        {
          key: "1",
          href: "/can-bo/ho-so/H24.19-261116-0031",
          cells: [
            <Tag kind="late">trễ 2 giờ</Tag>,
            <a href="/can-bo/ho-so/H24.19-261116-0031">Nguyễn Văn Mẫu</a>,
            "H24.19-261116-0031",
            2,
          ],
        },
      ]}
      empty=""
    />
  ),
  empty: <List caption="Việc của tôi" columns={columns} rows={[]} empty="Không còn việc nào chờ bạn." />,
};
