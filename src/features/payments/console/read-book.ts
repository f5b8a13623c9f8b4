import { may } from "#core/access/may";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { namesOfAccounts } from "#features/staff";
import { findOrganisation, type Organisation } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { messages } from "../messages.ts";
import type { Closing, TillTotals } from "../model/closing.ts";
import { AUTOMATIC_TILL, type Receipt } from "../model/payment.ts";
import { findClosing, listTills, totalsOf } from "../stores/closing-store.ts";
import { listReceiptsOfDay } from "../stores/receipt-store.ts";
import { typedIn } from "./redrawn.ts";

export type TillLine = {
  readonly cashier: string;
  readonly name: string;
  readonly totals: TillTotals;
  readonly closing: Closing | undefined;
};

/** A cashier's day at a centre, and every till of the centre beside it. */
export type Book = {
  readonly centre: Organisation;
  readonly day: string;
  readonly totals: TillTotals;
  readonly receipts: readonly Receipt[];
  readonly closing: Closing | undefined;
  readonly tills: readonly TillLine[];
};

export async function readBook(request: PageRequest): Promise<Book | undefined> {
  const { acting, query } = request;
  const centreId = tillCentre(request);
  const centre = centreId === undefined ? undefined : await findOrganisation(acting, centreId);
  if (!centre || acting.actor.kind !== "official") return undefined;
  const asked = query["ngay"] ?? typedIn(request, "day");
  const day = isLocalDate(asked) ? asked : localDateOf(acting.at);
  const at = { provinceCode: centre.provinceCode, centre: centre.id, day };
  const own = { ...at, cashier: acting.actor.accountId };
  const cashiers = await listTills(acting.db, at);
  const names = await namesOfAccounts(acting, centre.provinceCode, cashiers);
  const tills: TillLine[] = [];
  for (const cashier of cashiers)
    tills.push({
      cashier,
      name: cashier === AUTOMATIC_TILL ? messages[request.locale].till.automatic : (names.get(cashier) ?? cashier),
      totals: await totalsOf(acting.db, { ...at, cashier }),
      closing: await findClosing(acting.db, { ...at, cashier }),
    });
  return {
    centre,
    day,
    totals: await totalsOf(acting.db, own),
    receipts: await listReceiptsOfDay(acting.db, own),
    closing: await findClosing(acting.db, own),
    tills,
  };
}

/** The centre at which this official collects; the first, where there are several. */
export const tillCentre = ({ acting: { actor } }: PageRequest): string | undefined =>
  actor.kind === "official"
    ? actor.posts.find(
        ({ organisationId, provinceCode }) =>
          organisationId !== undefined && may(actor, "payments.collect", { provinceCode, organisationId }),
      )?.organisationId
    : undefined;
