import { PapersList } from "./view.tsx";

const papers = [
  { id: "birth-note", name: "Giấy chứng sinh", note: "Bệnh viện đã gửi bản điện tử thì không cần mang." },
  { id: "card", name: "Căn cước của người đi làm", checked: true },
];

export const examples = {
  reader: <PapersList papers={papers} keep="1.001193" />,
  form: <PapersList papers={papers} name="received" />,
};
