import { readFileSync } from "node:fs";
import { evaluate, readQuestions } from "#features/assistant";
import { openHouse } from "./house.ts";
import { stop } from "./stop.ts";

/** How well and how fast questions are answered, as JSON: `evaluate-assistant <questions.jsonl>`. */
export async function evaluateAssistant(_: ReadonlyMap<string, string>, [file]: readonly string[]): Promise<void> {
  if (file === undefined) stop("evaluate-assistant takes a file of questions, one JSON object a line.");
  const questions = readQuestions(readFileSync(file, "utf8"));
  const { opened, services } = await openHouse();
  const report = await evaluate(services, questions, {
    at: services.clock.now(),
    now: () => performance.now(),
    processorMicroseconds: () => process.cpuUsage().user + process.cpuUsage().system,
    memoryBytes: () => process.memoryUsage().rss,
  });
  console.log(JSON.stringify(report, null, 2));
  await opened.close();
}
