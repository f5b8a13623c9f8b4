import { describeApi } from "#platform/http/openapi";
import { carryOut } from "./command-line/carry-out.ts";
import { evaluateAssistant } from "./command-line/evaluate-assistant.ts";
import { importProcedures } from "./command-line/import-procedures.ts";
import { compareLedger } from "./command-line/ledger.ts";
import { runRehearsal } from "./command-line/rehearse.ts";
import { serve } from "./command-line/serve.ts";
import { runSimulation } from "./command-line/simulate.ts";
import { verifyLedgers } from "./command-line/verify.ts";
import { takeMailFromPipe } from "./command-line/take-mail.ts";
import type { Verb } from "./command-line/verb.ts";
import { features } from "./features.ts";

const verbs: Readonly<Record<string, Verb>> = {
  serve,
  verify: verifyLedgers,
  ledger: compareLedger,
  "carry-out": carryOut,
  rehearse: runRehearsal,
  simulate: runSimulation,
  "evaluate-assistant": evaluateAssistant,
  "import-procedures": importProcedures,
  "take-mail": takeMailFromPipe,
  openapi: () => console.log(JSON.stringify(describeApi(features.flatMap((feature) => feature.api ?? [])), null, 2)),
};

const [verb = "help", ...rest] = process.argv.slice(2);
const flags = new Map(
  rest.flatMap((word, at) => (word.startsWith("--") ? [[word.slice(2), rest[at + 1] ?? ""] as const] : [])),
);
const chosen = verbs[verb];
if (!chosen) {
  console.error(`gandan has no verb ${verb}. Verbs: ${Object.keys(verbs).join(", ")}.`);
  process.exit(verb === "help" ? 0 : 2);
}
// What is neither a flag nor its value.
const words = rest.filter((word, at) => !word.startsWith("--") && !(rest[at - 1] ?? "").startsWith("--"));
await chosen(flags, words);
