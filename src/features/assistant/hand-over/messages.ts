const vi = {
  fromAssistant: "Hỏi trợ lý",
  before: "trước đó",
  conversation: "Cuộc hỏi đáp với trợ lý",
};

const en: typeof vi = {
  fromAssistant: "Asked the assistant",
  before: "before",
  conversation: "Conversation with the assistant",
};

export const handOverMessages = { vi, en };
