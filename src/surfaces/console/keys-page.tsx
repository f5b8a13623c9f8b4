import { page, type PageRoute } from "#platform/http/page-door";
import { KeyHint } from "#ui/key-hint/view";
import { SummaryList } from "#ui/summary-list/view";
import { messages } from "./messages.ts";

/** Every key, for those without script and for the wall beside the counter. */
export const keysRoute: PageRoute = {
  method: "GET",
  path: "/phim",
  async handle({ locale }) {
    const text = messages[locale].keys;
    const keys = [
      { key: "J", does: `${text.upDown} ↓` },
      { key: "K", does: `${text.upDown} ↑` },
      { key: "Enter", does: text.open },
      { key: "/", does: text.search },
      { key: "N", does: text.new },
      { key: "?", does: text.all },
    ];
    const main = (
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <SummaryList
          locale={locale}
          lines={keys.map(({ key, does }) => ({
            term: key,
            value: (
              <>
                {<KeyHint of={key} />} {does}
              </>
            ),
          }))}
        />
        <p>{text.onPage}</p>
      </div>
    );
    return page(text.title, main);
  },
};
