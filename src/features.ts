import type { Feature } from "#platform/feature";
import { units } from "#features/units";
import { procedures } from "#features/procedures";
import { staff } from "#features/staff";
import { people } from "#features/people";
import { documents } from "#features/documents";
import { fees } from "#features/fees";
import { dossiers } from "#features/dossiers";
import { payments } from "#features/payments";
import { satisfaction } from "#features/satisfaction";
import { reports } from "#features/reports";
import { conservation } from "#features/conservation";
import { watchers } from "#features/watchers";
import { cases } from "#features/cases";
import { hotline } from "#features/hotline";
import { insight } from "#features/insight";
import { assistant } from "#features/assistant";
import { createReorganisation } from "#features/reorganisation";
import { simulation } from "#features/simulation";
import { rehearsal } from "#features/rehearsal";

/** What the administration does; units that change take all of it along. */
const administration: readonly Feature[] = [
  units,
  procedures,
  staff,
  people,
  documents,
  fees,
  dossiers,
  payments,
  satisfaction,
  reports,
  conservation,
  watchers,
  cases,
  hotline,
  insight,
  assistant,
];

/** The product's table of contents: a feature may use those above it, never those below. */
export const features: readonly Feature[] = [
  ...administration,
  createReorganisation(administration),
  simulation,
  rehearsal,
];
