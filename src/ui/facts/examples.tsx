import { Facts } from "./view.tsx";

export const examples = {
  procedure: (
    <Facts
      facts={[
        { term: "Bao lâu", value: "Trong ngày", note: "nộp trước 15 giờ" },
        { term: "Bao nhiêu tiền", value: "0 đồng" },
        { term: "Ai đi", value: "Cha, mẹ hoặc người thân" },
      ]}
    />
  ),
};
