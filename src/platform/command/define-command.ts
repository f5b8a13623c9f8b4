import type { z } from "zod";
import type { Permission } from "#core/access/permissions";
import type { Refusal, Result } from "#core/result";
import type { Acting } from "../context.ts";

/**
 * An act, declared once; the portal form, the console button and the REST operation are doors onto it.
 * `Output` must survive JSON: a repeated request is answered with the first one's stored output.
 */
export type Command<Input = unknown, Output = unknown> = {
  /** `feature.verb`, unique; also the OpenAPI operation id. */
  readonly name: string;
  readonly permission: Permission;
  /** One sentence in English for the API document. */
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  /**
   * "transaction": the runner opens one and keeps the request's receipt in it (the audit log).
   * "itself": the command writes its own single statement, which carries the request key and is its own audit entry.
   */
  readonly writes: "transaction" | "itself";
  readonly run: (acting: Acting, input: Input) => Promise<Result<Output, Refusal>>;
};

export const defineCommand = <Input, Output>(command: Command<Input, Output>): Command<Input, Output> => command;
