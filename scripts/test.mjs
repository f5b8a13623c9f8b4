// `npm test`: everything, from a clean clone. Ends with one line, "N passed, N failed".
//
// Arguments go to Vitest: `npm test -- src/core/time` runs one folder, with PostgreSQL beside it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { postgresPrograms, provideDebianPackages } from "./test/debian-packages.mjs";
import { startThrowawayPostgres } from "./test/throwaway-postgres.mjs";
import { bin, environment, install, root } from "./tools.mjs";

install("all");
provideDebianPackages();

const scratch = mkdtempSync(join(tmpdir(), "gan-dan-test-"));
const report = join(scratch, "report.json");
let postgres;
let vitest;

function leave() {
  vitest?.kill();
  postgres?.stop();
  rmSync(scratch, { recursive: true, force: true });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    leave();
    process.exit(1);
  });

/** Runs Vitest to its end and says what it counted. */
async function runTests() {
  const programs = postgresPrograms();
  postgres = programs && (await startThrowawayPostgres(programs));
  const passed = await runVitest(postgres ? { TEST_POSTGRES_URL: postgres.url } : {});
  const counts = readCounts();
  // Vitest also fails a run for a rejection that no test awaited.
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const runVitest = (more) =>
  new Promise((resolve, reject) => {
    // In CI only what failed is worth reading; at a desk every file is.
    const reporters = [
      `--reporter=${process.env.CI ? "dot" : "default"}`,
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const program = join(root, "node_modules", "vitest", "vitest.mjs");
    vitest = spawn(bin("node"), [program, "run", ...reporters, ...process.argv.slice(2)], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...environment(), NODE_ENV: "test", ...(process.env.CI ? { NO_COLOR: "1" } : {}), ...more },
    });
    vitest.on("error", reject);
    vitest.on("exit", (code) => resolve(code === 0));
  });

function readCounts() {
  const said = JSON.parse(readFileSync(report, "utf8"));
  // A file that cannot even be loaded has no failed test, yet it failed.
  const unloaded = said.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
  );
  sayWhatFailed(said.testResults, unloaded);
  if (process.env.CI) saySlowest(said.testResults);
  return {
    passed: said.numPassedTests,
    failed: said.numFailedTests + unloaded.length,
    skipped: said.numPendingTests + said.numTodoTests,
  };
}

/** Names what failed once more, a line or two each: above, one failed page fills a screen and hides the others. */
function sayWhatFailed(files, unloaded) {
  const lines = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map((test) => `${relative(root, name)} > ${test.fullName}\n    ${brief(test.failureMessages?.[0])}`),
  );
  lines.push(...unloaded.map(({ name, message }) => `${relative(root, name)} did not run\n    ${brief(message)}`));
  if (lines.length > 0) console.log(`\nFailed:\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
}

/** The beginning of a message and the place in our own code it came from. */
function brief(message = "") {
  const [first = ""] = message.split("\n");
  const place = message.split("\n").find((line) => /^\s+at .*\.tsx?:\d+/.test(line) && !line.includes("node_modules"));
  return `${first.slice(0, 300)}${place ? `  ${place.trim().replace(`${root}/`, "")}` : ""}`;
}

function saySlowest(files) {
  const slowest = files
    .map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 25);
  console.log(
    `\nSlowest files:\n${slowest.map((file) => `  ${file.seconds.toFixed(1)} s  ${file.name}`).join("\n")}\n`,
  );
}

const built = spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
});
if (built.status !== 0) console.error("The product does not build; see the lines above. It counts as one failure.");

let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  counts = await runTests();
} catch (fault) {
  console.error(`The tests did not run to their end: ${fault.message}`);
} finally {
  leave();
}

if (built.status !== 0) counts.failed += 1;
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
