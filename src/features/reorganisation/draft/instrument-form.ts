/**
 * Numbers of resolutions as they stand on paper: of a People's Council, of the Standing Committee or of the National
 * Assembly, which decide on units (Law 72/2025/QH15 art. 8, 9).
 */
export const instrumentForm = /^\d{1,5}(\/\d{4})?\/(NQ-HĐND|NQ-UBTVQH\d{1,2}|QH\d{1,2})$/u;
