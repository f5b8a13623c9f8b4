import { Card, CardLink } from "./view.tsx";

export const examples = {
  card: (
    <Card title="Các bước">
      <p>Bạn nộp, cán bộ kiểm tra, chủ tịch phường ký.</p>
    </Card>
  ),
  link: <CardLink href="/tra-cuu" title="Hồ sơ của tôi đang ở đâu?" text="Nhập mã trên giấy hẹn hoặc quét QR" />,
};
