import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const scenario = (name: string): string => fileURLToPath(new URL(`sipp/${name}.xml`, import.meta.url));

/** sipp as telephones: it answers, rings for ever, is busy, or calls. It writes only into a folder of its own. */
export function startSipp() {
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-sipp-"));
  const running = new Set<ChildProcess>();
  const run = (args: readonly string[]): ChildProcess => {
    const child = spawn("sipp", [...args, "-nostdin", "-i", "127.0.0.1"], { cwd: folder, stdio: "ignore" });
    running.add(child);
    child.on("exit", () => running.delete(child));
    return child;
  };
  return {
    /** Plays a telephone at that port until the end. */
    answer: (how: "answers" | "rings-out" | "is-busy", port: number): void =>
      void run(["-sf", scenario(how), "-p", String(port)]),
    /** Calls a number so many times, so many a second; resolves when all calls are over. */
    async call(
      how: "calls" | "calls-in-vain",
      to: { number: string; port: number; from: number; caller?: string },
      load = { calls: 1, perSecond: 1 },
    ) {
      // prettier-ignore
      const target = ["-sf", scenario(how), "-s", to.number, "-p", String(to.from), "-key", "caller", to.caller ?? "0912345678"];
      const { calls, perSecond } = load;
      const pace = ["-m", String(calls), "-r", String(perSecond), "-l", String(calls), "-timeout", "60s"];
      const child = run([`127.0.0.1:${to.port}`, ...target, ...pace]);
      await once(child, "exit");
    },
    stop: (): void => {
      for (const child of running) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
