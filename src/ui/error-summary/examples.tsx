import { ErrorSummary } from "./view.tsx";

const errors = [
  { field: "fullName", sentence: "Hãy ghi họ và tên." },
  { field: "bornOn", sentence: "Ngày sinh chưa đúng." },
];

export const examples = {
  vi: <ErrorSummary errors={errors} locale="vi" />,
  en: <ErrorSummary errors={[{ field: "", sentence: "Write at least one way to reach you." }]} locale="en" />,
  none: <ErrorSummary errors={[]} locale="vi" />,
};
