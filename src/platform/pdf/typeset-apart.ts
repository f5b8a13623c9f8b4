import { fork, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { shippedPath } from "../shipped-data.ts";
import type { PaperData } from "./printable-text.ts";

/** A paper whose template somebody outside the house has written. */
export type ApartPaper = {
  /** The template's text; it may import `letterhead.typ` and nothing else. */
  readonly source: string;
  /** Folder under `data/templates/` whose letterhead it imports. */
  readonly layout: string;
  readonly data: PaperData;
  readonly issuedAt: Date;
};

export type ApartOrder = {
  readonly source: string;
  readonly letterhead: string;
  readonly data: PaperData;
  readonly issuedAtSeconds: number;
};
export type ApartAnswer = { readonly pdf?: string; readonly pages?: number; readonly fault?: string };
export type ApartResult =
  | { readonly ok: true; readonly pdf: Buffer; readonly pages: number }
  | { readonly ok: false; readonly fault: string };

const patienceMilliseconds = 8_000;
const mostResidentBytes = 700_000_000;
const watchEveryMilliseconds = 100;
const programFile = new URL(
  `./typeset-apart-process.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

const nowhere = "http://127.0.0.1:9";

let tail: Promise<unknown> = Promise.resolve();

/**
 * Sets a paper by a template that is not ours, in a process of its own that is ended when it takes more than 8 seconds or
 * 700 MB: native work cannot be interrupted in a thread. The process has an empty environment and its compiler sees an
 * empty folder. One at a time; never throws.
 */
export function typesetApart(paper: ApartPaper): Promise<ApartResult> {
  const set = tail.then(() => setApart(paper));
  tail = set;
  return set;
}

async function setApart({ source, layout, data, issuedAt }: ApartPaper): Promise<ApartResult> {
  const letterhead = await readFile(shippedPath(`templates/${layout}/letterhead.typ`), "utf8");
  const order: ApartOrder = { source, letterhead, data, issuedAtSeconds: Math.floor(issuedAt.getTime() / 1000) };
  const child = fork(fileURLToPath(programFile), [], {
    // Nothing of ours is handed down, and packages cannot be fetched: their address leads nowhere.
    env: { HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, ALL_PROXY: nowhere },
    execArgv: process.execArgv,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  try {
    return await answerOf(child, order);
  } finally {
    child.kill("SIGKILL");
  }
}

function answerOf(child: ChildProcess, order: ApartOrder): Promise<ApartResult> {
  return new Promise((resolve) => {
    const timers = [
      setTimeout(() => end(`took more than ${patienceMilliseconds} ms`), patienceMilliseconds),
      setInterval(() => {
        void residentBytes(child.pid).then((bytes) => {
          if (bytes > mostResidentBytes) end(`took more than ${mostResidentBytes} bytes of memory`);
        });
      }, watchEveryMilliseconds),
    ];
    const finish = (result: ApartResult): void => {
      timers.forEach(clearTimeout);
      resolve(result);
    };
    const end = (fault: string): void => finish({ ok: false, fault });
    child.once("error", (fault) => end(fault.message));
    child.once("exit", () => end("ended without an answer"));
    child.once("message", ({ pdf, pages, fault }: ApartAnswer) =>
      pdf === undefined
        ? end(fault ?? "no reason given")
        : finish({ ok: true, pdf: Buffer.from(pdf, "base64"), pages: pages ?? 0 }),
    );
    child.send(order);
  });
}

/** Memory a process holds, where the system tells (Linux); elsewhere time alone limits it. */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const [, pages = "0"] = (await readFile(`/proc/${pid}/statm`, "utf8")).split(" ");
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
