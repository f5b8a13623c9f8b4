/** What is remembered of the calls at a province's desks; forgotten, and so told to whoever follows, with every change. */
export const liveKey = (provinceCode: string): string => `hotline/live/${provinceCode}`;
