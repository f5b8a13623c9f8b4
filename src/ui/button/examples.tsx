import { Button, ButtonLink } from "./view.tsx";

export const examples = {
  primary: <Button>Tiếp tục</Button>,
  quiet: <Button kind="quiet">Lưu lại</Button>,
  danger: <Button kind="danger">Từ chối hồ sơ</Button>,
  link: <ButtonLink href="/thu-tuc">Xem thủ tục</ButtonLink>,
  hotkey: (
    <Button name="act" value="forward" hotkey="F">
      Chuyển
    </Button>
  ),
};
