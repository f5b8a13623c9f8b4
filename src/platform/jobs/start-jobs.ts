import { randomUUID } from "node:crypto";
import type { Feature } from "../feature.ts";
import type { Services } from "../http/services.ts";

/**
 * Runs every feature's jobs beside the requests: soon after the start, then each at its own pace, never twice at once
 * in this process. A job that fails is logged and tried again at its next turn.
 */
export function startJobs(features: readonly Feature[], services: Services): () => void {
  const timers = features
    .flatMap((feature) => feature.jobs ?? [])
    .map((job) => {
      let running = false;
      const turn = async (): Promise<void> => {
        if (running) return;
        running = true;
        const actor = { kind: "system", name: job.name } as const;
        try {
          await job.run({ ...services, actor, at: services.clock.now(), requestKey: randomUUID() });
        } catch (fault) {
          services.log.error("job failed", { job: job.name, fault });
        } finally {
          running = false;
        }
      };
      setTimeout(() => void turn(), 1_000).unref();
      return setInterval(() => void turn(), job.everySeconds * 1_000).unref();
    });
  return () => timers.forEach((timer) => clearInterval(timer));
}
