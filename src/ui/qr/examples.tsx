import { Qr } from "./view.tsx";

export const examples = {
  tracking: (
    <Qr
      svg={'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1H0z"/></svg>'}
      meaning="Mã QR mở trang theo dõi hồ sơ"
    />
  ),
};
