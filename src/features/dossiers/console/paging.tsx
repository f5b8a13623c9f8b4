import { fill } from "#core/text/fill";
import type { PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Pagination } from "#ui/pagination/view";
import { consoleMessages } from "./messages.ts";
import { withQuery } from "./paths.ts";

export const perPage = 25;
/** Nobody pages further by hand, and a far offset costs the database; the search finds what lies deeper. */
const lastPage = 40;

/** Which page of a list is asked for (`?trang=`), from 1. One row more is read than shown, to know whether there are more. */
export type Paging = { readonly page: number; readonly limit: number; readonly offset: number };

export function readPaging({ query }: Pick<PageRequest, "query">): Paging {
  const asked = Number(query["trang"] ?? "1");
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), lastPage) : 1;
  return { page, limit: perPage + 1, offset: (page - 1) * perPage };
}

/** Earlier and later, keeping whatever else the address says. */
export const Pages = (props: {
  readonly paging: Paging;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Rows read, at most `perPage + 1`. */
  readonly read: number;
  readonly all?: number;
  readonly locale: Locale;
}) => {
  const { page } = props.paging;
  const to = (next: number): string => withQuery(props.path, { ...props.query, trang: next === 1 ? undefined : next });
  const words = consoleMessages[props.locale].work;
  const from = (page - 1) * perPage + 1;
  const shown = { from, to: from + Math.min(props.read, perPage) - 1, all: props.all ?? 0 };
  return (
    <Pagination
      earlier={page > 1 ? to(page - 1) : undefined}
      later={props.read > perPage && page < lastPage ? to(page + 1) : undefined}
      here={fill(props.all === undefined ? words.here : words.hereOf, shown)}
      locale={props.locale}
    />
  );
};
