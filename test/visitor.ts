import type { FastifyInstance, LightMyRequestResponse } from "fastify";

export type Opened = {
  readonly status: number;
  readonly html: string;
  /** Where a redirect leads; empty otherwise. */
  readonly location: string;
  readonly headers: LightMyRequestResponse["headers"];
};
type Typed = Readonly<Record<string, string | readonly string[]>>;
type Chosen = { readonly field: string; readonly name: string; readonly bytes: Buffer };

/** Somebody at a browser without script: keeps cookies, sends the hidden fields of the form that was last shown. */
export type Visitor = {
  readonly cookies: Map<string, string>;
  open(url: string): Promise<Opened>;
  /** Sends the form whose action is `action` on the page last opened (any page's key when it has no such form). */
  send(action: string, typed: Typed, files?: readonly Chosen[]): Promise<Opened>;
  /** Goes where a redirect leads, until a page is shown. */
  follow(opened: Opened): Promise<Opened>;
};

const unescape = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The hidden fields of the form with that action; a form without action sends to its own page. */
function hiddenFields(html: string, page: string, action: string): [string, string][] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", inside = ""]) => ({
    action: unescape(/action="([^"]*)"/.exec(head)?.[1] ?? page),
    inside,
  }));
  const form =
    forms.find((each) => each.action === action) ?? forms.find(({ inside }) => inside.includes('name="_key"'));
  const inputs = [...(form?.inside ?? "").matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  return inputs.map((input) => [
    unescape(/name="([^"]*)"/.exec(input)?.[1] ?? ""),
    unescape(/value="([^"]*)"/.exec(input)?.[1] ?? ""),
  ]);
}

export function createVisitor(app: FastifyInstance, cookies: Readonly<Record<string, string>> = {}): Visitor {
  const jar = new Map(Object.entries(cookies));
  let shown = { url: "/", html: "" };

  const took = (url: string, answer: LightMyRequestResponse): Opened => {
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    }
    const location = String(answer.headers.location ?? "");
    if (location === "") shown = { url, html: answer.body };
    return { status: answer.statusCode, html: answer.body, location, headers: answer.headers };
  };
  const open = async (url: string): Promise<Opened> =>
    took(url, await app.inject({ url, cookies: Object.fromEntries(jar) }));

  return {
    cookies: jar,
    open,
    async send(action, typed, files) {
      const hidden = hiddenFields(shown.html, shown.url, action).filter(([name]) => !(name in typed));
      const given = Object.entries(typed).flatMap(([name, value]) =>
        [value].flat().map((each) => [name, each] as const),
      );
      const fields = [...hidden, ...given] as [string, string][];
      const body = files ? asMultipart(fields, files) : asForm(fields);
      const sent = { method: "POST", url: action, cookies: Object.fromEntries(jar), ...body } as const;
      return took(action, await app.inject(sent));
    },
    async follow(opened) {
      let at = opened;
      for (let steps = 0; at.location !== "" && steps < 5; steps += 1) at = await open(at.location);
      return at;
    },
  };
}

const asForm = (fields: readonly [string, string][]) => ({
  payload: new URLSearchParams([...fields]).toString(),
  headers: { "content-type": "application/x-www-form-urlencoded" },
});

function asMultipart(fields: readonly [string, string][], files: readonly Chosen[]) {
  const boundary = "visitor-boundary";
  const head = (disposition: string): string => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`;
  const parts = [
    ...fields.map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}\r\n${value}\r\n`)),
    ...files.map(({ field, name, bytes }) =>
      Buffer.concat([
        Buffer.from(`${head(`name="${field}"; filename="${name}"`)}content-type: application/octet-stream\r\n\r\n`),
        bytes,
        Buffer.from("\r\n"),
      ]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return {
    payload: Buffer.concat(parts),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}
