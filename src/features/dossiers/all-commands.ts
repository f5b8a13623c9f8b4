import { asCommand } from "#platform/feature";
import { setCodePattern } from "./codes/set-code-pattern.ts";
import { agencyAnswered } from "./acts/agency-answered.ts";
import { awaitAgency } from "./acts/await-agency.ts";
import { moveDue } from "./acts/move-due.ts";
import { keepDue } from "./time/keep-due.ts";
import { acceptDossier } from "./acts/accept-dossier.ts";
import { bringHere } from "./acts/bring-here.ts";
import { chooseReturn } from "./acts/choose-return.ts";
import { confirmPayment } from "./acts/confirm-payment.ts";
import { decideDossier } from "./acts/decide-dossier.ts";
import { declineDossier } from "./acts/decline-dossier.ts";
import { extendDossier } from "./acts/extend-dossier.ts";
import { setPaperTemplate } from "./papers/restyle/set-paper-template.ts";
import { giveSlip } from "./slips/give-slip.ts";
import { setExtensionRule } from "./extension/set-extension-rule.ts";
import { finishDossier } from "./acts/finish-dossier.ts";
import { forwardDossier } from "./acts/forward-dossier.ts";
import { handOverDossier } from "./acts/hand-over-dossier.ts";
import { receiveDossier } from "./acts/receive-dossier.ts";
import { refuseDossier } from "./acts/refuse-dossier.ts";
import { requestPayment } from "./acts/request-payment.ts";
import { requestSupplement } from "./acts/request-supplement.ts";
import { returnResult } from "./acts/return-result.ts";
import { sendBackDossier } from "./acts/send-back-dossier.ts";
import { signDossier } from "./acts/sign-dossier.ts";
import { stopDossier } from "./acts/stop-dossier.ts";
import { submitDossier } from "./acts/submit-dossier.ts";
import { supplementDossier } from "./acts/supplement-dossier.ts";
import { takeOverDossier } from "./acts/take-over-dossier.ts";
import { withdrawDossier } from "./acts/withdraw-dossier.ts";

/** Every act on a dossier that already exists, by its verb. */
export const dossierActs = {
  accept: acceptDossier,
  decline: declineDossier,
  "request-supplement": requestSupplement,
  supplement: supplementDossier,
  "request-payment": requestPayment,
  "confirm-payment": confirmPayment,
  "await-agency": awaitAgency,
  "agency-answered": agencyAnswered,
  "move-due": moveDue,
  forward: forwardDossier,
  decide: decideDossier,
  sign: signDossier,
  "send-back": sendBackDossier,
  refuse: refuseDossier,
  finish: finishDossier,
  "hand-over": handOverDossier,
  "take-over": takeOverDossier,
  return: returnResult,
  withdraw: withdrawDossier,
  stop: stopDossier,
  "choose-return": chooseReturn,
  "bring-here": bringHere,
  extend: extendDossier,
} as const;

export const allDossierCommands = [
  asCommand(submitDossier),
  asCommand(receiveDossier),
  asCommand(setCodePattern),
  asCommand(keepDue),
  asCommand(setExtensionRule),
  asCommand(giveSlip),
  asCommand(setPaperTemplate),
  ...Object.values(dossierActs).map((act) => asCommand(act as typeof acceptDossier)),
];
