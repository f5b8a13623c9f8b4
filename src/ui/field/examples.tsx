import {
  CheckField,
  ChoiceField,
  ChoicesField,
  DateField,
  FileField,
  LongTextField,
  SelectField,
  TextField,
} from "./view.tsx";

const ways = [
  { value: "counter", label: "Tại quầy", hint: "Nhận ngay khi có kết quả" },
  { value: "post", label: "Bưu điện" },
];

export const examples = {
  text: <TextField name="fullName" label="Họ và tên" value="Nguyễn Văn Mẫu" autoComplete="name" />,
  hint: (
    <TextField
      name="personalId"
      label="Số định danh"
      hint="12 chữ số trên thẻ căn cước"
      inputMode="numeric"
      width={12}
    />
  ),
  wrong: <TextField name="phone" label="Điện thoại" value="09" error="Số điện thoại có 10 chữ số, bắt đầu bằng 0." />,
  long: <LongTextField name="reason" label="Lý do" value={'<script>alert("x")</script>'} />,
  date: <DateField name="bornOn" label="Ngày sinh" value="1999-01-31" locale="vi" />,
  dateWrong: (
    <DateField name="marriedOn" label="Date of birth" value="31/2/1999" locale="en" error="This day does not exist." />
  ),
  choice: <ChoiceField name="way" label="Bạn muốn nhận ở đâu?" choices={ways} value="post" />,
  choices: <ChoicesField name="papers" label="Giấy tờ đã nhận" choices={ways} values={["counter"]} />,
  select: <SelectField name="province" label="Tỉnh, thành phố" choices={ways} empty="Chọn" error="Hãy chọn một nơi." />,
  check: <CheckField name="true" label="Tôi khai đúng sự thật" checked />,
  file: <FileField name="photo" label="Ảnh giấy tờ" accept="image/*,application/pdf" multiple />,
};
