import { randomUUID } from "node:crypto";
import { confirmPhone, requestCode, resumeDraft, saveDraft, startDraft } from "#features/people";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { World } from "../../world.ts";
import { otherNames, type MemberName } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

/** What citizens do for themselves; no official and no machine does it for them. */
const everyCitizen: readonly MemberName[] = otherNames.filter((name) => name !== "system");

const anyone = { kind: "anyone" } as const;
let nextPhone = 0;
/** A number of its own for each matter: codes are rationed by number. */
const freePhone = (): string => `09${String(12_000_000 + (nextPhone += 1))}`;

const draftBasis = { provinceCode: "31", procedureCode: "1.004873", procedureVersion: 1 };
const done = <Output>(outcome: { kind: string; value?: Output }): Output => {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value as Output;
};

async function codeFor(world: World, phone: string): Promise<string> {
  const asked = { provinceCode: "31", phone, visitor: randomUUID(), locale: "vi" };
  // From an address of its own, because codes are rationed by address too.
  const acting = { ...world.acting(anyone), client: randomUUID() };
  done(await execute(requestCode, acting, asked));
  const latest = await world.services.notifier.mailbox?.listLatest(50);
  const message = latest?.find(({ to }) => to === phone);
  return /\b\d{6}\b/.exec(message?.text ?? "")?.[0] ?? "";
}

const startedDraft = async (world: World) => done(await world.run(anyone, startDraft, draftBasis));

const scene = (command: unknown, when: string, prepare: Scene["prepare"]): Scene => ({
  command: command as Command<never, unknown>,
  when,
  allowed: everyCitizen,
  elsewhere: refusedBy("access.not_allowed"),
  prepare,
});

export const peopleScenes: readonly Scene[] = [
  scene(requestCode, "a phone is to be confirmed", async () => {
    const input = { provinceCode: "31", phone: freePhone(), visitor: randomUUID(), locale: "vi" };
    return { input: () => input };
  }),
  scene(confirmPhone, "a code has come", async (world) => {
    const phone = freePhone();
    const input = { provinceCode: "31", phone, code: await codeFor(world, phone) };
    return { input: () => input };
  }),
  scene(startDraft, "a form is begun", async () => ({ input: () => draftBasis })),
  scene(saveDraft, "a draft is open", async (world) => {
    const { code, secret, version } = await startedDraft(world);
    const input = { provinceCode: "31", code, secret, version, answers: { purpose: "Vay vốn" } };
    return { input: () => input };
  }),
  scene(resumeDraft, "a draft waits", async (world) => {
    const { code } = await startedDraft(world);
    const input = { provinceCode: "31", code, visitor: randomUUID() };
    return { input: () => input };
  }),
];
