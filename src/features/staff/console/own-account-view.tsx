import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#core/text/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, ErrorSummary } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import type { Account } from "../account.ts";
import { messages } from "../messages.ts";
import type { ListedSession } from "../session-store.ts";
import type { FormState } from "./form-state.ts";
import { paths } from "./paths.ts";

export type OwnAccountProps = {
  readonly locale: Locale;
  readonly account: Account;
  readonly now: Date;
  readonly posts: readonly string[];
  readonly standIns: readonly string[];
  readonly sessions: readonly ListedSession[];
  readonly sessionId?: string | undefined;
  readonly form: FormState;
  readonly news?: string | undefined;
  readonly formKey: () => string;
};

export const OwnAccountView = (props: OwnAccountProps) => {
  const text = messages[props.locale].own;
  return (
    <div class="pane stack wide">
      {props.news && <Banner kind="done">{props.news}</Banner>}
      <ErrorSummary errors={props.form.errors} locale={props.locale} />
      <div class="row">
        <div>
          <h1>{text.title}</h1>
          <p>
            {props.account.name} <span class="soft">{props.account.username}</span>
          </p>
        </div>
        <KeyedForm formKey={props.formKey()} action={paths.signOut} class="push">
          <div class="row">
            <Button kind="quiet">{text.signOut}</Button>
          </div>
        </KeyedForm>
      </div>
      <Card title={text.posts}>
        {props.posts.length === 0 ? (
          <p>{text.noPosts}</p>
        ) : (
          <ul>
            {props.posts.map((post) => (
              <li key={post}>{post}</li>
            ))}
          </ul>
        )}
        {props.standIns.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Card>
      <PasswordCard {...props} />
      <SecondStepCard {...props} />
      <Sessions {...props} />
    </div>
  );
};

const PasswordCard = ({ locale, form, formKey, account }: OwnAccountProps) => {
  const text = messages[locale].own;
  return (
    <Card title={text.password}>
      <KeyedForm formKey={formKey()} action={`${paths.own}/mat-khau`}>
        <input type="hidden" name="username" value={account.username} autoComplete="username" />
        <TextField
          name="currentPassword"
          type="password"
          label={text.current}
          error={errorOf(form.errors, "currentPassword")}
          autoComplete="current-password"
          maxLength={200}
          width={24}
        />
        <TextField
          name="newPassword"
          type="password"
          label={text.next}
          hint={text.nextHint}
          error={errorOf(form.errors, "newPassword")}
          autoComplete="new-password"
          maxLength={200}
          width={24}
        />
        <div class="row">
          <Button>{text.savePassword}</Button>
        </div>
      </KeyedForm>
    </Card>
  );
};

const SecondStepCard = ({ locale, form, formKey, account }: OwnAccountProps) => {
  const text = messages[locale].own;
  if (account.totpSeed === undefined) {
    return (
      <Card title={text.secondStep}>
        <p>{text.secondStepOff}</p>
        <KeyedForm formKey={formKey()} action={paths.secondStep}>
          <div class="row">
            <Button kind="quiet">{text.turnOn}</Button>
          </div>
        </KeyedForm>
      </Card>
    );
  }
  return (
    <Card title={text.secondStep}>
      <p>{text.secondStepOn}</p>
      <KeyedForm formKey={formKey()} action={`${paths.secondStep}/tat`}>
        <TextField
          name="password"
          type="password"
          label={text.current}
          hint={text.turnOffHint}
          error={errorOf(form.errors, "password")}
          autoComplete="current-password"
          maxLength={200}
          width={24}
        />
        <div class="row">
          <Button kind="quiet">{text.turnOff}</Button>
        </div>
      </KeyedForm>
    </Card>
  );
};

const Sessions = ({ locale, sessions, sessionId, formKey, now }: OwnAccountProps) => {
  const text = messages[locale].own;
  const agentOf = (session: ListedSession): string =>
    shortAgent(session.agent) ?? (session.kind === "api" ? text.api : text.unknownProgram);
  return (
    <section class="stack">
      <h2>{text.sessions}</h2>
      <p>{text.sessionsLead}</p>
      <List
        caption={text.sessions}
        empty=""
        columns={[
          { title: text.program },
          { title: text.since, wide: true },
          { title: text.lastSeen },
          { title: text.action },
        ]}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: [
            agentOf(session),
            sayInstant(session.createdAt, locale, { now }),
            sayInstant(session.lastSeenAt, locale, { now }),
            session.id === sessionId ? (
              <Tag kind="good">{text.thisOne}</Tag>
            ) : (
              <KeyedForm formKey={formKey()} action={`${paths.own}/phien/ket-thuc`} class="row">
                <input type="hidden" name="sessionId" value={session.id} />
                <button class="button quiet" aria-label={fill(text.endThis, { agent: agentOf(session) })}>
                  {text.endSession}
                </button>
              </KeyedForm>
            ),
          ],
        }))}
      />
    </section>
  );
};

const browsers = ["Edg", "OPR", "CocCoc", "coc_coc_browser", "Firefox", "Chrome", "Safari"];
const browserNames: Readonly<Record<string, string>> = {
  Edg: "Edge",
  OPR: "Opera",
  coc_coc_browser: "Cốc Cốc",
  CocCoc: "Cốc Cốc",
};
const systems = ["Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux"];

/** `Firefox, Windows` of a browser's long name for itself; the beginning of anything else; undefined for nothing. */
export function shortAgent(agent: string): string | undefined {
  const browser = browsers.find((name) => agent.includes(`${name}/`));
  if (!browser) return agent.slice(0, 40) || undefined;
  const system = systems.find((name) => agent.includes(name));
  return [browserNames[browser] ?? browser, system].filter(Boolean).join(", ");
}
