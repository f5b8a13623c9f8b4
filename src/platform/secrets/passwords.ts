import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { createQueue } from "./queue.ts";

// Argon2id, 19 MiB, two passes: the smallest setting OWASP's password storage sheet recommends. About 40 ms of one core.
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const hashLength = 32;

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

// Two at a time: a morning's 150 sign-ins wait some seconds in line instead of taking every core and 3 GB at once.
const queue = createQueue({ atOnce: 2, mostWaiting: 500 });

const derive = (password: string, salt: Uint8Array, by: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const wanted = { message: password.normalize("NFC"), nonce: salt, tagLength: hashLength, ...by };
    argon2("argon2id", wanted, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

/** The password's hash with its own salt and cost (PHC string), or undefined when too many are waiting already. */
export async function hashPassword(password: string): Promise<string | undefined> {
  const salt = randomBytes(16);
  const hash = await queue(() => derive(password, salt, cost));
  if (hash === undefined) return undefined;
  const by = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${by}$${unpadded(salt)}$${unpadded(hash)}`;
}

const stored = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * True when `password` made `storedHash`. Without a stored hash (no such account, no password yet) the same work is
 * done and the answer is false, so that the time taken does not tell which user names exist. Undefined when too many are waiting.
 */
export async function verifyPassword(password: string, storedHash: string | undefined): Promise<boolean | undefined> {
  const [, memory, passes, parallelism, salt, hash] = stored.exec(storedHash ?? "") ?? [];
  const by = hash ? { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) } : cost;
  const made = await queue(() => derive(password, salt ? Buffer.from(salt, "base64") : Buffer.alloc(16), by));
  if (made === undefined) return undefined;
  const expected = hash ? Buffer.from(hash, "base64") : Buffer.alloc(hashLength);
  return expected.length === made.length && timingSafeEqual(expected, made) && hash !== undefined;
}
