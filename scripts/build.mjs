// Compiles src/ to dist/ when something in it is newer than the last build.
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { bin, newest, root, run } from "./tools.mjs";

const mark = join(root, "dist", ".built");

function newestIn(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return latest;
}

export function build() {
  const sources = Math.max(
    newestIn(join(root, "src")),
    newest(join(root, "tsconfig.build.json"), join(root, "package.json")),
  );
  if (existsSync(mark) && statSync(mark).mtimeMs > sources) return;
  console.log("Building …");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  run(bin("node"), [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"]);
  copyStyles("src/ui");
  copyStyles("src/browser");
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(mark, new Date().toISOString());
}

// Style sheets and browser scripts are served as they are written.
function copyStyles(folder) {
  const from = join(root, folder);
  if (!existsSync(from)) return;
  cpSync(from, join(root, folder.replace(/^src/, "dist")), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || /\.(css|svg|js)$/.test(path),
  });
}

if (process.argv[1] === join(root, "scripts", "build.mjs")) build();
