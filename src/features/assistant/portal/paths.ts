export const askPath = "/tro-ly";
export const conversationPath = (code: string): string => `${askPath}/${code}`;
export const accuracyPath = `${askPath}/do-chinh-xac`;
