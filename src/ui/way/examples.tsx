import { Way } from "./view.tsx";

export const examples = {
  underWay: (
    <Way
      locale="vi"
      stations={[
        { title: "Bạn nộp trực tuyến", note: "Thứ Tư 18/11, 09:12 · 2 tệp", state: "done" },
        { title: "Xác minh", note: "Phòng Văn hóa - Xã hội · còn 9 giờ làm việc", state: "here" },
        { title: "Trả kết quả", state: "ahead" },
      ]}
    />
  ),
};
