import type { ComponentChildren } from "preact";
import type { Language } from "../language.ts";
import { messages } from "./messages.ts";

export type Station = {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly state: "done" | "here" | "ahead";
};

/** The dossier's way as stations on a line; the station's state is also said, not only drawn. */
export const Way = ({ stations, locale }: { readonly stations: readonly Station[]; readonly locale: Language }) => (
  <ol class="way">
    {stations.map(({ title, note, state }, at) => (
      <li key={at} class={state === "ahead" ? undefined : state} aria-current={state === "here" ? "step" : undefined}>
        {title}
        <span class="unseen">, {messages[locale][state]}</span>
        {note && <p>{note}</p>}
      </li>
    ))}
  </ol>
);
