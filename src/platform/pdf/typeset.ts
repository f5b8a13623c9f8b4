import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { shippedPath } from "../shipped-data.ts";
import type { PaperData } from "./printable-text.ts";

export type Paper = {
  /** Path within `data/templates/`, e.g. `2025/receipt.typ`. */
  readonly template: string;
  /** What the template reads as `json(bytes(sys.inputs.data))`. */
  readonly data: PaperData;
  /** Written into the file as its date: the same paper gives the same bytes. */
  readonly issuedAt: Date;
};

export type TypesetOrder = {
  readonly id: number;
  readonly template: string;
  readonly data: PaperData;
  readonly issuedAtSeconds: number;
};
export type TypesetAnswer = { readonly id: number; readonly pdf?: Uint8Array; readonly fault?: string };

type Waiting = { readonly resolve: (pdf: Buffer) => void; readonly reject: (fault: Error) => void };

// A page takes the compiler 5 to 15 ms of solid work, so it has a thread of its own and no request waits behind it.
// The thread starts with the first paper: a server that prints none is spared some 70 MB.
const patienceMilliseconds = 20_000;
const threadFile = new URL(`./typeset-thread.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);

let thread: Worker | undefined;
let lastId = 0;
let timer: NodeJS.Timeout | undefined;
const waiting = new Map<number, Waiting>();

/**
 * Sets a paper as PDF/A-2b: tagged, fonts embedded, Vietnamese whole.
 * Rejects with a fault when the template does not compile or takes more than 20 seconds.
 */
export function typeset(paper: Paper): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const id = (lastId += 1);
    const { template, data } = paper;
    const order: TypesetOrder = { id, template, data, issuedAtSeconds: Math.floor(paper.issuedAt.getTime() / 1000) };
    const running = (thread ??= startThread());
    running.ref();
    running.postMessage(order);
    waiting.set(id, { resolve, reject });
    // An order behind others must not prolong the patience with the one in work.
    if (waiting.size === 1) watch(running);
  });
}

/** Ends the thread; papers not yet set are refused with a fault. The next paper starts a new one. */
export async function closeTypesetter(): Promise<void> {
  const running = thread;
  endThread(running, new Error("The typesetter was closed."));
  await running?.terminate();
}

function startThread(): Worker {
  const started = new Worker(threadFile, { workerData: { templates: fileURLToPath(shippedPath("templates")) } });
  started.on("message", (answer: TypesetAnswer) => settle(started, answer));
  started.on("error", (fault) => endThread(started, new Error("The typesetter failed.", { cause: fault })));
  started.on("exit", () => endThread(started, new Error("The typesetter ended while papers were waiting.")));
  return started;
}

function settle(running: Worker, { id, pdf, fault }: TypesetAnswer): void {
  if (running !== thread) return;
  const asked = waiting.get(id);
  waiting.delete(id);
  if (pdf) asked?.resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  else asked?.reject(new Error(`The paper could not be set: ${fault ?? "no reason given"}`));
  // An idle thread must not keep a finished program alive.
  if (waiting.size === 0) running.unref();
  watch(running);
}

/** Restarted by every answer; ends a thread that does not come to an end. */
function watch(running: Worker): void {
  clearTimeout(timer);
  if (waiting.size === 0) return;
  timer = setTimeout(() => {
    endThread(running, new Error(`The typesetter gave no answer for ${patienceMilliseconds} ms.`));
    void running.terminate();
  }, patienceMilliseconds);
}

function endThread(ended: Worker | undefined, fault: Error): void {
  // A thread that ended late must not take down its successor's papers.
  if (ended === undefined || ended !== thread) return;
  thread = undefined;
  clearTimeout(timer);
  const refused = [...waiting.values()];
  waiting.clear();
  for (const asked of refused) asked.reject(fault);
}
