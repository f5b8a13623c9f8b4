import { SummaryList } from "./view.tsx";

export const examples = {
  answers: (
    <SummaryList
      locale="vi"
      lines={[
        { term: "Họ và tên", value: "Nguyễn Văn Mẫu", changeHref: "/nop/1?trang=1" },
        { term: "Ghi chú", value: "" },
      ]}
    />
  ),
};
