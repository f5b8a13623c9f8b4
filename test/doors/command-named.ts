import type { Command } from "#platform/command/define-command";
import { features } from "../../src/features.ts";

/** A command of the product by its name, for those that no feature gives out by itself. */
export function commandNamed(name: string): Command<never, unknown> {
  const found = features.flatMap(({ commands }) => commands ?? []).find((command) => command.name === name);
  if (!found) throw new Error(`There is no command ${name}.`);
  return found;
}
