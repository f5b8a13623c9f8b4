import { execute } from "#platform/command/execute";
import { redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { refundPayment } from "../acts/refund-payment.ts";
import { codeOf, showCollect } from "./collect-page.tsx";
import { collectPath } from "./paths.ts";
import { amountIn, typedIn } from "./redrawn.ts";

export async function doRefund(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(refundPayment, request.acting, {
    centre: typedIn(request, "centre"),
    series: typedIn(request, "series"),
    number: typedIn(request, "number"),
    amountDong: amountIn(request, "refundDong"),
    method: typedIn(request, "refundMethod"),
    reason: typedIn(request, "reason"),
  });
  if (outcome.kind === "done") return redirect(`${collectPath(codeOf(request))}?hoan=${outcome.value.amountDong}`);
  return showCollect(request, outcome);
}
