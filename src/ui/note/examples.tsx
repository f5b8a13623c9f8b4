import { Note } from "./view.tsx";

export const examples = {
  plain: (
    <Note>
      <strong>Giấy tờ mang tên phường cũ vẫn có giá trị.</strong> Bạn không phải đổi lại.
    </Note>
  ),
  grave: <Note grave>Quá ngày 25/11 hồ sơ sẽ dừng lại.</Note>,
};
