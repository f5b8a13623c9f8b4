import { SearchBox } from "./view.tsx";

export const examples = {
  home: (
    <SearchBox
      action="/thu-tuc"
      name="q"
      label="Việc cần làm"
      button="Tìm"
      placeholder="Ví dụ: con tôi mới sinh, cần làm giấy gì"
      hint="Gõ như bạn nói, có dấu hay không dấu đều được."
    />
  ),
};
