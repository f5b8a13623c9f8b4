import { z } from "zod";
import { readChatRecipient, type ZaloAccountSettings } from "../../zalo-oa/account.ts";
import type { ZaloOaSettings } from "../../zalo-oa/read-config.ts";
import { readTokens, writeTokens, type ZaloTokens } from "../../zalo-oa/token-file.ts";
import { DeliveryFault } from "../delivery-fault.ts";
import type { OutgoingMessage } from "../notifier.ts";
import { postForm, postJson } from "./post-json.ts";

/** Letters that Zalo takes in one message. */
const MOST_LETTERS = 2_000;

// The access token has run out or is none (-124 in older answers).
const tokenOver = new Set([-124, -216, -220]);
// Another try may not meet these: "send failed", over the quota of the moment, over the rate, Zalo's own trouble.
const passing = new Set([-32, -100, -200, -211]);

const answerShape = z.object({ error: z.number() });
const renewedShape = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1) });

/**
 * Answers in the chat of an Official Account: `POST /v3.0/oa/message/cs`, to whoever has written to it (Zalo takes it within
 * seven days of their last message). A token that has run out is renewed and the message sent again at once.
 */
export function createZaloChatProvider({ accounts, apiUrl, oauthUrl }: ZaloOaSettings) {
  const renewing = new Map<string, Promise<ZaloTokens>>();
  // A renewal token works once: when the disk would not take its successor, this process still has it.
  const unwritten = new Map<string, ZaloTokens>();

  const tokensOf = async ({ name, tokenFile }: ZaloAccountSettings): Promise<ZaloTokens> =>
    unwritten.get(name) ?? readTokens(tokenFile);

  /** At most one renewal of an account at a time: whoever waits gets the same tokens. */
  function renew(account: ZaloAccountSettings, used: ZaloTokens): Promise<ZaloTokens> {
    const under = renewing.get(account.name);
    if (under) return under;
    const begun = renewOnce(account, used).finally(() => renewing.delete(account.name));
    renewing.set(account.name, begun);
    return begun;
  }

  async function renewOnce(account: ZaloAccountSettings, used: ZaloTokens): Promise<ZaloTokens> {
    const now = await tokensOf(account);
    // Another server was faster.
    if (now.accessToken !== used.accessToken && now.accessToken !== "") return now;
    const answer = await postForm({
      url: `${oauthUrl}/v4/oa/access_token`,
      headers: { secret_key: account.appSecret },
      body: { refresh_token: now.refreshToken, app_id: account.appId, grant_type: "refresh_token" },
    });
    const renewed = renewedShape.safeParse(jsonIn(answer));
    if (!renewed.success) return renewedElsewhere(account, now);
    const tokens = { accessToken: renewed.data.access_token, refreshToken: renewed.data.refresh_token };
    unwritten.set(account.name, tokens);
    await writeTokens(account.tokenFile, tokens).then(
      () => unwritten.delete(account.name),
      () => undefined,
    );
    return tokens;
  }

  /** Zalo refused the renewal: because another server used it a moment ago, or because an administrator must sign in anew. */
  async function renewedElsewhere(account: ZaloAccountSettings, used: ZaloTokens): Promise<ZaloTokens> {
    const now = await readTokens(account.tokenFile);
    if (now.refreshToken !== used.refreshToken) return now;
    throw new DeliveryFault(
      "unreachable",
      `Zalo renews no token of ${account.name}: grant the app its permission anew`,
    );
  }

  async function post(tokens: ZaloTokens, user: string, text: string): Promise<number> {
    const body = { recipient: { user_id: user }, message: { text: [...text].slice(0, MOST_LETTERS).join("") } };
    const headers = { access_token: tokens.accessToken };
    const answer = await postJson({ url: `${apiUrl}/v3.0/oa/message/cs`, headers, body });
    const told = answerShape.safeParse(jsonIn(answer));
    if (!told.success) throw new DeliveryFault("doubtful", `Zalo answered: ${answer.slice(0, 200)}`);
    return told.data.error;
  }

  return {
    async send({ to, text }: OutgoingMessage): Promise<void> {
      const recipient = readChatRecipient(to);
      const account = accounts.find(({ name }) => name === recipient?.account);
      if (!recipient || !account) throw new DeliveryFault("refused", "no such Zalo account is connected");
      const tokens = await tokensOf(account);
      let error = tokens.accessToken === "" ? -216 : await post(tokens, recipient.user, text);
      if (tokenOver.has(error)) error = await post(await renew(account, tokens), recipient.user, text);
      if (error === 0) return;
      const again = passing.has(error) || tokenOver.has(error);
      throw new DeliveryFault(again ? "unreachable" : "refused", `Zalo answered error ${error}`);
    },
  };
}

function jsonIn(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}
