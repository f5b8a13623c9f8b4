export const organisationKinds = [
  "province-centre",
  "province-committee",
  "department",
  "land-office",
  "province-police",
  "social-insurance",
  "commune-centre",
  "commune-committee",
  "commune-police",
  "district-centre",
  "district-committee",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * An office that receives, decides or hands back. `id` is the unit's code and a short word: `11329.c` is the centre of
 * unit 11329, `.u` its committee, `.p` its police; `31.so-tu-phap` a department of province 31; `2004-11329.c` the one-stop
 * desk of the former ward with that code.
 */
export type Organisation = {
  readonly id: string;
  readonly provinceCode: string;
  readonly unitCode: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn: string;
  /**
   * What its dossier codes begin with until the province registers a code, e.g. `H24.019`; offices that number no dossiers
   * have none. What holds on a day is said by `agencyCodeOn`.
   */
  readonly agencyCode?: string;
  /** True where that is our own counting: each province issues its communes' codes and none has published a list. */
  readonly agencyCodeProvisional: boolean;
  readonly address?: string;
  readonly hotline?: string;
  /** `yyyy-mm-dd`, last day of an office whose unit ended; absent while it stands. */
  readonly validTo?: string;
};

/** `11329` of `11329.c`. */
export const unitCodeOf = (organisationId: string): string => organisationId.split(".", 1)[0] ?? "";
