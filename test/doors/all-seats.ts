import type { SeatPlan } from "./seat.ts";
import { administrationSeats } from "./seats/administration.ts";
import { callSeats } from "./seats/calls.ts";
import { assistantSeats } from "./seats/assistant.ts";
import { caseSeats } from "./seats/cases.ts";
import { citizenSeats } from "./seats/citizens.ts";
import { dossierSeats } from "./seats/dossiers.ts";
import { feeSeats } from "./seats/fees.ts";
import { paymentSeats } from "./seats/payments.ts";
import { reorganisationSeats } from "./seats/reorganisation.ts";
import { ownSeats } from "./seats/own-account.ts";
import { hotlineSeats, rosterSeats } from "./seats/hotline.ts";
import { watcherSeats } from "./seats/watchers.ts";
import { procedureSeats } from "./seats/procedures.ts";

export const seatPlans: readonly SeatPlan[] = [
  ...citizenSeats,
  ...ownSeats,
  ...administrationSeats,
  ...feeSeats,
  ...paymentSeats,
  ...dossierSeats,
  ...watcherSeats,
  ...reorganisationSeats,
  ...hotlineSeats,
  ...callSeats,
  ...rosterSeats,
  ...caseSeats,
  ...procedureSeats,
  ...assistantSeats,
];
