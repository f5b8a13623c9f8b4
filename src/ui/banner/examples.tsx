import { Banner } from "./view.tsx";

export const examples = {
  done: <Banner kind="done">Đã chuyển hồ sơ sang phòng Kinh tế.</Banner>,
  refused: <Banner kind="refused">Hồ sơ vừa được người khác chuyển. Xem lại rồi làm tiếp; điều bạn gõ vẫn còn.</Banner>,
};
