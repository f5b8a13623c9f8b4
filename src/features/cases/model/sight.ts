/** Whom a matter about an office concerns: a commune as a whole, or one office of the province. */
export const concernOf = (organisationId: string): string[] => {
  const unit = organisationId.split(".", 1)[0] ?? "";
  return [unit.length > 2 ? unit : organisationId];
};

/** The office that receives a denunciation: never one it concerns. */
export const denunciationDesk = (provinceCode: string, concerned: readonly string[]): string =>
  concerned.includes(`${provinceCode}.u`) ? `${provinceCode}.c` : `${provinceCode}.u`;
