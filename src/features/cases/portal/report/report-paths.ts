export const checkStepId = "kiem-tra";
export const stepPath = (id: string): string => `/phan-anh/moi/${id}`;
