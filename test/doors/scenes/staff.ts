import { demoPassword, openSession } from "#features/staff";
import type { Official } from "#core/access/actor";
import { localDateOf } from "#core/time/local-time";
import { hashPassword } from "#platform/secrets/passwords";
import { totpCode, totpSecretOf } from "#platform/secrets/totp";
import { findAccount, updateAccount } from "../../../src/features/staff/account-store.ts";
import type { Account } from "../../../src/features/staff/account.ts";
import { readLiveSessions } from "../../../src/features/staff/session-store.ts";
import type { World } from "../../world.ts";
import { commandNamed } from "../command-named.ts";
import { by, everyPost, everyRole, otherNames, posts, type Member, type MemberName } from "../cast.ts";
import { isForeign, refusedBy, type Scene } from "../scene.ts";

const everybody: readonly MemberName[] = [
  ...by(everyRole, everyPost),
  ...otherNames.filter((name) => name !== "system"),
];
const officials = by(everyRole, everyPost);
const homePosts = Object.entries(posts).flatMap(([name, { provinceCode }]) => (provinceCode === "31" ? [name] : []));
const administrators = by("administrator", homePosts.join(" "));

const administrator: Official = {
  kind: "official",
  accountId: "quantri.haiphong",
  name: "Bùi Văn Mẫu Trị",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};

async function order<Output>(
  world: World,
  name: string,
  input: object,
  actor: Official = administrator,
): Promise<Output> {
  const outcome = await world.run(actor, commandNamed(`staff.${name}`), input);
  if (outcome.kind !== "done") throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.value as Output;
}

let made = 0;
const newAccount = (world: World): Promise<{ accountId: string }> => {
  made += 1;
  return order(world, "create-account", { username: `nguoi.mau.${made}`, name: "Nguyễn Văn Mẫu" });
};

const at11329 = { role: "receiver", organisationId: "11329.c" };
const newPost = async (world: World): Promise<{ accountId: string; postId: string }> => {
  const { accountId } = await newAccount(world);
  return { accountId, ...(await order<{ postId: string }>(world, "give-post", { accountId, ...at11329 })) };
};
const days = (world: World) => ({ from: localDateOf(world.clock.now()), to: "2026-11-30" });

const official = (member: Member): Official => member.actor() as Official;
const keyOf = (member: Member) => ({ provinceCode: official(member).provinceCode, id: official(member).accountId });

async function accountOf(world: World, member: Member): Promise<Account> {
  const account = await findAccount(world.services.db, keyOf(member));
  if (!account) throw new Error(`${member.name} has no account.`);
  return account;
}

// One hash for the whole cast: two hundred would take ten seconds and show nothing more.
let hash: Promise<string | undefined> | undefined;
async function withPassword(world: World, member: Member): Promise<Account> {
  hash ??= hashPassword(demoPassword);
  const passwordHash = await hash;
  if (!passwordHash) throw new Error("No password could be hashed.");
  const account = await accountOf(world, member);
  await updateAccount(world.services.db, account, { passwordHash, mustChangePassword: false });
  return account;
}

async function offeredSeed(world: World, member: Member): Promise<string> {
  await updateAccount(world.services.db, await accountOf(world, member), { totpSeed: null, totpOffered: null });
  await order(world, "offer-second-step", {}, official(member));
  const { totpOffered } = await accountOf(world, member);
  if (!totpOffered) throw new Error("No seed was offered.");
  return totpOffered;
}

type Given = Pick<Scene, "allowed"> & Partial<Pick<Scene, "elsewhere" | "onePostEach">>;
const notAllowed = refusedBy("access.not_allowed");

const scene = (name: string, when: string, given: Given, prepare: Scene["prepare"]): Scene => ({
  command: commandNamed(`staff.${name}`),
  when,
  elsewhere: notAllowed,
  ...given,
  prepare,
});

const isPerson = (member: Member): boolean => member.name.includes("@");

/** What everybody does with their own account only: nothing in the input can name another. */
const ownScenes: readonly Scene[] = [
  scene("open-session", "name and password are right", { allowed: everybody, onePostEach: true }, async () => ({
    input: () => ({ username: "quantri.haiphong", password: demoPassword }),
  })),
  scene("close-session", "the work is done", { allowed: everybody }, async () => ({ input: () => ({}) })),
  scene("revoke-own-session", "a computer was left open", { allowed: officials }, async (world) => ({
    input: async (member) => {
      if (!isPerson(member)) return { sessionId: "s-1" };
      const account = await accountOf(world, member);
      await openSession(world.acting(official(member)), account, { kind: "console" });
      const [session] = await readLiveSessions(world.services.db, keyOf(member), world.clock.now());
      return { sessionId: session?.id };
    },
  })),
  scene("change-own-password", "a new one is wanted", { allowed: officials, onePostEach: true }, async (world) => ({
    input: async (member) => {
      if (isPerson(member)) await withPassword(world, member);
      return { current: demoPassword, next: "bốn từ dễ nhớ nhất" };
    },
  })),
  scene("offer-second-step", "a second step is wanted", { allowed: officials }, async () => ({ input: () => ({}) })),
  scene("confirm-second-step", "the program shows a code", { allowed: officials }, async (world) => ({
    input: async (member) => {
      const seed = isPerson(member) ? await offeredSeed(world, member) : undefined;
      return { code: seed ? totpCode(totpSecretOf(world.services.signer, seed), world.clock.now()) : "123456" };
    },
  })),
  scene(
    "stop-second-step",
    "the phone is to be given away",
    { allowed: officials, onePostEach: true },
    async (world) => ({
      input: async (member) => {
        if (isPerson(member)) {
          const account = await withPassword(world, member);
          await updateAccount(world.services.db, account, { totpSeed: await offeredSeed(world, member) });
        }
        return { password: demoPassword };
      },
    }),
  ),
];

const elsewhereInAccounts = (unknown: string): Given => ({
  allowed: administrators,
  elsewhere: (name) => (isForeign(name) ? unknown : "access.not_allowed"),
});

/** An administrator's province is all there is for them: another's accounts do not exist. */
const accountScenes: readonly Scene[] = [
  scene("create-account", "somebody new comes", { allowed: by("administrator", everyPost) }, async () => ({
    input: (member) => ({ username: `nguoi.moi.${(made += 1)}`, name: `Nguyễn Văn Mẫu ${member.name.length}` }),
  })),
  scene("change-account", "a name was wrong", elsewhereInAccounts("staff.unknown_account"), async (world) => {
    const { accountId } = await newAccount(world);
    return { input: () => ({ accountId, name: "Trần Thị Mẫu" }) };
  }),
  scene("change-account", "somebody leaves", elsewhereInAccounts("staff.unknown_account"), async (world) => {
    const { accountId } = await newAccount(world);
    return { input: () => ({ accountId, active: false }) };
  }),
  scene("set-password", "a password is forgotten", elsewhereInAccounts("staff.unknown_account"), async (world) => {
    const { accountId } = await newAccount(world);
    return { input: () => ({ accountId }) };
  }),
  scene("give-post", "somebody starts at a centre", elsewhereInAccounts("staff.other_province"), async (world) => {
    const { accountId } = await newAccount(world);
    return { input: () => ({ accountId, ...at11329 }) };
  }),
  scene("give-post", "somebody is to supervise", elsewhereInAccounts("staff.unknown_account"), async (world) => {
    const { accountId } = await newAccount(world);
    return { input: () => ({ accountId, role: "supervisor" }) };
  }),
  scene("end-post", "somebody moves on", elsewhereInAccounts("staff.unknown_post"), async (world) => {
    const { postId } = await newPost(world);
    return { input: () => ({ postId }) };
  }),
];

const standInGiven = (unknown: string): Given => ({
  allowed: by("leader centre-head administrator", "centre province"),
  elsewhere: (name) => (isForeign(name) ? unknown : "staff.not_your_organisation"),
});

const standInScenes: readonly Scene[] = [
  scene("appoint-stand-in", "somebody of the centre is away", standInGiven("staff.unknown_post"), async (world) => {
    const { postId } = await newPost(world);
    const { accountId } = await newAccount(world);
    return { input: () => ({ postId, accountId, ...days(world) }) };
  }),
  scene("end-stand-in", "somebody is back early", standInGiven("staff.unknown_stand_in"), async (world) => {
    const { postId } = await newPost(world);
    const { accountId } = await newAccount(world);
    const appointed = await order<{ standInId: string }>(world, "appoint-stand-in", {
      postId,
      accountId,
      ...days(world),
    });
    return { input: () => ({ standInId: appointed.standInId }) };
  }),
];

export const staffScenes: readonly Scene[] = [...ownScenes, ...accountScenes, ...standInScenes];
