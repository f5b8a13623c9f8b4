import { page, type PageRoute } from "#platform/http/page-door";
import { messages } from "./messages.ts";

/** Every key, for those without script and for the wall beside the counter. */
export const keysRoute: PageRoute = {
  method: "GET",
  path: "/phim",
  async handle({ locale }) {
    const text = messages[locale].keys;
    const keys = [
      { key: "J", does: text.down },
      { key: "K", does: text.up },
      { key: "Enter", does: text.open },
      { key: "/", does: text.search },
      { key: "N", does: text.new },
      { key: "?", does: text.all },
    ];
    const main = (
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <ul class="key-list">
          {keys.map(({ key, does }) => (
            <li key={key}>
              <kbd>{key}</kbd>
              {does}
            </li>
          ))}
        </ul>
        <p>{text.onPage}</p>
      </div>
    );
    return page(text.title, main);
  },
};
