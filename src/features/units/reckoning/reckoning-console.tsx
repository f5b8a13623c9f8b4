import { localDateOf } from "#core/time/local-time";
import type { Refusal } from "#core/result";
import { may } from "#core/access/may";
import { execute } from "#platform/command/execute";
import type { Command } from "#platform/command/define-command";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { asCommand } from "#platform/feature";
import { reckoningPath } from "../calendar-page-props.ts";
import { listCommunes } from "../unit-catalogue.ts";
import { listRemoteArea } from "./list-remote-area.ts";
import { reckoningMessages } from "./reckoning-messages.ts";
import { ReckoningPage, type ReckoningPageProps } from "./reckoning-page.tsx";
import { isListedOn, listReckoningRules, listRemoteAreas, reckoningFor } from "./reckoning-rules.ts";
import { setReckoningRule } from "./set-reckoning-rule.ts";
import { strikeRemoteArea } from "./strike-remote-area.ts";

type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[] };

const permission = "units.manage-calendar";
const news = ["saved", "listed", "struck"] as const;

function newsOf({ query, say, locale }: PageRequest, { refusal }: Redrawn): ReckoningPageProps["news"] {
  if (refusal) return { kind: "refused", sentence: say(refusal) };
  const done = news.find((name) => name === query["xong"]);
  return done && { kind: "done", sentence: reckoningMessages[locale][done] };
}

/** How the official's province counts; redrawn with what was typed when a change did not happen. */
async function showReckoning(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, formKey, sayProblem, body } = request;
  if (acting.actor.kind !== "official") return missing();
  const { provinceCode } = acting.actor;
  const today = localDateOf(acting.at);
  const told = newsOf(request, redrawn);
  const problems = redrawn.problems ?? [];
  const remote = await listRemoteAreas(acting, provinceCode);
  const main = (
    <ReckoningPage
      today={await reckoningFor(acting, provinceCode, today)}
      rules={await listReckoningRules(acting, provinceCode)}
      remote={remote.filter((area) => isListedOn(area, today))}
      communes={await listCommunes(acting, provinceCode)}
      mayChange={may(acting.actor, permission, { provinceCode, organisationId: "" })}
      formKey={formKey}
      typed={textsOf(body)}
      errors={problems.map((problem) => ({ field: problem.field, sentence: sayProblem(problem) }))}
      {...(told ? { news: told } : {})}
      locale={locale}
    />
  );
  const status = redrawn.refusal ? 409 : problems.length > 0 ? 422 : 200;
  return page(reckoningMessages[locale].title, main, { section: "administration", status, scripts: ["keep-draft"] });
}

const textsOf = (body: PageRequest["body"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

type Door = {
  readonly path: string;
  readonly command: Command<never, unknown>;
  readonly fields: readonly string[];
  readonly done: (typeof news)[number];
};

const handle =
  ({ command, fields, done }: Door) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const { acting, body } = request;
    if (acting.actor.kind !== "official") return missing();
    const given = Object.fromEntries(fields.map((field) => [field, body[field]]));
    const outcome = await execute(command, acting, { ...given, provinceCode: acting.actor.provinceCode });
    return outcome.kind === "done" ? redirect(`${reckoningPath}?xong=${done}`) : showReckoning(request, outcome);
  };

const doors: readonly Door[] = [
  {
    path: "/quan-tri/cach-tinh-han",
    command: asCommand(setReckoningRule),
    fields: ["validFrom", "counting", "transferCutoff", "note"],
    done: "saved",
  },
  {
    path: "/quan-tri/cach-tinh-han/dia-ban",
    command: asCommand(listRemoteArea),
    fields: ["unitCode", "instrument"],
    done: "listed",
  },
  {
    path: "/quan-tri/cach-tinh-han/dia-ban/dua-ra",
    command: asCommand(strikeRemoteArea),
    fields: ["unitCode"],
    done: "struck",
  },
];

export const reckoningConsole: readonly PageRoute[] = [
  { method: "GET", path: "/quan-tri/cach-tinh-han", permission, handle: (request) => showReckoning(request) },
  ...doors.map((door): PageRoute => ({ method: "POST", path: door.path, permission, handle: handle(door) })),
];
