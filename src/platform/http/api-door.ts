import type { z } from "zod";
import type { Permission } from "#core/access/permissions";
import type { Refusal, Result } from "#core/result";
import type { Command } from "../command/define-command.ts";
import type { Acting } from "../context.ts";
import type { Locale } from "../i18n/locale.ts";

type Described = {
  /** OpenAPI path, e.g. `/dossiers/{code}/forward`; served under `/api/v1`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
};

/** A REST operation that reads. Unknown query parameters are refused. */
export type ApiQuery<Params = unknown, Output = unknown> = Described & {
  readonly kind: "query";
  /** Absent: open to everyone. */
  readonly permission?: Permission;
  /** Path and query parameters together. */
  readonly params: z.ZodType<Params>;
  readonly output: z.ZodType<Output>;
  /** Scripts of any site may read the answer (CORS); only for what is the same for everybody. */
  readonly openToOtherSites?: true;
  /** Browsers and proxies may give the answer again for this long; only for what is the same for everybody. */
  readonly keepForSeconds?: number;
  readonly run: (request: {
    readonly acting: Acting;
    readonly params: Params;
    readonly locale: Locale;
    /** Scheme and host as clients see them, for links in what is answered. */
    readonly origin: string;
    /** Code of the unit whose house this is. */
    readonly homeUnit: string;
  }) => Promise<Result<Output, Refusal>>;
};

/** A REST operation that acts: POST; path parameters are merged into the command's input; `Idempotency-Key` is required. */
export type ApiAct = Described & {
  readonly kind: "act";
  readonly command: Command<never, unknown>;
  readonly output: z.ZodType;
  /** 201 for creations; 200 unless told. */
  readonly status?: 200 | 201;
};

export type ApiOperation = ApiQuery<never, unknown> | ApiAct;

export const apiQuery = <Params, Output>(operation: Omit<ApiQuery<Params, Output>, "kind">): ApiOperation =>
  ({ kind: "query", ...operation }) as unknown as ApiOperation;

export const apiAct = <Input, Output>(
  operation: Omit<ApiAct, "kind" | "command" | "output"> & {
    readonly command: Command<Input, Output>;
    readonly output: z.ZodType<Output>;
  },
): ApiOperation => ({ kind: "act", ...operation }) as unknown as ApiOperation;
