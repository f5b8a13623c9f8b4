import { agency, centre, contact, dossier, owner, proof } from "./example-parts.ts";
import type { Form01Model } from "./form-01.ts";
import type { Form02Model } from "./form-02.ts";
import type { Form03Model } from "./form-03.ts";

// One ordinary paper of each kind: for tests, for the benchmark, and to look at while a template is being changed.

export const exampleForm01: Form01Model = {
  agency,
  number: "000318/TNHS",
  issuedAt: new Date("2026-11-18T10:02:00+07:00"),
  copyFor: "applicant",
  dossier: { ...dossier, caseName: "Trẻ em sinh tại Việt Nam, cha mẹ đã đăng ký kết hôn" },
  receivedBy: centre,
  competentAgency: "Ủy ban nhân dân phường Ngô Quyền",
  owner,
  submitter: { name: "Trần Văn Mẫu", personalId: "031099900456", phone: "0900 000 456" },
  components: [
    { name: "Tờ khai đăng ký khai sinh", kind: "Tờ khai", copies: 1 },
    { name: "Giấy chứng sinh do cơ sở khám bệnh, chữa bệnh cấp", kind: "Bản chính", copies: 1 },
    { name: "Thẻ căn cước của người đi đăng ký (xuất trình)", kind: "Xuất trình", copies: 1 },
    { name: "Giấy chứng nhận kết hôn của cha, mẹ", kind: "Bản chụp", copies: 1 },
  ],
  setCount: 1,
  statutoryTime: "Trong ngày làm việc; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo",
  receivedAt: new Date("2026-11-18T10:00:00+07:00"),
  dueAt: new Date("2026-11-18T17:00:00+07:00"),
  fee: "Không thu",
  returnPlace: centre,
  register: { book: "01/2026", entry: "318" },
  officerName: "Phạm Thị Mẫu",
  files: [
    { name: "to-khai.pdf", sha256: "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9" },
    { name: "giay-chung-sinh.jpg", sha256: "f9e8d7c6b5a493827160f5e4d3c2b1a0f9e8d7c6b5a493827160f5e4d3c2b1a0" },
  ],
  proof,
};

export const exampleForm02: Form02Model = {
  agency,
  number: "000021/HDHS",
  issuedAt: new Date("2026-02-05T08:15:00+07:00"),
  dossier,
  askedBy: centre,
  owner,
  items: [
    { name: "Giấy chứng sinh", todo: "Nộp bản chính; ảnh chụp đã gửi bị mờ, không đọc được ngày sinh" },
    { name: "Tờ khai đăng ký khai sinh", todo: "Ghi lại họ tên mẹ đúng như trên thẻ căn cước" },
  ],
  reason: "Giấy chứng sinh là căn cứ để ghi ngày, nơi sinh theo khoản 1 Điều 16 Luật Hộ tịch số 60/2014/QH13.",
  bringBefore: new Date("2026-02-12T17:00:00+07:00"),
  clock: "restarted",
  contact,
  guide: { title: "Người hướng dẫn", name: "Phạm Thị Mẫu" },
  proof,
};

export const exampleForm03: Form03Model = {
  agency,
  number: "000007/TCHS",
  issuedAt: new Date("2026-11-23T10:00:00+07:00"),
  dossier: { ...dossier, procedureCode: "1.000894", procedureName: "Đăng ký kết hôn" },
  refusedBy: centre,
  stage: "intake",
  submittedAt: new Date("2026-11-23T09:05:00+07:00"),
  owner,
  reason: "Bên nam chưa đủ 20 tuổi vào ngày nộp hồ sơ, nên chưa đủ điều kiện kết hôn.",
  legalBasis: [
    "Điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình số 52/2014/QH13",
    "Điều 18 Luật Hộ tịch số 60/2014/QH13",
  ],
  advice: "Nộp lại hồ sơ sau khi bên nam đủ 20 tuổi; các giấy tờ khác đã nộp vẫn dùng được nếu còn hiệu lực.",
  contact,
  signer: { title: "Người tiếp nhận hồ sơ", name: "Phạm Thị Mẫu" },
  proof,
};
