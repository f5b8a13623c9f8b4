/** One office going on for another from a day on. */
export type OfficeSuccession = {
  readonly provinceCode: string;
  readonly from: string;
  readonly toProvince: string;
  readonly to: string;
  readonly changeId: string;
  /** Where a divided office's things go that nothing else decides. */
  readonly main: boolean;
  /** `yyyy-mm-dd` */
  readonly on: string;
};
