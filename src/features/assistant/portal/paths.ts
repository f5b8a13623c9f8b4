export const askPath = "/tro-ly";
export const conversationPath = (code: string): string => `${askPath}/${code}`;
