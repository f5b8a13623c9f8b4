import type { RegisterEntry } from "../lists/present-register.ts";
import type { GuidanceModel, IntakeRefusalModel } from "./counter-slip.ts";
import { agency, centre, contact, dossier, owner, proof } from "./example-parts.ts";
import type { Form04Model } from "./form-04.ts";
import type { Form05Model } from "./form-05.ts";
import type { Form06Model } from "./form-06.ts";
import type { Form07Model } from "./form-07.ts";
import type { JointReceiptModel } from "./joint-receipt.ts";
import type { ResultSlipModel } from "./result-slip.ts";

// Examples of what comes after reception, as example-papers.ts has those of reception.

const committee = "Ủy ban nhân dân phường Ngô Quyền";
const committeeAgency = { superior: "Thành phố Hải Phòng", name: committee, place: "Ngô Quyền" };
const local = (text: string): Date => new Date(`${text}:00+07:00`);

export const exampleForm04: Form04Model = {
  agency: committeeAgency,
  number: "261118-0031.4/XLGH",
  issuedAt: local("2026-11-20T15:30"),
  dossier: { ...dossier, procedureCode: "1.004873", procedureName: "Cấp Giấy xác nhận tình trạng hôn nhân" },
  issuedBy: committee,
  receivedBy: centre,
  owner,
  acceptedAt: local("2026-11-18T10:00"),
  dueBefore: local("2026-11-23T10:00"),
  dueAfter: local("2026-11-27T17:00"),
  late: false,
  cause: "Nội dung phức tạp, cần xác minh thêm",
  reason: "Cần xác minh thời gian cư trú trước năm 2015 tại phường Gia Viên (cũ); đã gửi văn bản ngày 19/11/2026.",
  times: 1,
  returnPlace: centre,
  contact,
  signer: { title: "Người ký", name: "Lê Văn Mẫu" },
  proof,
};

export const exampleForm05: Form05Model = {
  agency,
  number: "261118-0031.5/TBDHS",
  issuedAt: local("2026-11-20T09:10"),
  dossier,
  issuedBy: centre,
  receivedBy: centre,
  competentAgency: committee,
  owner,
  submittedAt: local("2026-11-18T10:00"),
  why: "withdrawn",
  reason: "Gia đình chuyển nơi cư trú nên không còn nhu cầu giải quyết tại đây.",
  stage: "Thẩm định (đang xử lý)",
  papers: `Trả lại ông/bà tại ${centre}`,
  fees: "Chưa nộp khoản nào",
  contact,
  signer: { title: "Người ký", name: "Phạm Thị Mẫu" },
  proof,
};

export const exampleForm06: Form06Model = {
  agency,
  number: "261118-0031.6/PKSHS",
  issuedAt: local("2026-11-20T16:00"),
  dossier,
  owner,
  receivedAt: local("2026-11-18T10:00"),
  dueAt: local("2026-11-23T10:00"),
  receivedBy: centre,
  leadAgency: committee,
  coordinating: ["Công an phường Ngô Quyền"],
  rows: [
    {
      giver: `${centre}: Phạm Thị Mẫu`,
      receiver: `${committee}: Trần Văn Mẫu`,
      givenAt: local("2026-11-18T10:20"),
      takenAt: local("2026-11-18T10:45"),
      result: "Trước hạn",
      note: "Tiếp nhận: chuyển xử lý",
    },
    {
      giver: `${committee}: Trần Văn Mẫu`,
      receiver: `${committee}: Lê Văn Mẫu`,
      givenAt: local("2026-11-19T16:30"),
      takenAt: local("2026-11-20T08:15"),
      result: "Quá hạn",
      note: "Thẩm định: trình ký. Đã xác minh nơi cư trú trước đây",
    },
    {
      giver: `${committee}: Lê Văn Mẫu`,
      receiver: centre,
      givenAt: local("2026-11-20T16:00"),
      result: "Đúng hạn",
      note: "Vào sổ, chuyển kết quả",
    },
  ],
  overall: "Đang xử lý",
  proof,
};

const entry: RegisterEntry = {
  sequence: 318,
  code: "H24.101-261118-0031",
  procedureCode: "1.001193",
  procedureName: "Đăng ký khai sinh",
  sets: 1,
  owner: owner.name,
  address: owner.address,
  phone: owner.phone,
  competentAgency: committee,
  receivedAt: local("2026-11-18T10:00"),
  dueAt: local("2026-11-18T17:00"),
  finishedAt: local("2026-11-18T15:20"),
  returnedAt: local("2026-11-18T16:00"),
  returnMethod: "Trực tiếp",
  signedBy: "Trần Văn Mẫu",
  note: "",
};

export const exampleForm07: Form07Model = {
  agency,
  issuedAt: local("2026-11-30T17:00"),
  centre,
  period: "từ ngày 01/11/2026 đến ngày 30/11/2026",
  entries: [
    entry,
    {
      ...entry,
      sequence: 319,
      code: "H24.101-261118-0032",
      procedureName: "Cấp Giấy xác nhận tình trạng hôn nhân",
      finishedAt: undefined,
      returnedAt: undefined,
      returnMethod: "",
      signedBy: "",
      note: "Yêu cầu bổ sung giấy tờ",
    },
  ],
  summary: "Tổng số: 2 hồ sơ.",
};

export const exampleResultSlip: ResultSlipModel = {
  agency: committeeAgency,
  number: "261118-0031.5/BGKQ",
  issuedAt: local("2026-11-18T15:20"),
  dossier,
  owner,
  giver: committee,
  giverName: "Trần Văn Mẫu",
  receiver: centre,
  receiverName: "Phạm Thị Mẫu",
  givenAt: local("2026-11-18T15:20"),
  takenAt: local("2026-11-18T15:40"),
  result: "Số 412/2026, ký lúc 15 giờ 05 phút, ngày 18/11/2026",
  dueAt: local("2026-11-18T17:00"),
  timeliness: "Đúng hạn",
  fees: "Không thu",
  returnMethod: "Trực tiếp tại Trung tâm",
  returnPlace: centre,
  proof,
};

export const exampleJointReceipt: JointReceiptModel = {
  agency,
  number: "261118-0031/TNHS",
  issuedAt: local("2026-11-18T10:10"),
  receivedBy: centre,
  submitter: owner,
  dossiers: ["0031", "0032"].map((number) => ({
    code: `H24.101-261118-${number}`,
    receivedAt: local("2026-11-18T10:00"),
    matter: `Đăng ký khai sinh; ${committee}`,
    owner: owner.name,
    dueAt: local("2026-11-18T17:00"),
    returnPlace: centre,
  })),
  officerName: "Phạm Thị Mẫu",
  trackingUrl: "https://gandan.example.vn/theo-doi",
};

const slip = {
  agency,
  number: "261118-K7QM/HDHS",
  issuedAt: local("2026-11-18T09:00"),
  issuedBy: centre,
  phone: owner.phone,
  procedureCode: "1.001193",
  procedureName: "Đăng ký khai sinh",
  procedureUrl: "https://gandan.example.vn/thu-tuc/1.001193",
  contact,
  officerName: "Phạm Thị Mẫu",
};

export const exampleGuidance: GuidanceModel = {
  ...slip,
  personName: owner.name,
  items: [
    { name: "Giấy chứng sinh", todo: "Mang bản chính; bản đang có là bản chụp" },
    { name: "Tờ khai đăng ký khai sinh", todo: "Ký và ghi rõ họ tên người yêu cầu" },
  ],
  note: "Trẻ sinh quá 60 ngày vẫn đăng ký được.",
  statutoryTime: "Trong ngày làm việc",
  fee: "Không thu",
  competentAgency: committee,
};

export const exampleIntakeRefusal: IntakeRefusalModel = {
  ...slip,
  number: "261118-R4TD/TCHS",
  procedureCode: "1.000894",
  procedureName: "Đăng ký kết hôn",
  personName: owner.name,
  reason: "Bên nam chưa đủ 20 tuổi vào ngày nộp hồ sơ, nên chưa đủ điều kiện kết hôn.",
  legalBasis: ["Điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình số 52/2014/QH13"],
  note: "Nộp hồ sơ sau khi bên nam đủ 20 tuổi.",
};
