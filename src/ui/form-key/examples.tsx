import { Button } from "../button/view.tsx";
import { KeyedForm } from "./view.tsx";

export const examples = {
  plain: (
    <KeyedForm formKey="00000000-0000-4000-8000-000000000000.x" action="/nop">
      <Button>Gửi</Button>
    </KeyedForm>
  ),
  files: (
    <KeyedForm formKey="00000000-0000-4000-8000-000000000000.x" files keep="draft">
      <Button>Tải lên</Button>
    </KeyedForm>
  ),
};
