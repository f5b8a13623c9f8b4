import { DeliveryFault } from "../delivery-fault.ts";

type Posted = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };

const timeoutMs = 10_000;

// Refused before anything was sent; what breaks later may have been received.
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]); // prettier-ignore

/** Posts JSON to a gateway and gives its answer's text; throws a `DeliveryFault` that says whether it may have been taken. */
export const postJson = ({ url, headers, body }: Posted, waitMs?: number): Promise<string> =>
  post(url, { headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) }, waitMs);

type PostedForm = Omit<Posted, "body"> & { readonly body: Readonly<Record<string, string>> };

/** The same with the fields of a form. */
export const postForm = ({ url, headers, body }: PostedForm): Promise<string> =>
  post(url, { headers, body: new URLSearchParams(body) });

async function post(url: string, sent: Pick<RequestInit, "headers" | "body">, waitMs = timeoutMs): Promise<string> {
  const answer = await fetch(url, {
    method: "POST",
    ...sent,
    signal: AbortSignal.timeout(waitMs),
    redirect: "error",
  }).catch((fault: Error & { cause?: { code?: string } }) => {
    const code = fault.cause?.code ?? fault.name;
    throw new DeliveryFault(neverConnected.has(code) ? "unreachable" : "doubtful", code);
  });
  const text = await answer.text().catch(() => {
    throw new DeliveryFault("doubtful", `answer ${answer.status} broke off`);
  });
  if (answer.ok) return text;
  const reason = `answer ${answer.status}: ${text.slice(0, 200)}`;
  // Too many at once, or the gateway asks to come back; 401 and 403 are the operator's to mend, the message is still good.
  if ([401, 403, 408, 425, 429, 502, 503].includes(answer.status)) throw new DeliveryFault("unreachable", reason);
  // 500 and 504 are said by gateways that may have passed the message on.
  throw new DeliveryFault(answer.status >= 500 ? "doubtful" : "refused", reason);
}
