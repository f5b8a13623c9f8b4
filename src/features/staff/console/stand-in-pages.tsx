import type { Official } from "#core/access/actor";
import { localDateOf } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { findKeyOfUsername } from "../account-store.ts";
import { tidyUsername } from "../account.ts";
import { appointStandIn, mayArrangeFor } from "../appoint-stand-in.ts";
import { endStandIn } from "../end-stand-in.ts";
import { messages } from "../messages.ts";
import { administrationMessages } from "../administration-messages.ts";
import { readHolders, readStandInsAt } from "../stand-in-store.ts";
import { freshForm, redrawnForm, refusedForm, statusOf, typedField, type FormState } from "./form-state.ts";
import { paths } from "./paths.ts";
import { organisationNames } from "./say-post.ts";
import { StandInView } from "./stand-in-view.tsx";

/** Organisations whose posts this official arranges; undefined for the whole province. */
function reachOf(official: Official): readonly string[] | undefined {
  if (mayArrangeFor(official, {})) return undefined;
  const own = official.posts.flatMap((post) => post.organisationId ?? []);
  return [...new Set(own)].filter((organisationId) => mayArrangeFor(official, { organisationId }));
}

async function draw(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { acting, locale, query, formKey } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const day = localDateOf(acting.at);
  const organisationIds = reachOf(actor);
  const place = { provinceCode: actor.provinceCode, ...(organisationIds ? { organisationIds } : {}) };
  // A whole province has too many posts for one list: its administrator comes from the post on an account's page.
  const postId = typedField(request, "postId") || query["viTri"];
  const wanted = organisationIds ? place : { ...place, postId: postId ?? "" };
  const [standIns, holders] = [await readStandInsAt(acting.db, place, day), await readHolders(acting.db, wanted, day)];
  const done: Readonly<Record<string, string>> = messages[locale].done;
  const view = (
    <StandInView
      {...{ locale, standIns, holders, form, formKey }}
      fromAccount={organisationIds === undefined}
      names={await organisationNames(acting, [...standIns, ...holders], locale)}
      news={form.errors.length === 0 ? done[query["xong"] ?? ""] : undefined}
    />
  );
  const more = { section: "stand-ins", status: statusOf(form), scripts: ["keep-draft"] };
  return page(administrationMessages[locale].standIns.title, view, more);
}

export const showStandIns = (request: PageRequest): Promise<PageAnswer> => draw(request, freshForm);

const fields = {
  accountId: "username",
  "staff.unknown_account": "username",
  "staff.account_not_active": "username",
  "staff.stand_in_is_self": "username",
  "staff.unknown_post": "postId",
  "staff.post_ended": "postId",
  "staff.not_your_organisation": "postId",
  "staff.dates_reversed": "to",
  "staff.day_is_past": "to",
  "staff.stand_in_too_long": "to",
  "staff.stand_in_overlaps": "from",
};

export async function sendAppoint(request: PageRequest): Promise<PageAnswer> {
  const username = tidyUsername(typedField(request, "username"));
  const found = username === "" ? undefined : await findKeyOfUsername(request.acting.db, username);
  if (username !== "" && !found) return draw(request, refusedForm(request, { code: "staff.unknown_account" }, fields));
  const outcome = await execute(appointStandIn, request.acting, {
    postId: typedField(request, "postId"),
    accountId: found?.id ?? "",
    from: typedField(request, "from"),
    to: typedField(request, "to"),
  });
  if (outcome.kind === "done") return redirect(`${paths.standIns}?xong=appointed`);
  return draw(request, redrawnForm(request, outcome, fields));
}

export async function sendEndStandIn(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(endStandIn, request.acting, { standInId: typedField(request, "standInId") });
  if (outcome.kind === "done") return redirect(`${paths.standIns}?xong=recalled`);
  return draw(request, redrawnForm(request, outcome));
}
