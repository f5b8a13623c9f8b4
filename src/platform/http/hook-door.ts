import type { Acting } from "../context.ts";

export type HookRequest = {
  /** Nobody yet: the hook proves who sends, from the bytes and headers. */
  readonly acting: Acting;
  readonly params: Readonly<Record<string, string>>;
  readonly header: (name: string) => string | undefined;
  /** As they came, because that is what is signed; "too_large" when they were more than the hook takes. */
  readonly body: Buffer | "too_large";
};

export type HookAnswer = { readonly status: number; readonly body: object };

/** Why a sending is not taken: the status, and a sentence for whoever set the sender up. */
export type HookRefusals = Readonly<Record<string, readonly [status: number, sentence: string]>>;

/** The answers of a hook to what it does not take. */
export const refusalAnswers =
  <Known extends HookRefusals>(refusals: Known) =>
  (why: keyof Known & string): HookAnswer => {
    const [status = 400, sentence = ""] = refusals[why] ?? [];
    return { status, body: { refused: why, sentence } };
  };

/**
 * Where another system reports what happened (a webhook): raw bytes in, JSON out. The sender sends again until it is
 * answered with 2xx, so the answer is given only once everything is kept.
 */
export type Hook = {
  /** Under `/hooks`, e.g. `/telephony/:province/:system`. */
  readonly path: string;
  readonly mostBytes: number;
  readonly handle: (request: HookRequest) => Promise<HookAnswer>;
};
