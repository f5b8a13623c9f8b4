import { listMessages } from "./messages/list-messages.ts";
import { intakeMessages } from "./messages/intake-messages.ts";
import { dossierMessages } from "./messages/dossier-messages.ts";
import { actMessages } from "./messages/act-messages.ts";
import { dayMessages } from "./messages/day-messages.ts";
import { paperMessages } from "./messages/paper-messages.ts";

/** Every word that officials read on the pages of dossiers. */
const vi = {
  ...listMessages.vi,
  ...intakeMessages.vi,
  ...dossierMessages.vi,
  ...actMessages.vi,
  ...dayMessages.vi,
  ...paperMessages.vi,
};
const en: typeof vi = {
  ...listMessages.en,
  ...intakeMessages.en,
  ...dossierMessages.en,
  ...actMessages.en,
  ...dayMessages.en,
  ...paperMessages.en,
};

export const consoleMessages = { vi, en };
export type ConsoleWords = typeof vi;
