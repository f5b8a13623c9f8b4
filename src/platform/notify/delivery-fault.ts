/**
 * Why a provider did not take a message.
 * `unreachable`: certainly not taken, worth another try. `refused`: will never be taken. `doubtful`: it may have been
 * taken, for the answer never came (a time-out after sending, a crash between sending and our mark).
 */
export type DeliveryFaultKind = "unreachable" | "refused" | "doubtful";

/** Thrown by providers; anything else they throw counts as `unreachable`. */
export class DeliveryFault extends Error {
  readonly kind: DeliveryFaultKind;
  constructor(kind: DeliveryFaultKind, reason: string) {
    super(reason);
    this.kind = kind;
  }
}

export const faultKindOf = (fault: unknown): DeliveryFaultKind =>
  fault instanceof DeliveryFault ? fault.kind : "unreachable";
