import type { Refusal } from "#core/result";
import type { FieldProblem } from "#platform/command/outcome";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tabs } from "#ui/tabs/view";
import { Tag } from "#ui/tag/view";
import type { Locale } from "#platform/i18n/locale";
import { managedProvince } from "../calls/managed-province.ts";
import { manageSystem } from "../calls/manage-system.ts";
import type { TelephoneSystem } from "../calls/system-store.ts";
import { secretOf, systemsOf } from "../calls/systems.ts";
import { checksPath, strangePath, systemChangePath, systemsPath } from "../desk/paths.ts";
import { typedIn } from "../desk/typed.ts";
import { systemMessages } from "./messages.ts";

type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[] };

export const SystemTabs = ({ here, locale }: { readonly here: string; readonly locale: Locale }) => {
  const text = systemMessages[locale];
  const tabs = [
    { label: text.title, href: systemsPath },
    { label: text.strange, href: strangePath },
    { label: text.checks, href: checksPath },
  ];
  return <Tabs label={text.title} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === here }))} />;
};

export async function showSystems(request: PageRequest, { refusal, problems = [] }: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const provinceCode = managedProvince(acting);
  if (!provinceCode) return missing();
  const text = systemMessages[locale];
  const systems = await systemsOf(acting, provinceCode);
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const typed = typedIn(request.body);
  const main = (
    <div class="pane stack">
      {query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <SystemTabs here={systemsPath} locale={locale} />
      <p>{text.lead}</p>
      <Systems request={request} systems={systems} />
      <Links request={request} provinceCode={provinceCode} />
      <h2>{text.add}</h2>
      <KeyedForm formKey={request.formKey()} action={systemsPath} keep="telephone-system">
        <TextField
          name="systemId"
          label={text.id}
          hint={text.idHint}
          value={typed["systemId"]}
          error={errorOf(errors, "systemId")}
          width={12}
          maxLength={31}
        />
        <TextField name="name" label={text.name} value={typed["name"]} maxLength={120} width={24} />
        <input type="hidden" name="change" value="open" />
        <Button>{text.add}</Button>
      </KeyedForm>
    </div>
  );
  const status = refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.title, main, { section: "telephony", status, scripts: ["keep-draft"] });
}

type SystemsProps = { readonly request: PageRequest; readonly systems: readonly TelephoneSystem[] };

const Systems = ({ request, systems }: SystemsProps) => {
  const text = systemMessages[request.locale];
  return (
    <List
      caption={text.title}
      empty={text.none}
      columns={[{ title: text.id }, { title: text.address }, { title: text.secret }, { title: text.state }]}
      rows={systems.map((system) => ({
        key: system.id,
        cells: [
          <>
            <strong>{system.id}</strong>
            <br />
            {system.name}
          </>,
          <code>{`${request.origin}/hooks/telephony/${system.provinceCode}/${system.id}`}</code>,
          <details>
            <summary>{text.show}</summary>
            <code>{secretOf(request.acting.signer, system)}</code>
          </details>,
          <>
            <Tag kind={system.closedAt ? "late" : "good"}>{system.closedAt ? text.closed : text.open}</Tag>
            <SystemActs request={request} system={system} />
          </>,
        ],
      }))}
    />
  );
};

const SystemActs = ({ request, system }: { readonly request: PageRequest; readonly system: TelephoneSystem }) => {
  const text = systemMessages[request.locale];
  const acts = system.closedAt ? ([["open", text.reopen]] as const) : ([["renew-secret", text.renew], ["close", text.close]] as const); // prettier-ignore
  return (
    <div class="row">
      {acts.map(([change, label]) => (
        <KeyedForm key={change} formKey={request.formKey()} action={systemChangePath} class="row">
          <input type="hidden" name="systemId" value={system.id} />
          <input type="hidden" name="name" value={system.name} />
          <input type="hidden" name="change" value={change} />
          <Button kind="quiet">{label}</Button>
        </KeyedForm>
      ))}
    </div>
  );
};

const Links = ({ request, provinceCode }: { readonly request: PageRequest; readonly provinceCode: string }) => {
  const text = systemMessages[request.locale];
  const links = (request.acting.telephony?.links() ?? []).filter((link) => link.provinceCode === provinceCode);
  if (links.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{text.links}</h2>
      <ul>
        {links.map(({ systemId, state, why }) => (
          <li key={systemId}>
            {systemId} <Tag kind={state === "up" ? "good" : "late"}>{text.linkStates[state]}</Tag> {why}
          </li>
        ))}
      </ul>
    </section>
  );
};

export async function doManageSystem(request: PageRequest): Promise<PageAnswer> {
  const { systemId = "", name = "", change = "" } = typedIn(request.body);
  const outcome = await execute(manageSystem, request.acting, { systemId, name, change });
  return outcome.kind === "done" ? redirect(`${systemsPath}?xong=1`) : showSystems(request, outcome);
}
