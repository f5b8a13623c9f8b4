import { z } from "zod";
import { roles, type Official } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { appointStandIn } from "./appoint-stand-in.ts";
import { changeAccount } from "./change-account.ts";
import { createAccount } from "./create-account.ts";
import { endPost } from "./end-post.ts";
import { endStandIn } from "./end-stand-in.ts";
import { givePost } from "./give-post.ts";
import { openApiSession } from "./open-api-session.ts";
import { setPassword } from "./set-password.ts";
import { closeSession } from "./sign-out.ts";
import { listAccounts } from "./staff-queries.ts";

const tag = "staff";

const post = z.object({ role: z.enum(roles), organisationId: z.string().optional() });
const me = z.object({ accountId: z.string(), name: z.string(), provinceCode: z.string(), posts: z.array(post) });
const accountList = z.object({
  total: z.number(),
  accounts: z.array(
    z.object({
      accountId: z.string(),
      username: z.string(),
      name: z.string(),
      active: z.boolean(),
      posts: z.array(post),
    }),
  ),
});

const presentPosts = (posts: Official["posts"]) =>
  posts.map(({ role, organisationId }) => ({ role, ...(organisationId === undefined ? {} : { organisationId }) }));

export const staffApi: readonly ApiOperation[] = [
  apiAct({
    path: "/sessions",
    summary: "Sign in and get a bearer token",
    tag,
    command: openApiSession,
    output: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
    status: 201,
  }),
  apiAct({
    path: "/sessions/close",
    summary: "End the session whose token is sent",
    tag,
    command: closeSession,
    output: z.object({ closed: z.boolean() }),
  }),
  apiQuery({
    path: "/me",
    summary: "Who the token belongs to, with the posts that count today",
    tag,
    permission: "staff.manage-own-security",
    params: z.strictObject({}),
    output: me,
    run: async ({ acting: { actor } }) => {
      if (actor.kind !== "official") return refuse("access.not_allowed");
      const { accountId, name, provinceCode } = actor;
      return ok({ accountId, name, provinceCode, posts: presentPosts(actor.posts) });
    },
  }),
  apiQuery({
    path: "/staff/accounts",
    summary: "Accounts of your province, fifty to a page, found by any part of a name",
    tag,
    permission: "staff.manage-accounts",
    params: z.strictObject({
      q: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
    output: accountList,
    run: async ({ acting, params }) => {
      if (acting.actor.kind !== "official") return refuse("access.not_allowed");
      const { rows, total } = await listAccounts(acting, { provinceCode: acting.actor.provinceCode, ...params });
      return ok({
        total,
        accounts: rows.map(({ id, posts, ...row }) => ({ accountId: id, ...row, posts: presentPosts(posts) })),
      });
    },
  }),
  apiAct({
    path: "/staff/accounts",
    summary: "Create an account",
    tag,
    command: createAccount,
    output: z.object({ accountId: z.string(), username: z.string(), firstPassword: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/staff/accounts/{accountId}/change",
    summary: "Rename, deactivate or reactivate an account",
    tag,
    command: changeAccount,
    output: z.object({ accountId: z.string() }),
  }),
  apiAct({
    path: "/staff/accounts/{accountId}/first-password",
    summary: "Give an account a new first password",
    tag,
    command: setPassword,
    output: z.object({ accountId: z.string(), firstPassword: z.string() }),
  }),
  apiAct({
    path: "/staff/accounts/{accountId}/posts",
    summary: "Give an account a post",
    tag,
    command: givePost,
    output: z.object({ postId: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/staff/posts/{postId}/end",
    summary: "End a post",
    tag,
    command: endPost,
    output: z.object({ postId: z.string() }),
  }),
  apiAct({
    path: "/staff/posts/{postId}/stand-ins",
    summary: "Appoint a stand-in for a post",
    tag,
    command: appointStandIn,
    output: z.object({ standInId: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/staff/stand-ins/{standInId}/end",
    summary: "End a stand-in",
    tag,
    command: endStandIn,
    output: z.object({ standInId: z.string() }),
  }),
];
