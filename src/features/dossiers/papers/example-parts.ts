// What the example papers share: one office, one citizen, one dossier.

export const agency = {
  superior: "Ủy ban nhân dân phường Ngô Quyền",
  name: "Trung tâm Phục vụ hành chính công",
  place: "Ngô Quyền",
};
export const centre = "Trung tâm Phục vụ hành chính công phường Ngô Quyền";
export const owner = {
  name: "Nguyễn Thị Mẫu",
  personalId: "031199900123",
  address: "Số 12 ngõ 34 phố Mẫu, phường Ngô Quyền, thành phố Hải Phòng",
  phone: "0900 000 123",
  email: "mau@example.vn",
};
export const dossier = {
  code: "H24.101-261118-0031",
  procedureCode: "1.001193",
  procedureName: "Đăng ký khai sinh",
};
export const proof = {
  trackingUrl: "https://gandan.example.vn/tra-cuu/H24.101-261118-0031",
  ledgerHead: "7f3a91c2d0e845b6a1f09c7d3e2b58641c9fae07b2d4635880e1f7a6c3b59d20",
};
export const contact = { name: centre, phone: "0225 000 0000", website: "https://gandan.example.vn" };
