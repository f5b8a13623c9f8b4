import { z } from "zod";
import { findChange, listCommunes, type StoredChange } from "#features/units";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { draftInput, draftOf } from "../draft/change-input.ts";
import type { Draft } from "../draft/change-row.ts";
import { draftAgain } from "../draft/draft-again.ts";
import { draftChange } from "../draft/draft-change.ts";
import { editDraft } from "../draft/edit-draft.ts";
import type { Fault } from "../draft/fault.ts";
import { findFaults, type ChangeOutput } from "../draft/keep-change.ts";
import { DraftPage, lineField, type AboutTyped } from "./draft-form.tsx";
import { changeMessages } from "./messages.ts";
import { changePath, changesPath } from "./paths.ts";
import { provinceOf, sayRefusal, textOf } from "./say.ts";
import { blankLine, lineInputs, typedLines, type TypedLine } from "./typed-lines.ts";

const AT_FIRST = 2;
const MORE = 4;
export const section = "unit-changes";

type Shown = {
  readonly about: AboutTyped;
  readonly lines: readonly TypedLine[];
  readonly errors?: readonly FieldError[];
  readonly refused?: string;
  readonly status?: number;
};

const aboutOf = ({ body }: PageRequest): AboutTyped => ({
  kind: textOf(body["kind"]),
  title: textOf(body["title"]),
  instrument: textOf(body["instrument"]),
  on: textOf(body["on"]),
});

async function show(request: PageRequest, shown: Shown, edited?: StoredChange): Promise<PageAnswer> {
  const { acting, locale } = request;
  const text = changeMessages[locale];
  const title = edited ? text.editTitle : text.draftTitle;
  const base = edited ? changePath(edited.change.id) : changesPath;
  // A form that was sent keeps the version it was opened with: whoever was slower learns of it again.
  const version = Number(textOf(request.body["version"])) || edited?.version;
  const main = (
    <DraftPage
      title={title}
      action={edited ? `${base}/sua` : `${base}/soan`}
      back={base}
      {...(version === undefined ? {} : { version })}
      about={shown.about}
      lines={shown.lines}
      units={await listCommunes(acting, provinceOf(request))}
      errors={shown.errors ?? []}
      {...(shown.refused ? { refused: shown.refused } : {})}
      formKey={request.formKey()}
      locale={locale}
    />
  );
  return page(title, main, { section, status: shown.status ?? 200, scripts: ["keep-draft"] });
}

export const showNew = (request: PageRequest): Promise<PageAnswer> =>
  show(request, {
    about: { kind: "merge", title: "", instrument: "", on: "" },
    lines: Array.from({ length: AT_FIRST }, () => blankLine),
  });

export async function showEdit(request: PageRequest): Promise<PageAnswer> {
  const stored = await draftAsked(request);
  if (!stored) return missing(request.say({ code: "change.missing" }));
  const { rows, ...about } = draftAgain(stored.change);
  const lines = rows.map(({ from, to, kind, main, places, name = "", type = "" }): TypedLine => {
    return { from, to, kind, main: main ? "x" : "", places: places.join("; "), name, type };
  });
  return show(request, { about, lines: [...lines, blankLine] }, stored);
}

async function draftAsked(request: PageRequest): Promise<StoredChange | undefined> {
  const key = { provinceCode: provinceOf(request), id: request.params["id"] ?? "" };
  const stored = await findChange(request.acting.db, key);
  return stored?.state === "draft" ? stored : undefined;
}

export async function sendNew(request: PageRequest): Promise<PageAnswer> {
  return send(request, (input) => execute(draftChange, request.acting, input));
}

export async function sendEdit(request: PageRequest): Promise<PageAnswer> {
  const { params, body } = request;
  const stored = await draftAsked(request);
  if (!stored) return missing(request.say({ code: "change.missing" }));
  const which = { id: params["id"] ?? "", version: Number(textOf(body["version"])) };
  return send(request, (input) => execute(editDraft, request.acting, { ...input, ...which }), stored);
}

type Sending = (input: object) => Promise<Outcome<ChangeOutput>>;

async function send(request: PageRequest, act: Sending, edited?: StoredChange): Promise<PageAnswer> {
  const about = aboutOf(request);
  const lines = typedLines(request.body);
  if (textOf(request.body["more"]) !== "") {
    const longer = [...lines, ...Array.from({ length: MORE }, () => blankLine)];
    return show(request, { about, lines: longer }, edited);
  }
  const input = { ...about, lines: lineInputs(lines) };
  const outcome = await act({ provinceCode: provinceOf(request), ...input });
  if (outcome.kind === "done") return redirect(`${changePath(outcome.value.id)}?xong=soan`);
  const kept = { about, lines: lines.length > 0 ? lines : [blankLine] };
  if (outcome.kind === "invalid") {
    const errors = outcome.problems.map((problem) => ({ field: fieldOf(problem.field), sentence: request.sayProblem(problem) })); // prettier-ignore
    return show(request, { ...kept, errors, status: 422 }, edited);
  }
  const parsed = z.object(draftInput).safeParse(input);
  const faults = parsed.success ? await faultsOf(request, draftOf(parsed.data), edited) : [];
  if (faults.length > 0) return show(request, { ...kept, errors: faults.map((fault) => errorAt(request, fault)), status: 422 }, edited); // prettier-ignore
  return show(request, { ...kept, refused: sayRefusal(request, outcome.refusal), status: 409 }, edited);
}

const faultsOf = (request: PageRequest, draft: Draft, edited?: StoredChange): Promise<readonly Fault[]> =>
  findFaults(request.acting, draft, { provinceCode: provinceOf(request), id: edited?.change.id ?? "" });

/** `lines.2.places.0` is shown at the line's places. */
const fieldOf = (field: string): string => field.replace(/^(lines\.\d+\.\w+)\..*$/, "$1");

const wholeFields: Partial<Record<Fault["code"], string>> = {
  "change.day_past": "on",
  "change.instrument_missing": "instrument",
};

/** A fault stands on top of its line, or at the field of the whole change that it is about. */
const errorAt = (request: PageRequest, fault: Fault): FieldError => ({
  field: fault.row > 0 ? lineField(fault.row - 1) : (wholeFields[fault.code] ?? ""),
  sentence: sayRefusal(request, fault),
});
