// `npm run check`: format, types, lint and law, in this order; stops at the first that is broken.
import { spawnSync } from "node:child_process";
import { bin, environment, install, root, stop } from "./tools.mjs";

const gates = [
  { name: "format", tool: "oxfmt", args: ["--check"], mend: "Run `npm run format`." },
  { name: "types", tool: "tsc", args: ["-p", "tsconfig.json"], mend: "Mend the types named above." },
  { name: "lint", tool: "oxlint", args: ["--deny-warnings"], mend: "Mend the lines named above." },
  {
    name: "law",
    tool: "vitest",
    args: ["run", "test/law", "--reporter=dot"],
    mend: "The law is explained in CONTRIBUTING.md.",
  },
];

install("all");
const began = Date.now();
for (const { name, tool, args, mend } of gates) {
  const { status } = spawnSync(bin(tool), args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: environment(),
    shell: process.platform === "win32",
  });
  if (status !== 0) stop(`The check stopped at ${name}. ${mend}`);
}
console.log(`Format, types, lint and law hold (${((Date.now() - began) / 1000).toFixed(1)} s).`);
