const most: Readonly<Record<string, number>> = {
  text: 5000,
  place: 300,
  dossierCode: 60,
  name: 120,
  email: 254,
  address: 300,
  phone: 30,
};

/** How long an answer may be; choices are words of ours. */
export const mostLetters = (field: string): number => most[field] ?? 60;
