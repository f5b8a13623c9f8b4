import { sayInstant } from "#core/time/say-time";
import { may } from "#core/access/may";
import { findOrganisation } from "#features/units";
import { execute } from "#platform/command/execute";
import { consoleRoot, missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button, ButtonLink } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { officeChoices } from "../console/office-choices.ts";
import { sightOf } from "../model/sight.ts";
import { topics } from "../model/case.ts";
import { caseWords } from "../words.ts";
import { listHotSpots } from "./hot-spot-store.ts";
import { openHotSpot } from "./keep-hot-spot.ts";
import { messages } from "./messages.ts";

export const hotSpotsPath = `${consoleRoot}/diem-nong`;
const openPath = `${hotSpotsPath}/moi`;
const mostShown = 200;

/** The matters of one's offices, or of the province. */
export async function showHotSpots(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const { actor, db } = acting;
  if (actor.kind !== "official") return missing();
  const text = messages[locale];
  const sight = sightOf(actor);
  const offices = sight.everyOffice ? undefined : sight.offices;
  const matters = await listHotSpots(db, { provinceCode: actor.provinceCode, offices, limit: mostShown });
  const named = await Promise.all(
    matters.map(async (each) => ({ each, office: await findOrganisation(acting, each.handledBy) })),
  );
  const main = (
    <div class="stack">
      <div class="row">
        <h1>{text.title}</h1>
        {may(actor, "hot-spot.keep") && (
          <span class="push">
            <ButtonLink href={openPath} hotkey="B">
              {text.open}
            </ButtonLink>
          </span>
        )}
      </div>
      <List
        caption={text.title}
        empty={text.empty}
        columns={[
          { title: text.name },
          { title: text.office, wide: true },
          { title: text.since },
          { title: text.state },
        ]}
        rows={named.map(({ each, office }) => ({
          key: each.id,
          href: `${hotSpotsPath}/${each.id}`,
          cells: [
            <a href={`${hotSpotsPath}/${each.id}`}>{each.title}</a>,
            (locale === "vi" ? office?.name : office?.nameEn) ?? each.handledBy,
            sayInstant(each.openedAt, locale, { style: "date" }),
            <Tag kind={each.closedAt === null ? "soon" : "good"}>
              {each.closedAt === null ? text.isOpen : text.closed}
            </Tag>,
          ],
        }))}
      />
    </div>
  );
  return page(text.title, main, { section: "hot-spots" });
}

const one = ({ body }: PageRequest, name: string): string => {
  const value = body[name];
  return typeof value === "string" ? value : "";
};

export async function showOpening(request: PageRequest, errors: readonly FieldError[] = []): Promise<PageAnswer> {
  const { acting, locale } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const text = messages[locale];
  const sight = sightOf(actor);
  const choices = (await officeChoices(request, actor.provinceCode)).filter(
    ({ value }) => sight.everyOffice || sight.offices.includes(value),
  );
  const main = (
    <div class="stack">
      <h1>{text.openTitle}</h1>
      <ErrorSummary errors={errors} locale={locale} />
      <KeyedForm formKey={request.formKey()} action={openPath} class="stack">
        <TextField
          name="title"
          label={text.name}
          error={errorOf(errors, "title")}
          value={one(request, "title")}
          maxLength={200}
        />
        <SelectField
          name="topic"
          label={text.topic}
          error={errorOf(errors, "topic")}
          value={one(request, "topic") || "land"}
          choices={topics.map((topic) => ({ value: topic, label: caseWords[locale].topics[topic] }))}
        />
        <SelectField
          name="office"
          label={text.office}
          error={errorOf(errors, "office")}
          value={one(request, "office")}
          choices={choices}
        />
        <p>
          <Button>{text.open}</Button>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.openTitle, main, { section: "hot-spots", ...(errors.length > 0 ? { status: 422 } : {}) });
}

export async function doOpen(request: PageRequest): Promise<PageAnswer> {
  const input = { title: one(request, "title"), topic: one(request, "topic"), office: one(request, "office") };
  const outcome = await execute(openHotSpot, request.acting, input);
  if (outcome.kind === "done") return redirect(`${hotSpotsPath}/${outcome.value.id}`);
  const errors =
    outcome.kind === "refused"
      ? [{ field: "", sentence: request.say(outcome.refusal) }]
      : outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showOpening(request, errors);
}
