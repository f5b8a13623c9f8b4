import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { createQueue } from "./queue.ts";
import { makeId, makeToken, readablePassword } from "./tokens.ts";
import { createSigner } from "./sign.ts";
import { findTotpStep, makeTotpSeed, totpAddress, totpCode, totpSecretOf } from "./totp.ts";

describe("passwords", () => {
  it("only the password that made a hash opens it", async () => {
    const hash = await hashPassword("mưa xuân bay trên phố");
    expect(await verifyPassword("mưa xuân bay trên phố", hash)).toBe(true);
    expect(await verifyPassword("mưa xuân bay trên phô", hash)).toBe(false);
  });

  it("a password typed on a keyboard that composes its accents differently is the same password", async () => {
    const hash = await hashPassword("Hải Phòng 2026".normalize("NFD"));
    expect(await verifyPassword("Hải Phòng 2026".normalize("NFC"), hash)).toBe(true);
  });

  it("the stored text names its cost and a salt of its own", async () => {
    const [one, two] = [await hashPassword("gan-dan-demo"), await hashPassword("gan-dan-demo")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it("a hash made at another cost still opens", async () => {
    const nonce = Buffer.from("sixteen-byte-slt");
    const key = crypto.argon2Sync("argon2id", {
      message: "x",
      nonce,
      memory: 64,
      passes: 3,
      parallelism: 1,
      tagLength: 32,
    });
    const text = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
    expect(await verifyPassword("x", `$argon2id$v=19$m=64,t=3,p=1$${text(nonce)}$${text(key)}`)).toBe(true);
  });

  it("no stored hash or a damaged one opens to nothing", async () => {
    expect(await verifyPassword("", undefined)).toBe(false);
    expect(await verifyPassword("", "")).toBe(false);
    expect(await verifyPassword("x", "$argon2id$v=19$m=64,t=3,p=1$$")).toBe(false);
  });
});

describe("what a wrong name costs", () => {
  it("the work for a name nobody has is the work for a wrong password", async () => {
    const hash = await hashPassword("mưa xuân bay trên phố");
    const asked: Record<string, unknown>[] = [];
    const original = crypto.argon2;
    crypto.argon2 = ((algorithm, wanted, then) => {
      const { memory, passes, parallelism, tagLength } = wanted;
      asked.push({ algorithm, memory, passes, parallelism, tagLength });
      original(algorithm, wanted, then);
    }) as typeof original;
    syncBuiltinESMExports();
    try {
      expect(await verifyPassword("wrong", hash)).toBe(false);
      expect(await verifyPassword("wrong", undefined)).toBe(false);
    } finally {
      crypto.argon2 = original;
      syncBuiltinESMExports();
    }
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });
});

describe("the queue", () => {
  it("never runs more at once than it may, keeps the order, and finishes everything", async () => {
    const queue = createQueue({ atOnce: 2, mostWaiting: 100 });
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = (number: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(number);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return number;
    };
    const done = await Promise.all(Array.from({ length: 50 }, (_, number) => queue(work(number))));
    expect(most).toBe(2);
    expect(done).toEqual(order);
  });

  it("says so at once when the line is full, and recovers, also after failed work", async () => {
    const queue = createQueue({ atOnce: 1, mostWaiting: 1 });
    const failing = queue(() => Promise.reject(new Error("lost")));
    const second = queue(async () => "second");
    expect(await queue(async () => "third")).toBeUndefined();
    await expect(failing).rejects.toThrow("lost");
    expect(await second).toBe("second");
    expect(await queue(async () => "later")).toBe("later");
  });
});

describe("tokens", () => {
  it("tokens differ and fit a cookie", () => {
    expect(makeToken()).toMatch(/^[\w-]{43}$/);
    expect(makeToken()).not.toBe(makeToken());
    expect(makeId()).not.toBe(makeId());
  });

  it("a first password can be read aloud, and the same seed says it again", () => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (let start = 0; start < 240; start += 1) {
      const seed = every.subarray(start, start + 16);
      expect(readablePassword(seed)).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
      expect(readablePassword(seed)).toBe(readablePassword(seed));
    }
    expect(readablePassword(every)).not.toBe(readablePassword(every.subarray(1)));
  });
});

describe("codes of an authenticator", () => {
  const signer = createSigner("a secret of the server");
  const at = new Date("2026-11-18T01:00:00Z");
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

  it("agrees with RFC 6238's own example", () => {
    // Appendix B: secret "12345678901234567890", second 59, eight digits 94287082; six digits are its last six.
    expect(totpCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(59_000))).toBe("287082");
  });

  it("a secret is the same for the same seed, and another for another seed or another server", () => {
    const seed = makeTotpSeed();
    const secret = totpSecretOf(signer, seed);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpSecretOf(createSigner("a secret of the server"), seed)).toBe(secret);
    expect(totpSecretOf(createSigner("another server's secret"), seed)).not.toBe(secret);
    expect(totpSecretOf(signer, makeTotpSeed())).not.toBe(secret);
    expect(secret).not.toContain(seed);
  });

  it("a code is known by its step, one step early or late, and not two", () => {
    const secret = totpSecretOf(signer, makeTotpSeed());
    const code = totpCode(secret, at);
    const step = at.getTime() / 30_000;
    expect(findTotpStep(secret, code, at)).toBe(step);
    expect(findTotpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at)).toBe(step);
    expect(findTotpStep(secret, code, later(30))).toBe(step);
    expect(findTotpStep(secret, code, later(-30))).toBe(step);
    expect(findTotpStep(secret, code, later(90))).toBeUndefined();
  });

  it.each(["", "12345", "1234567", "abcdef", "१२३४५६"])("'%s' is no code", (code) => {
    expect(findTotpStep(totpSecretOf(signer, makeTotpSeed()), code, at)).toBeUndefined();
  });

  it("the address names the product and the user", () => {
    const address = totpAddress("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "tiepnhan.ngoquyen");
    expect(decodeURIComponent(address)).toContain("otpauth://totp/Gần Dân:tiepnhan.ngoquyen?");
    expect(address).toContain("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  });
});
