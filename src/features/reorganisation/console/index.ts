import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Following } from "#platform/following";
import { redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { cancelChange } from "../draft/cancel-change.ts";
import type { ChangeOutput } from "../draft/keep-change.ts";
import { scheduleChange } from "../draft/schedule-change.ts";
import { showChange } from "./change-page.tsx";
import { showChanges } from "./changes-page.tsx";
import { sendEdit, sendNew, showEdit, showNew } from "./draft-pages.tsx";
import { sendImport, showImport } from "./import-page.tsx";
import { changePath } from "./paths.ts";
import { provinceOf, textOf } from "./say.ts";
import { sendSorting, showSorting } from "./sorting-page.tsx";
import { sendUndo, showUndo } from "./undo-page.tsx";

type Step = { readonly command: Command<never, ChangeOutput>; readonly done: string };

/** One button of a change's page. */
const press =
  (follows: readonly Following[], { command, done }: Step) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const { acting, body, params } = request;
    const id = params["id"] ?? "";
    const input = { provinceCode: provinceOf(request), id, version: Number(textOf(body["version"])) };
    const outcome = await execute(command, acting, input);
    if (outcome.kind === "done") return redirect(`${changePath(id)}?xong=${done}`);
    return showChange(request, follows, outcome.kind === "refused" ? outcome.refusal : { code: "change.stale" });
  };

const step = <Input>(command: Command<Input, ChangeOutput>, done: string): Step => ({
  command: command as unknown as Step["command"],
  done,
});

export const reorganisationConsole = (follows: readonly Following[]): readonly PageRoute[] => {
  const routes: readonly Omit<PageRoute, "permission">[] = [
    { method: "GET", path: "", handle: showChanges },
    { method: "GET", path: "/soan", handle: showNew },
    { method: "POST", path: "/soan", handle: sendNew },
    { method: "GET", path: "/nhap", handle: async (request) => showImport(request) },
    { method: "POST", path: "/nhap", handle: sendImport },
    { method: "GET", path: "/:id", handle: (request) => showChange(request, follows) },
    { method: "GET", path: "/:id/sua", handle: showEdit },
    { method: "POST", path: "/:id/sua", handle: sendEdit },
    { method: "POST", path: "/:id/len-lich", handle: press(follows, step(scheduleChange, "lich")) },
    { method: "POST", path: "/:id/huy", handle: press(follows, step(cancelChange, "huy")) },
    { method: "GET", path: "/:id/hoan-tac", handle: (request) => showUndo(request) },
    { method: "POST", path: "/:id/hoan-tac", handle: sendUndo },
    { method: "GET", path: "/:id/phan-loai", handle: (request) => showSorting(request) },
    { method: "POST", path: "/:id/phan-loai", handle: sendSorting },
  ];
  return routes.map((route) => ({
    ...route,
    path: `/quan-tri/sap-xep-don-vi${route.path}`,
    permission: "units.change",
  }));
};
