import { fill } from "#core/text/fill";
import { parseInstant } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import { casesOfCaller, caseWords, type Case } from "#features/cases";
import { openDossiersOfPhone, statusNames, type DossierOfPhone } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { listCallsOf } from "../calls/call-store.ts";
import type { OwnCall } from "../calls/get-call.ts";
import { mostFailedProofs } from "../calls/model/proof.ts";
import { deskMessages } from "./messages.ts";
import { callPath, casePath, dossierPath } from "./paths.ts";

const earlierCalls = 5;

/** What the caller's number leads to: how much before they have proved themselves, what afterwards. */
export async function drawCaller(request: PageRequest, { call, official }: OwnCall) {
  const { acting, locale } = request;
  const text = deskMessages[locale].caller;
  const { provinceCode } = official;
  const of = call.caller === null ? undefined : { provinceCode, phone: call.caller };
  const dossiers = of ? await openDossiersOfPhone(acting, of) : [];
  const cases = call.caller === null ? [] : await casesOfCaller(acting, call.caller);
  const verified = call.verified_at;
  const known = dossiers.length + cases.length;
  return (
    <Card title={text.title}>
      {known === 0 && <p class="soft">{text.nothing}</p>}
      {verified && <p>{fill(text.verified, { time: sayInstant(verified, locale, { now: acting.at }) })}</p>}
      {known > 0 && !verified && (
        <>
          <p>{fill(text.masked, { dossiers: dossiers.length, cases: cases.length })}</p>
          {call.failed_proofs < mostFailedProofs && <ProofForm request={request} callId={call.id} />}
        </>
      )}
      {dossiers.length > 0 && verified && (await drawDossiers(request, dossiers))}
      {cases.length > 0 && verified && <Cases request={request} cases={cases} />}
      {of && (await drawEarlier(request, { ...of, not: call.id }))}
    </Card>
  );
}

const ProofForm = ({ request, callId }: { readonly request: PageRequest; readonly callId: string }) => {
  const text = deskMessages[request.locale].caller;
  return (
    <KeyedForm formKey={request.formKey()} action={`${callPath(callId)}/xac-minh`} class="row at-foot">
      <TextField name="said" label={text.ask} hint={text.hint} width={24} maxLength={60} />
      <Button kind="quiet" hotkey="M">
        {text.check}
      </Button>
    </KeyedForm>
  );
};

async function drawDossiers({ acting, locale }: PageRequest, dossiers: readonly DossierOfPhone[]) {
  const text = deskMessages[locale].caller;
  const procedures = await Promise.all(dossiers.map(({ procedureCode }) => findProcedure(acting, procedureCode)));
  return (
    <List
      caption={text.dossiers}
      empty=""
      columns={[{ title: text.code }, { title: text.procedure }, { title: text.status }, { title: text.due }]}
      rows={dossiers.map((dossier, at) => {
        const procedure = procedures[at];
        const due = dossier.dueAt === null ? undefined : parseInstant(dossier.dueAt);
        return {
          key: dossier.code,
          href: dossierPath(dossier.code),
          cells: [
            <a href={dossierPath(dossier.code)}>{dossier.code}</a>,
            procedure ? (procedure.shortName ?? procedure.name)[locale] : dossier.procedureCode,
            statusNames[dossier.status][locale],
            due ? sayInstant(due, locale, { style: "due", now: acting.at }) : "",
          ],
        };
      })}
    />
  );
}

const Cases = ({ request, cases }: { readonly request: PageRequest; readonly cases: readonly Case[] }) => {
  const { acting, locale } = request;
  const text = deskMessages[locale].caller;
  const words = caseWords[locale];
  return (
    <List
      caption={text.cases}
      empty=""
      columns={[{ title: text.code }, { title: text.kind }, { title: text.status }, { title: text.caseDue }]}
      rows={cases.map(({ head: { code }, state: { kind, status, dueAt } }) => ({
        key: code,
        href: casePath(code),
        cells: [
          <a href={casePath(code)}>{code}</a>,
          words.kinds[kind],
          words.statuses[status],
          dueAt === null ? "" : sayInstant(new Date(dueAt), locale, { style: "due", now: acting.at }),
        ],
      }))}
    />
  );
};

type Earlier = { readonly provinceCode: string; readonly phone: string; readonly not: string };

async function drawEarlier({ acting, locale }: PageRequest, { provinceCode, phone, not }: Earlier) {
  const text = deskMessages[locale].caller;
  const all = await listCallsOf(acting.db, { provinceCode, caller: phone, most: earlierCalls + 1 });
  const earlier = all.filter(({ id }) => id !== not).slice(0, earlierCalls);
  return (
    <>
      <h3>{text.earlier}</h3>
      <List
        caption={text.earlier}
        empty={text.noEarlier}
        columns={[{ title: text.when }, { title: text.about }]}
        rows={earlier.map((call) => ({
          key: call.id,
          href: callPath(call.id),
          cells: [
            <a href={callPath(call.id)}>{sayInstant(call.ringing_at ?? call.heard_at, locale, { now: acting.at })}</a>,
            [call.subject, call.case_code].filter(Boolean).join(" · "),
          ],
        }))}
      />
    </>
  );
}
