import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { FeeLines } from "#features/fees";
import { Tag } from "#ui/tag/view";
import { openingFee } from "../model/opening-fee.ts";
import type { Drawn } from "./dossier-parts.tsx";
import { consoleMessages } from "./messages.ts";
import { collectPath } from "./paths.ts";

/** What the dossier costs, how that came about, and whether it is paid; with the way to the till. */
export const FeePart = ({ file, locale }: Drawn) => {
  const words = consoleMessages[locale].dossier;
  const { head, state } = file.dossier;
  const fee = openingFee(file.acts);
  if (!fee && state.payment === "none") return null;
  const owed = formatDong(state.dueDong ?? 0, locale);
  return (
    <section class="stack tight">
      <h2>{words.fee}</h2>
      {fee && <FeeLines fee={fee} locale={locale} />}
      {fee?.proof && <p class="soft">{fill(words.feeProof, { proof: fee.proof })}</p>}
      <p class="row">
        {state.payment === "due" && <Tag kind="soon">{fill(words.feeDue, { dong: owed })}</Tag>}
        {state.payment === "paid" && <Tag kind="good">{words.feePaid}</Tag>}
        {state.payment !== "none" && <a href={collectPath(head.code)}>{words.feeBook}</a>}
      </p>
    </section>
  );
};
