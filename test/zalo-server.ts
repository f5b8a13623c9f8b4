import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signEvent, type ZaloAccountSettings } from "#platform/zalo-oa/account";
import type { ZaloOaSettings } from "#platform/zalo-oa/read-config";

type Sent = { readonly user: string; readonly text: string; readonly token: string };
/** What Zalo does instead of taking the next message; undefined: it takes it. */
type Mood = (answer: ServerResponse) => void;

/** A server that speaks Zalo's Official Account protocol as far as it is used: messages, tokens that run out and are renewed once. */
export type ZaloServer = {
  readonly settings: ZaloOaSettings;
  readonly account: ZaloAccountSettings;
  readonly sent: Sent[];
  readonly renewals: { readonly headers: IncomingHttpHeaders; readonly form: URLSearchParams }[];
  /** The next messages meet these, one each. */
  readonly moods: Mood[];
  readonly expireToken: () => void;
  readonly refuseRenewals: () => void;
  readonly tokens: () => { accessToken: string; refreshToken: string };
  /** The header that Zalo would send beside this body. */
  readonly sign: (body: string, timestamp: string) => string;
  readonly close: () => Promise<void>;
};

/** An account of the commune that the tests live in, for those who never speak to Zalo. */
export const exampleZaloAccount: ZaloAccountSettings = {
  name: "ngo-quyen",
  unitCode: "11329",
  appId: "1234567890",
  oaId: "9876543210",
  oaSecret: "oa-secret-for-tests",
  appSecret: "app-secret-for-tests",
  tokenFile: "nowhere",
};

export const moods = {
  fails: (answer: ServerResponse) => void answer.writeHead(500).end("oops"),
  busy: (answer: ServerResponse) => void answer.writeHead(429).end('{"error":-32,"message":"rate limit"}'),
  overQuota: (answer: ServerResponse) => void answer.end('{"error":-32,"message":"Application rate limit exceeded"}'),
  hangsUp: (answer: ServerResponse) => void answer.destroy(),
  talksNonsense: (answer: ServerResponse) => void answer.end("<html>maintenance</html>"),
  refuses: (answer: ServerResponse) => void answer.end('{"error":-213,"message":"User has not followed OA"}'),
} satisfies Record<string, Mood>;

export async function openZaloServer(): Promise<ZaloServer> {
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-zalo-oa-"));
  const tokenFile = join(folder, "token.json");
  let [access, refresh, renewable, serial] = ["access-0", "refresh-0", true, 0];
  writeFileSync(tokenFile, JSON.stringify({ accessToken: access, refreshToken: refresh }));
  const sent: Sent[] = [];
  const renewals: ZaloServer["renewals"] = [];
  const waiting: Mood[] = [];
  const takeMessage = (headers: IncomingHttpHeaders, body: string, answer: ServerResponse): void => {
    const token = String(headers["access_token"]);
    if (token !== access) return void answer.end('{"error":-216,"message":"Access token is invalid"}');
    const mood = waiting.shift();
    if (mood) return mood(answer);
    const told = JSON.parse(body) as { recipient: { user_id: string }; message: { text: string } };
    sent.push({ user: told.recipient.user_id, text: told.message.text, token });
    answer.end(JSON.stringify({ error: 0, message: "Success", data: { message_id: `m${sent.length}` } }));
  };
  const renew = (headers: IncomingHttpHeaders, body: string, answer: ServerResponse): void => {
    const form = new URLSearchParams(body);
    renewals.push({ headers, form });
    if (!renewable || form.get("refresh_token") !== refresh)
      return void answer.end('{"error":-14014,"error_name":"Invalid refresh token"}');
    serial += 1;
    [access, refresh] = [`access-${serial}`, `refresh-${serial}`];
    answer.end(JSON.stringify({ access_token: access, refresh_token: refresh, expires_in: "90000" }));
  };
  const server = createServer((request, answer) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () =>
      request.url === "/v3.0/oa/message/cs"
        ? takeMessage(request.headers, body, answer)
        : request.url === "/v4/oa/access_token"
          ? renew(request.headers, body, answer)
          : void answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const account: ZaloAccountSettings = { ...exampleZaloAccount, tokenFile };
  return {
    settings: { accounts: [account], apiUrl: url, oauthUrl: url },
    account,
    sent,
    renewals,
    moods: waiting,
    expireToken: () => void (access = "another"),
    refuseRenewals: () => void (renewable = false),
    tokens: () => JSON.parse(readFileSync(tokenFile, "utf8")) as { accessToken: string; refreshToken: string },
    sign: (body, timestamp) => `mac=${signEvent(account, Buffer.from(body), timestamp)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
