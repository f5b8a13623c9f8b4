import { describe, expect, it } from "vitest";
import type { Actor, Post, Role } from "./actor.ts";
import { may, type Place } from "./may.ts";
import { permissionTable, type Permission } from "./permissions.ts";

/** The columns of the matrix below, in its order. */
const holders = [
  "receiver",
  "specialist",
  "leader",
  "centre-head",
  "supervisor",
  "administrator",
  "citizen",
  "anyone",
  "system",
] as const;
type Holder = (typeof holders)[number];

/**
 * Who may do what, written down a second time from the division of work in Decree 118/2025 art. 17-22: the centre takes
 * in and gives back, the specialist examines, the leader signs and refuses, supervisors look and touch nothing.
 * R receiver, S specialist, L leader, H centre head, P provincial supervisor, A administrator, c citizen, o anyone, s system.
 */
const matrix = `
                             R S L H P A c o s
dossier.submit               x . . . . . x x x
dossier.receive              x . . x . . . . .
dossier.accept               x . . x . . . . .
dossier.decline              x . . x . . . . .
dossier.request-supplement   x x . x . . . . .
dossier.supplement           x . . x . . x x .
dossier.forward              x x . x . . . . .
dossier.send-back            . x x . . . . . .
dossier.decide               . x . . . . . . .
dossier.sign                 . . x . . . . . .
dossier.refuse               . . x . . . . . .
dossier.finish               x x x . . . . . .
dossier.hand-over            x x . x . . . . .
dossier.take-over            x x . x . . . . .
dossier.return               x . . x . . . . .
dossier.request-payment      x x . . . . . . .
dossier.await-agency         x x . . . . . . .
dossier.agency-answered      x x . . . . . . .
dossier.move-due             . . x x . . . . .
dossier.confirm-payment      x . . x . . . . x
dossier.withdraw             x . . x . . x x .
dossier.stop                 . . x x . . . . x
dossier.choose-return        x . . x . . x x .
dossier.extend               . . x . . . . . .
dossier.give-slip            x . . x . . . . .
dossier.set-paper-template   . . . . . x . . .
dossier.set-extension-rule   . . . . . x . . .
dossier.read                 x x x x x x . . .
dossier.read-access-log      . . . x x x . . .
dossier.bring-here           x . . x . . . . .
dossier.set-code-pattern     . . . . . x . . .
centre.read-day              x x x x x x . . .
payments.open-order          x . . x . . x x .
payments.collect             x . . x . . . . .
payments.take-notice         . . . . . x . x x
payments.settle-notice       . . . x . x . . .
payments.refund              . . . x . . . . .
payments.close-day           x . . x . . . . .
payments.countersign-day     . . . x . . . . .
payments.set-account         . . . . . x . . .
fees.manage-rules            . . . . . x . . .
satisfaction.rate            . . . . . . x x .
people.confirm-phone         . . . . . . x x .
people.keep-draft            . . . . . . x x .
documents.upload             x x x x . . x x .
staff.sign-in                x x x x x x x x .
staff.manage-accounts        . . . . . x . . .
staff.manage-stand-ins       . . x x . x . . .
staff.manage-own-security    x x x x x x . . .
procedures.commit-limit      . . . . . x . . .
procedures.review            . . . . . x . . .
procedures.guide-events      . . . . . x . . .
units.manage-calendar        . . . . . x . . .
units.manage-offices         . . . . . x . . .
units.manage-agency-codes    . . . . . x . . .
hotline.take-events          . . . . . . . . x
hotline.answer               x x . x . . . . .
hotline.manage               . . . . . x . . .
units.change                 . . . . . x . . .
watchers.read                x x x x x . . . .
watchers.manage              . . . . . x . . .
case.open                    x x x x x . x x x
case.keep-draft              . . . . . . x x .
case.read                    x x x x x . . . .
case.read-access-log         . . x x x . . . .
case.assign                  x x x x x . . . .
case.transfer                x x x x x . . . .
case.accept-transfer         x x x x x . . . .
case.refuse-transfer         x x x x x . . . .
case.note                    x x x x x . . . .
case.classify                x x x x x . . . .
case.extend                  . . x x x . . . .
case.conceal                 . . x x x . . . .
case.merge                   x x x x x . . . .
case.answer                  x x x x x . . . .
case.reopen                  . . . . . . x . .
case.rate                    . . . . . . x . .
case.publish                 . . x x x . . . .
case.set-rules               . . . . . x . . .
insight.read                 . . x x x . . . .
case.take-mail               . . . . . . . . x
case.manage-mailbox          . . . . . x . . .
case.sort-mail               . . . . x . . . .
hot-spot.read                . x x x x . . . .
hot-spot.keep                . x x x x . . . .
assistant.ask                x x x x x x x x x
assistant.manage             . . . . . x . . .
assistant.take-chats         . . . . . . . . x
hotline.manage-numbers       . . . . . x . . .
hotline.verify-number        . . . x . x . . .
hotline.read-roster          x x x x x x . . .
hotline.manage-roster        . . . x . x . . .
hotline.stand-duty           x x x x x . . . .
`;

const expected: ReadonlyMap<string, readonly Holder[]> = new Map(
  matrix
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [permission = "", ...marks] = line.trim().split(/\s+/);
      return [permission, holders.filter((_, column) => marks[column] === "x")];
    }),
);

const isRole = (holder: Holder): holder is Role & Holder => !["citizen", "anyone", "system"].includes(holder);
const at = (provinceCode: string, organisationId?: string) => ({
  provinceCode,
  ...(organisationId === undefined ? {} : { organisationId }),
});
const official = (...posts: Post[]): Actor => ({
  kind: "official",
  accountId: "a-1",
  name: "Cán bộ Mẫu",
  provinceCode: "31",
  posts,
});
const somebody = (holder: Holder): Actor => {
  if (isRole(holder)) return official({ role: holder, ...at("31", "11329.c") });
  return holder === "system" ? { kind: "system", name: "test" } : { kind: holder };
};

const permissions = Object.keys(permissionTable) as Permission[];
const cells = permissions.flatMap((permission) => holders.map((holder) => ({ permission, holder })));

describe("the permission table", () => {
  it("has a line in the matrix for every permission, and the matrix knows no other", () => {
    expect([...expected.keys()].sort()).toEqual([...permissions].sort());
  });

  it.each(cells)("gives $permission to $holder exactly as the matrix says", ({ permission, holder }) => {
    expect(may(somebody(holder), permission)).toBe(expected.get(permission)?.includes(holder));
  });

  it("gives an official without any post nothing at all", () => {
    expect(permissions.filter((permission) => may(official(), permission))).toEqual([]);
  });
});

/** One post of a right role against every place: a post counts where it is, a post over a province in all of it. */
const places: readonly (readonly [string, Place])[] = [
  ["its own organisation", at("31", "11329.c")],
  ["another organisation of its unit", at("31", "11329.u")],
  ["another unit of its province", at("31", "11332.c")],
  ["an organisation of another province", at("22", "06862.c")],
  ["the same organisation's name in another province", at("22", "11329.c")],
  ["no particular organisation of its province", at("31")],
  ["no particular organisation of another province", at("22")],
];
const atOffice = [true, false, false, false, false, true, false];
const overProvince = [true, true, true, false, false, true, false];

const scopes = permissions.flatMap((permission) =>
  (expected.get(permission) ?? []).filter(isRole).map((role) => ({ permission, role })),
);

describe("the place of a post", () => {
  it.each(scopes)("$role: $permission counts at the post's own office only", ({ permission, role }) => {
    const actor = official({ role, ...at("31", "11329.c") });
    expect(places.map(([, place]) => may(actor, permission, place))).toEqual(atOffice);
  });

  it.each(scopes)("$role: $permission over the province ends at its border", ({ permission, role }) => {
    const actor = official({ role, ...at("31") });
    expect(places.map(([, place]) => may(actor, permission, place))).toEqual(overProvince);
  });

  it("a right role at one office and a wrong one at another do not add up", () => {
    const actor = official({ role: "receiver", ...at("31", "11329.c") }, { role: "leader", ...at("31", "11329.u") });
    expect(may(actor, "dossier.sign", at("31", "11329.u"))).toBe(true);
    expect(may(actor, "dossier.sign", at("31", "11329.c"))).toBe(false);
    expect(may(actor, "dossier.receive", at("31", "11329.u"))).toBe(false);
  });

  it.each(permissions)("an empty organisation, as a form sends it, is not the whole province for %s", (permission) => {
    const blank = at("31", "");
    const [role] = (expected.get(permission) ?? []).filter(isRole);
    if (!role)
      return expect(may(official({ role: "receiver", ...at("31", "11329.c") }), permission, blank)).toBe(false);
    expect(may(official({ role, ...at("31", "11329.c") }), permission, blank)).toBe(false);
    expect(may(official({ role, ...at("31") }), permission, blank)).toBe(true);
  });
});
