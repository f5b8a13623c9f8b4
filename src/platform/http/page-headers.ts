import helmet from "helmet";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

const options = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:", "blob:"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  // Not "no-referrer": with it browsers send `Origin: null` for our own forms.
  referrerPolicy: { policy: "same-origin" as const },
  // Said by the proxy that ends TLS, which knows whether every name of the domain has it.
  strictTransportSecurity: false,
};

/** What every page says about how a browser may use it. The same for all, so worked out once, not per request. */
export function pageHeaders(): Readonly<Record<string, string>> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(response.req, response, (fault) => {
    if (fault instanceof Error) throw fault;
  });
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
