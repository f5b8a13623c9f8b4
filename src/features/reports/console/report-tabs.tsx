import { may } from "#core/access/may";
import type { PageRequest } from "#platform/http/page-door";
import { Tabs } from "#ui/tabs/view";
import { reportMessages } from "../messages.ts";
import { address, exportsPath, registerPath, reportPath, reportQuery } from "./addresses.ts";

/** What there is to report on; the choice of period and place goes along. */
export const ReportTabs = ({
  request,
  current,
}: {
  readonly request: PageRequest;
  readonly current: "ii-06a" | "ii-07b" | "register" | "exports";
}) => {
  const { acting, query, locale } = request;
  const words = reportMessages[locale];
  const kept = reportQuery(query);
  const period = { ky: kept["ky"], tu: kept["tu"], den: kept["den"] };
  const tabs = [
    {
      name: "ii-06a",
      href: address(reportPath, { ...kept, mau: "ii-06a" }),
      open: may(acting.actor, "centre.read-day"),
    },
    {
      name: "ii-07b",
      href: address(reportPath, { ...kept, mau: "ii-07b" }),
      open: may(acting.actor, "centre.read-day"),
    },
    { name: "register", href: address(registerPath, period), open: may(acting.actor, "dossier.read") },
    { name: "exports", href: exportsPath, open: may(acting.actor, "dossier.read-access-log") },
  ] as const;
  return (
    <Tabs
      label={words.reports}
      tabs={tabs
        .filter(({ open }) => open)
        .map(({ name, href }) => ({ label: words[name], href, current: name === current }))}
    />
  );
};
