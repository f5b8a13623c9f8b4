import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { managedProvince } from "./managed-province.ts";
import { closeSystem, openSystem, turnSecret } from "./system-store.ts";
import { forgetSystems } from "./systems.ts";

const systemId = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,30}$/);

/** Registers a telephone system, names it anew, renews its secret or closes it. */
export const manageSystem = defineCommand({
  name: "hotline.manage-system",
  permission: "hotline.manage",
  summary: "Registers a telephone system that reports calls of the province, renews its secret, or closes it.",
  input: z.strictObject({
    systemId,
    name: z
      .string()
      .max(120)
      .transform((text) => text.toWellFormed().replaceAll("\u0000", "").trim())
      .default(""),
    change: z.enum(["open", "renew-secret", "close"]),
  }),
  writes: "transaction",
  async run(acting, { systemId: id, name, change }) {
    const provinceCode = managedProvince(acting);
    if (!provinceCode || acting.actor.kind !== "official") return refuse("access.not_allowed");
    const { db, at } = acting;
    if (change === "open") await openSystem(db, { provinceCode, id, name: name || id, at, by: acting.actor.accountId });
    else {
      const found = change === "close" ? await closeSystem(db, { provinceCode, id, at }) : await turnSecret(db, { provinceCode, id }); // prettier-ignore
      if (!found) return refuse("hotline.unknown_system", { system: id });
    }
    forgetSystems(acting, provinceCode);
    return ok({ systemId: id });
  },
});
