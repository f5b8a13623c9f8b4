import { defineConfig } from "vitest/config";

// "source" reads the package's own imports from src. Naming "import" here as well would reach Node's require() in the
// workers, and packages that ship both kinds of module (pg) would mix them.
const conditions = ["source", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    // A store test opens a database of its own, a journey a browser: slow machines need the room, no test needs all of it.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // One more than the smallest machine has processors: browsers, telephones and killed processes are often waited for.
    maxWorkers: 3,
    // A worker reads the product once, not once for each file. What a module counts goes on counting in the next file, so
    // a test may ask for the next free number, never for a certain one.
    isolate: false,
  },
});
