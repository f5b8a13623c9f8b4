import type { Scene } from "./scene.ts";
import { callScenes } from "./scenes/calls.ts";
import { assistantScenes } from "./scenes/assistant.ts";
import { caseScenes } from "./scenes/cases.ts";
import { dossierScenes } from "./scenes/dossiers.ts";
import { feeScenes } from "./scenes/fees.ts";
import { paymentScenes } from "./scenes/payments.ts";
import { peopleScenes } from "./scenes/people.ts";
import { reorganisationScenes } from "./scenes/reorganisation.ts";
import { satisfactionScenes } from "./scenes/satisfaction.ts";
import { staffScenes } from "./scenes/staff.ts";
import { unitScenes } from "./scenes/units.ts";
import { hotlineScenes } from "./scenes/hotline.ts";
import { watcherScenes } from "./scenes/watchers.ts";
import { procedureScenes } from "./scenes/procedures.ts";

export const scenes: readonly Scene[] = [
  ...unitScenes,
  ...staffScenes,
  ...peopleScenes,
  ...feeScenes,
  ...dossierScenes,
  ...paymentScenes,
  ...satisfactionScenes,
  ...watcherScenes,
  ...caseScenes,
  ...assistantScenes,
  ...reorganisationScenes,
  ...hotlineScenes,
  ...callScenes,
  ...procedureScenes,
];
