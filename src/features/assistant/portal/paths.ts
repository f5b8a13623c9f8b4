export const askPath = "/tro-ly";
export const conversationPath = (code: string): string => `${askPath}/${code}`;
/** The words of a language model about one answer, as they come. */
export const wordsPath = (code: string, turn: number): string => `${conversationPath(code)}/loi/${turn}`;
export const accuracyPath = `${askPath}/do-chinh-xac`;
