import { demoPassword } from "#features/staff";
import { totpCode, totpSecretOf } from "#platform/secrets/totp";
import { findAccount, updateAccount } from "../../../src/features/staff/account-store.ts";
import { createVisitor, type Visitor } from "../../visitor.ts";
import { commandNamed } from "../command-named.ts";
import { citizen, official, type House, type SeatPlan } from "../seat.ts";
import { administrator, newAccount, orderPost } from "./new-account.ts";

const at = (path: string): string => `/can-bo${path}`;

const own = at("/tai-khoan-cua-toi");

/** A new person at work who may turn the second step on or off. */
async function withSecondStep(house: House, on: boolean): Promise<Visitor> {
  const { accountId } = await newAccount(house);
  await orderPost(house, accountId);
  const key = { provinceCode: "31", id: accountId };
  const account = await findAccount(house.world.services.db, key);
  if (!account) throw new Error("The account is gone.");
  const { world } = house;
  const who = { ...administrator, accountId, posts: [{ role: "receiver", provinceCode: "31", organisationId: "11329.c" }] } as const; // prettier-ignore
  await world.run(who, commandNamed("staff.offer-second-step"), {});
  const seed = (await findAccount(world.services.db, key))?.totpOffered ?? "";
  if (on)
    await world.run(who, commandNamed("staff.confirm-second-step"), {
      code: totpCode(totpSecretOf(world.services.signer, seed), world.clock.now()),
    });
  return house.world.enter(key).then((token) => createVisitor(house.app, { gd_session: token }));
}

export const ownSeats: readonly SeatPlan[] = [
  {
    route: at("/dang-nhap"),
    sit: async (house) => ({
      visitor: citizen(house),
      page: at("/dang-nhap"),
      action: at("/dang-nhap"),
      typed: { username: "tiepnhan.ngoquyen", password: demoPassword },
    }),
  },
  {
    route: at("/dang-nhap/ma"),
    sit: async (house) => {
      const { accountId, username } = await newAccount(house);
      const key = { provinceCode: "31", id: accountId };
      const demo = await findAccount(house.world.services.db, { provinceCode: "31", id: "tiepnhan.ngoquyen" });
      const account = await findAccount(house.world.services.db, key);
      if (!account || !demo?.passwordHash) throw new Error("The accounts are gone.");
      await updateAccount(house.world.services.db, account, { passwordHash: demo.passwordHash, mustChangePassword: false, totpSeed: "a seed" }); // prettier-ignore
      const visitor = citizen(house);
      await visitor.open(at("/dang-nhap"));
      const sent = await visitor.send(at("/dang-nhap"), { username, password: demoPassword });
      await visitor.follow(sent);
      return {
        visitor,
        page: at("/dang-nhap/ma"),
        action: at("/dang-nhap/ma"),
        typed: { otp: "123456" },
        secret: true,
      };
    },
  },
  {
    route: at("/dang-nhap/mat-khau-moi"),
    sit: async (house) => {
      const { username, firstPassword } = await newAccount(house);
      const visitor = citizen(house);
      await visitor.open(at("/dang-nhap"));
      await visitor.follow(await visitor.send(at("/dang-nhap"), { username, password: firstPassword }));
      const page = at("/dang-nhap/mat-khau-moi");
      return { visitor, page, action: page, typed: { newPassword: "bốn từ dễ nhớ nhất" } };
    },
  },
  {
    route: at("/dang-xuat"),
    sit: async (house) => ({
      visitor: await official(house, "leader@committee"),
      page: own,
      action: at("/dang-xuat"),
      typed: {},
    }),
  },
  {
    route: `${own}/mat-khau`,
    sit: async (house) => ({
      visitor: await official(house, "leader@committee"),
      page: own,
      action: `${own}/mat-khau`,
      typed: { currentPassword: demoPassword, newPassword: "bốn từ dễ nhớ nhất" },
      secret: true,
    }),
  },
  {
    route: `${own}/phien/ket-thuc`,
    sit: async (house) => {
      await official(house, "leader@committee");
      return {
        visitor: await official(house, "leader@committee"),
        page: own,
        action: `${own}/phien/ket-thuc`,
        typed: {},
      };
    },
  },
  {
    route: `${own}/hai-buoc`,
    sit: async (house) => ({
      visitor: await official(house, "supervisor@province"),
      page: own,
      action: `${own}/hai-buoc`,
      typed: {},
    }),
  },
  {
    route: `${own}/hai-buoc/xac-nhan`,
    sit: async (house) => ({
      visitor: await withSecondStep(house, false),
      page: `${own}/hai-buoc`,
      action: `${own}/hai-buoc/xac-nhan`,
      typed: { otp: "123456" },
      secret: true,
    }),
  },
  {
    route: `${own}/hai-buoc/tat`,
    sit: async (house) => ({
      visitor: await withSecondStep(house, true),
      page: own,
      action: `${own}/hai-buoc/tat`,
      typed: { password: "không phải mật khẩu" },
      secret: true,
    }),
  },
];
