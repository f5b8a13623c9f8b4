import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { codeField, optional, passwordField } from "./inputs.ts";
import { signIn } from "./sign-in.ts";

/** Signs a program in and says its bearer token once. No receipt is kept: it would hold the token. */
export const openApiSession = defineCommand({
  name: "staff.open-session",
  permission: "staff.sign-in",
  summary: "Sign in with user name and password (and code, when the account has a second step); get a bearer token.",
  input: z.strictObject({ username: z.string().min(1).max(100), password: passwordField, code: optional(codeField) }),
  writes: "itself",
  async run(acting, input) {
    const done = await signIn(acting, input, "api");
    if (!done.ok) return done;
    if (done.value.kind === "code-wanted") return refuse("staff.code_wanted");
    if (done.value.kind === "new-password-wanted") return refuse("staff.new_password_wanted");
    return ok({ token: done.value.token, expiresAt: done.value.expiresAt.toISOString() });
  },
});
