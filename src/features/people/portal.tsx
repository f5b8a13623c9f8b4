import { sayInstant } from "#core/time/say-time";
import { missing, page, type PageRequest, type PageRoute } from "#platform/http/page-door";
import type { KeptMessage } from "#platform/notify/notifier";
import { List } from "#ui/list/view";
import { messages } from "./messages.ts";

const mostShown = 50;

const rowOf = (message: KeptMessage, locale: PageRequest["locale"]) => ({
  key: `${message.provinceCode}.${message.key}`,
  cells: [
    message.text,
    message.to,
    sayInstant(message.receivedAt, locale, { style: "at" }),
    message.channel.toUpperCase(),
  ],
});

/** Only where messages go nowhere: with a real provider this page does not exist. */
const mailboxPage: PageRoute = {
  method: "GET",
  path: "/hop-thu-thu",
  async handle({ acting, locale }) {
    const kept = await acting.notifier.mailbox?.listLatest(mostShown);
    if (!kept) return missing();
    const said = messages[locale].mailbox;
    return page(
      said.title,
      <>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
        <List
          caption={said.caption}
          columns={[{ title: said.text }, { title: said.to }, { title: said.at }, { title: said.channel, wide: true }]}
          rows={kept.map((message) => rowOf(message, locale))}
          empty={said.empty}
        />
      </>,
    );
  },
};

export const peoplePortal: readonly PageRoute[] = [mailboxPage];
