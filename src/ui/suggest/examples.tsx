import { Suggest } from "./view.tsx";

export const examples = {
  typed: <Suggest path="/can-bo/tro-ly/goi-y" into="text" label="Gợi ý thủ tục" />,
  given: <Suggest path="/can-bo/tro-ly/goi-y" into="answer" q="đăng ký tạm trú cần gì" label="Gợi ý thủ tục" />,
};
